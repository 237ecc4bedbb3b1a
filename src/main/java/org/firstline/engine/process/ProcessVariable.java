package org.firstline.engine.process;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A process variable with its name and the type that Java sees; models and decisions see its code.
 *
 * @param decode makes the value from what the engine stores; its {@link IllegalArgumentException} is reported with
 *     process, activity and variable
 */
public record ProcessVariable<T>(String name, Function<Object, T> decode, Function<T, Object> encode) {

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, Object::toString, value -> value);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, value -> Boolean.valueOf(value.toString()), value -> value);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, value -> Integer.valueOf(value.toString()), value -> value);
    }

    public static <E extends Enum<E>> ProcessVariable<E> code(String name, Class<E> type) {
        return new ProcessVariable<>(name, value -> Enum.valueOf(type, value.toString()), Enum::name);
    }

    /** @throws IllegalStateException naming process, activity and variable when it is missing or no such code */
    public T from(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException(where(scope) + " is missing"));
    }

    /** Empty when the variable is missing or null. */
    public Optional<T> find(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(decode.apply(value));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException(where(scope) + " has the unknown value " + value, unknown);
        }
    }

    /** Stores the value where the process sees it; null clears it. */
    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value == null ? null : encode.apply(value));
    }

    public void put(Map<String, Object> variables, @Nullable T value) {
        variables.put(name, value == null ? null : encode.apply(value));
    }

    private String where(VariableScope scope) {
        if (scope instanceof DelegateExecution execution) {
            return "%s, %s: variable %s"
                    .formatted(execution.getProcessDefinitionId(), execution.getCurrentActivityId(), name);
        }
        if (scope instanceof DelegateTask task) {
            return "%s, %s: variable %s".formatted(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), name);
        }
        return "variable " + name;
    }
}
