package org.firstline.engine.process;

/** What steps of Java can go on with. A bean of this type is asked about each value that a business rule task looks up. */
public interface AnswerRule {

    /**
     * Lets anything pass that is none of its business.
     *
     * @param variable that takes the answer
     * @throws IllegalArgumentException when no step could go on with it; the table then counts as failed
     */
    void check(String variable, Object answer);
}
