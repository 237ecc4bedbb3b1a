package org.firstline.assignment.web;

import java.util.List;
import org.firstline.assignment.HeldWork;
import org.firstline.assignment.Load;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of a team has to do now, of whatever team.
 *
 * @param most so many incidents they may have at once; null: no limit
 */
record InHand(
        String user,
        String name,
        List<HeldWork> work,
        @Nullable Integer most) {

    public int weight() {
        return Load.of(work).weight();
    }
}
