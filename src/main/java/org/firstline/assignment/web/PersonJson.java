package org.firstline.assignment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.firstline.identity.DeskUser;
import org.firstline.identity.Role;
import org.jspecify.annotations.Nullable;

/** Somebody who works at the desk. */
@Schema(name = "Person")
record PersonJson(String user, String name, @Nullable String email, List<Role> roles, List<String> teams) {

    static PersonJson of(DeskUser user, @Nullable String email) {
        return new PersonJson(
                user.id(),
                user.displayName(),
                email,
                user.roles().stream().sorted().toList(),
                user.teams().stream().sorted().toList());
    }
}
