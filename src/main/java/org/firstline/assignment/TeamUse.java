package org.firstline.assignment;

import java.util.List;

/** What still needs a team, for whoever is about to retire it. */
public interface TeamUse {

    /** Open tasks that are offered to the team. */
    int openTasks(String team);

    /** The keys of the decisions in their live versions that route to the team. */
    List<String> tables(String team);
}
