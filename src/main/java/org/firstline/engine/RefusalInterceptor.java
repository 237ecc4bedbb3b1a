package org.firstline.engine;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Refused;
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
            Refused refused = EngineAccess.refusalIn(failure).orElseThrow(() -> failure);
            String field = refused instanceof InputRefused input ? input.field() : "";
            throw isForm(command)
                    ? new FormFieldValidationException(field, told(refused), refused)
                    : new BadUserRequestException(told(refused), refused);
        }
    }

    private static boolean isForm(Command<?> command) {
        return command instanceof CompleteTaskCmd
                || command instanceof SubmitTaskFormCmd
                || command instanceof SubmitStartFormCmd;
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
        return messages.getMessage(
                "refused." + refused.rule(), refused.details(), refused.getMessage(), LocaleContextHolder.getLocale());
    }
}
