package org.firstline.engine;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Refused;
import org.firstline.shared.StateRefused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Brings the desk's refusals out of listeners and delegates. Camunda's REST answers {@link FormFieldValidationException} to a
 * form, and {@link BadUserRequestException} to anything else, with 400 and its text; others become a 500 that says nothing to an
 * agent.
 */
final class RefusalInterceptor extends CommandInterceptor {

    private final MessageSource messages;

    RefusalInterceptor(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (FormFieldValidationException alreadyTold) {
            throw alreadyTold;
        } catch (RuntimeException failure) {
            if (failure instanceof OptimisticLockingException && isOfAPerson(command)) {
                StateRefused raceLost = new StateRefused("race-lost");
                throw new BadUserRequestException(told(raceLost), raceLost);
            }
            if (isWeakPassword(command, failure)) {
                throw new BadUserRequestException(sentence("password-policy"));
            }
            Refused refused = EngineAccess.refusalIn(failure).orElseThrow(() -> failure);
            String field = refused instanceof InputRefused input ? input.field() : "";
            throw isForm(command)
                    ? new FormFieldValidationException(field, told(refused), refused)
                    : new BadUserRequestException(told(refused), refused);
        }
    }

    /** The engine has no exception of its own for it. */
    private static boolean isWeakPassword(Command<?> command, RuntimeException failure) {
        return command instanceof SaveUserCmd
                && String.valueOf(failure.getMessage()).contains("policy");
    }

    /** Jobs try again by themselves; somebody at a task is told. */
    private static boolean isOfAPerson(Command<?> command) {
        return command instanceof ClaimTaskCmd || command instanceof AssignTaskCmd || isForm(command);
    }

    private static boolean isForm(Command<?> command) {
        return command instanceof CompleteTaskCmd
                || command instanceof SubmitTaskFormCmd
                || command instanceof SubmitStartFormCmd
                || command instanceof StartProcessInstanceCmd;
    }

    /** Tasklist shows the message alone, so it names the fields. */
    private String told(Refused refused) {
        if (refused instanceof InputRefused input) {
            return Stream.concat(Stream.of(input), input.others().stream())
                    .map(each -> each.field() + ": " + sentence(each))
                    .collect(Collectors.joining(" "));
        }
        return sentence(refused);
    }

    private String sentence(Refused refused) {
        return sentence(refused.rule(), refused.details());
    }

    private String sentence(String rule, Object... details) {
        return messages.getMessage("refused." + rule, details, rule, LocaleContextHolder.getLocale());
    }
}
