package org.firstline.incident;

/** What somebody with more say decides on an incident whose promise is broken. */
public sealed interface BreachDecision {

    /** The whole team is called upon. */
    record MorePeople(String text) implements BreachDecision {}

    /** Another team takes it over. */
    record OtherLine(String team, String reason) implements BreachDecision {}

    /** The requester is told, in the words of whoever decides. */
    record TellRequester(String message) implements BreachDecision {}

    /** It stays as it is. */
    record Accept(String reason) implements BreachDecision {}
}
