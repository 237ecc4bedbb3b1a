package org.firstline.sla;

import java.util.List;

/** Compares what clocks say with what they should. */
public interface ClockFaults {

    /** Everything that differs; nothing on a sound desk. */
    List<ClockFault> findAll();
}
