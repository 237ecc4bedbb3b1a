package org.firstline.identity.process;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;

/** Long enough to be no easy guess, and nothing else: NIST SP 800-63B advises against rules about kinds of characters. */
final class DeskPasswords implements PasswordPolicy {

    private static final int SHORTEST = 8;

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(new PasswordPolicyLengthRuleImpl(SHORTEST));
    }
}
