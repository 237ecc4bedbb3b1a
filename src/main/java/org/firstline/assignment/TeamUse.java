package org.firstline.assignment;

/** What still needs a team, for whoever is about to retire it. */
public interface TeamUse {

    /** Open tasks that are offered to the team. */
    int openTasks(String team);
}
