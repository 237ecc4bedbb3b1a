package org.firstline.assignment.web;

import org.firstline.assignment.Teams;
import org.firstline.identity.People;
import org.firstline.shared.InputRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds people to the desk, for an administrator; whoever calls has checked that. */
@Component
class Newcomers {

    private final People people;
    private final Teams teams;
    private final TransactionTemplate transaction;

    Newcomers(People people, Teams teams, TransactionTemplate transaction) {
        this.people = people;
        this.teams = teams;
        this.transaction = transaction;
    }

    /**
     * @return the new person's id
     * @throws InputRefused with everything that is wrong
     */
    String add(NewPerson wanted) {
        NewPerson.Checked person = wanted.checked(teams.all());
        transaction.executeWithoutResult(started -> {
            people.addUser(person.id(), person.name(), person.password(), person.roles(), person.teams());
            people.address(person.id(), person.email());
        });
        return person.id();
    }
}
