package org.firstline.engine;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
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
 * form, and {@link BadUserRequestException} to almost anything else, with 400 and its text; for retries of a job it passes only
 * {@link AuthorizationException} on, with 403. Others become a 500 that says nothing to an agent.
 */
final class RefusalInterceptor extends CommandInterceptor {

    /** MariaDB's ER_DATA_TOO_LONG. */
    private static final int DATA_TOO_LONG = 1406;

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
            if (isTooLong(failure)) {
                throw new BadUserRequestException(sentence("too-long-here"));
            }
            Refused refused = EngineAccess.refusalIn(failure)
                    .or(() -> gone(command, failure))
                    .orElseThrow(() -> failure);
            if (command instanceof SetJobRetriesCmd) {
                throw new AuthorizationException(told(refused));
            }
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

    /** The engine does not always look whether there is such a task before it asks it something. */
    private static Optional<Refused> gone(Command<?> command, RuntimeException failure) {
        boolean isGone = isOfAPerson(command) && failure instanceof NullValueException
                || command instanceof GetDeployedTaskFormCmd && failure instanceof NullPointerException;
        return isGone ? Optional.of(new StateRefused("task-gone")) : Optional.empty();
    }

    /** What a person wrote; the desk's own values are bounded before they come here. */
    private static boolean isTooLong(RuntimeException failure) {
        return ExceptionUtils.getThrowableList(failure).stream()
                .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == DATA_TOO_LONG);
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
