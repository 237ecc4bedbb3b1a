package org.firstline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.firstline.DeskTest;
import org.firstline.shared.StateRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PeopleTest extends DeskTest {

    @Autowired
    People people;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    @Test
    void seedsTheDemonstration() {
        assertThat(people.find("line1a"))
                .contains(new DeskUser("line1a", "Sanne de Vries", Set.of(Role.AGENT), Set.of("first-line")));
        assertThat(people.find("lead").orElseThrow().teams())
                .containsExactlyInAnyOrder("first-line", "second-line", "third-line");
        assertThat(people.members("third-line")).extracting(DeskUser::id).contains("lead", "line3a", "line3b");
        assertThat(people.find("admin").orElseThrow().has(Role.ADMINISTRATOR)).isTrue();
    }

    @Test
    void addsTeamsAndUsersOnce() {
        people.addTeam("net-ops.1", "Network operations");
        people.addTeam("net-ops.1", "Network operations");
        people.addUser("d.jansen", "Dirk Jan Jansen", "geheim! genoeg", Set.of(Role.AGENT), Set.of("net-ops.1"));
        people.addTeam("net-ops.2", "Network operations at night");
        people.join("d.jansen", "net-ops.2");
        people.join("d.jansen", "net-ops.2");

        assertThat(people.find("d.jansen"))
                .contains(new DeskUser(
                        "d.jansen", "Dirk Jan Jansen", Set.of(Role.AGENT), Set.of("net-ops.1", "net-ops.2")));
        assertThatThrownBy(() -> people.addUser("d.jansen", "Another", "x", Set.of(), Set.of()))
                .isInstanceOfSatisfying(StateRefused.class, refused -> assertThat(refused.rule())
                        .isEqualTo("user-exists"));
    }

    @Test
    void knowsWhereToReachPeople() {
        assertThat(people.contact("line1a"))
                .contains(new Contact("line1a", "Sanne de Vries", "line1a@desk.firstline.example"));
        assertThat(people.contacts("third-line")).extracting(Contact::id).contains("lead", "line3a", "line3b");
        assertThat(people.contacts(Role.MANAGER.group()))
                .extracting(Contact::email)
                .contains("manager@desk.firstline.example");
        assertThat(people.contact("nobody")).isEmpty();
        assertThat(people.contacts("no-team")).isEmpty();
        people.addUser("w.o.mail", "Wim Olie", "geheim! genoeg", Set.of(Role.AGENT), Set.of());
        assertThat(people.contact("w.o.mail")).contains(new Contact("w.o.mail", "Wim Olie", null));
    }

    @Test
    void tellsIdsApartByCase() {
        assertThat(people.find("LINE1A")).isEmpty();
        assertThat(people.find("nobody")).isEmpty();
        assertThat(people.members("no-team")).isEmpty();
    }

    @Test
    void keepsPasswordsWithSpringsEncoder() {
        assertThat(passwords.check("line2a", "line2a")).isPresent();
        assertThat(passwords.check("line2a", "LINE2A")).isEmpty();
        assertThat(passwords.check("nobody", "nobody")).isEmpty();
        assertThat(jdbc.sql("select PWD_ from ACT_ID_USER where ID_ = 'line2a'")
                        .query(String.class)
                        .single())
                .startsWith("{spring}{bcrypt}$2");
    }

    @Test
    void neverLocksAnAccount() {
        for (int attempt = 0; attempt < 15; attempt++) {
            assertThat(passwords.check("line2b", "wrong")).isEmpty();
        }
        assertThat(passwords.check("line2b", "line2b")).isPresent();
    }
}
