package org.firstline.engine;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Brings the desk's refusals out of listeners and delegates. The one exception that Camunda's REST answers with 400
 * and its text is {@link FormFieldValidationException}; any other becomes a 500 that says nothing to an agent.
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
        } catch (ProcessEngineException | Refused failure) {
            Refused refused = EngineAccess.refusalIn(failure).orElseThrow(() -> failure);
            String field = refused instanceof InputRefused input ? input.field() : "";
            throw new FormFieldValidationException(field, told(refused), refused);
        }
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
