package org.firstline.assignment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.firstline.assignment.Absence;
import org.firstline.assignment.Presence;
import org.firstline.identity.DeskUser;
import org.firstline.identity.Role;
import org.jspecify.annotations.Nullable;

/** Somebody in a team, and whether they are there. */
@Schema(name = "Member")
record MemberJson(
        String user,
        String name,
        boolean lead,
        boolean onShift,
        boolean absent,
        @Nullable Instant absentUntil,
        @Nullable Instant nextShift) {

    static MemberJson of(DeskUser user, Presence presence, Instant now) {
        Instant back = presence.absentUntil(now);
        return new MemberJson(
                user.id(),
                user.displayName(),
                user.has(Role.LEAD),
                presence.onShift(now),
                back != null,
                Absence.FURTHER_NOTICE.equals(back) ? null : back,
                presence.nextShift(now));
    }
}
