package org.firstline.sla;

import java.util.List;
import org.firstline.shared.Priority;

/**
 * A step of the ladder is told, once.
 *
 * @param audiences who is told, each once
 * @param priority what is urgent waits for no quiet hours
 */
public record ThresholdReached(Crossing crossing, List<LadderStep.Audience> audiences, Priority priority) {}
