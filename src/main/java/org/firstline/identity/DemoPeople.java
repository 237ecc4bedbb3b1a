package org.firstline.identity;

import java.util.List;

/** Whom anybody may try the demonstration as; the password of each is the id. */
public interface DemoPeople {

    /** In the order of the lines; empty when this desk is no demonstration. */
    List<DeskUser> all();
}
