package org.firstline.assignment;

/** How a team's work finds its agent among those who are eligible. */
public enum Strategy {

    /** Skill level first, then the least work, then who solved what the requester reported last, then who has waited longest. */
    BEST_AGENT,

    /** Who was given work longest ago. */
    ROUND_ROBIN,

    /** Who has the least open work, weighed by priority. */
    LEAST_LOADED,

    /** Nobody is given anything: agents take from the queue. */
    QUEUE_ONLY
}
