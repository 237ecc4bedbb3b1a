package org.firstline.engine.guard;

import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.SimpleResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What a flow of a model asks before a token takes it. */
public final class Condition {

    private static final ExpressionFactory EXPRESSIONS = new ExpressionFactoryImpl();

    private final String text;

    private Condition(String text) {
        this.text = text;
    }

    /** Empty for a flow that asks nothing. */
    public static Optional<Condition> of(SequenceFlow flow) {
        return Optional.ofNullable(flow.getConditionExpression())
                .map(condition -> condition.getTextContent().trim())
                .filter(text -> !text.isEmpty())
                .map(Condition::new);
    }

    public boolean asks(String variable) {
        return Pattern.compile("\\b" + Pattern.quote(variable) + "\\b")
                .matcher(text)
                .find();
    }

    /** Whether a token takes the flow when the variable has that value; what else it asks for is taken to be so. */
    public boolean fits(String variable, String value) {
        SimpleContext context = new SimpleContext(new SimpleResolver());
        context.setVariable(variable, EXPRESSIONS.createValueExpression(value, String.class));
        try {
            return Boolean.TRUE.equals(EXPRESSIONS
                    .createValueExpression(context, text, Boolean.class)
                    .getValue(context));
        } catch (ELException asksForMore) {
            return text.contains("'" + value + "'") || text.contains("\"" + value + "\"");
        }
    }
}
