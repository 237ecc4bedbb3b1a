package org.firstline.engine.guard;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Walks the tree of an expression, with the parser that the engine uses. Allowed are variables that are known, methods of the
 * beans of the list, and operators; a property or a method of anything else can lead anywhere in the JVM.
 */
final class Expressions {

    /** The one way to the business key that Modeler's own check box writes. */
    private static final String BUSINESS_KEY = "execution.processBusinessKey";

    /** Longer ones are no condition that a person reads, and a parser that calls itself has an end. */
    private static final int LONGEST = 1_000;

    private final Surroundings desk;
    private final BiConsumer<String, Object[]> faults;

    /** @param faults is told rule and details of each */
    Expressions(Surroundings desk, BiConsumer<String, Object[]> faults) {
        this.desk = desk;
        this.faults = faults;
    }

    static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    void check(String text) {
        if (text.length() > LONGEST) {
            refuse("expression-length", LONGEST);
            return;
        }
        try {
            visit(new Builder(Feature.METHOD_INVOCATIONS).build(text).getRoot(), text);
        } catch (TreeBuilderException unreadable) {
            refuse("expression-syntax", text, unreadable.getPosition(), unreadable.getExpected());
        }
    }

    private void visit(Node node, String text) {
        if (node instanceof AstIdentifier identifier) {
            visitName(identifier.getName(), text);
        } else if (node instanceof AstMethod method) {
            visitMethod(method, text);
        } else if (node instanceof AstProperty || node instanceof AstFunction) {
            visitOther(node, text);
        } else {
            visitChildren(node, text);
        }
    }

    private void visitChildren(Node node, String text) {
        for (int i = 0; i < node.getCardinality(); i++) {
            visit(node.getChild(i), text);
        }
    }

    private void visitName(String name, String text) {
        if (desk.bean(name).isEmpty() && !desk.variables().contains(name)) {
            refuse("unknown-name", text, name, Nearest.to(name, desk.beans().keySet(), desk.variables()));
        }
    }

    private void visitMethod(AstMethod call, String text) {
        Node parameters = call.getChild(1);
        if (call.getChild(0) instanceof AstDot dot
                && dot.getChild(0) instanceof AstIdentifier owner
                && !desk.variables().contains(owner.getName())) {
            desk.bean(owner.getName())
                    .ifPresentOrElse(
                            bean -> visitMethod(
                                    bean, owner.getName(), property(dot), parameters.getCardinality(), text),
                            () -> visitName(owner.getName(), text));
        } else {
            refuse("expression-reach", text);
        }
        visitChildren(parameters, text);
    }

    private void visitMethod(Class<?> bean, String name, String method, int parameters, String text) {
        List<Method> offered = Arrays.stream(bean.getDeclaredMethods())
                .filter(each -> Modifier.isPublic(each.getModifiers()) && !each.isSynthetic())
                .toList();
        if (offered.stream()
                .noneMatch(each -> each.getName().equals(method) && each.getParameterCount() == parameters)) {
            String names =
                    offered.stream().map(Method::getName).distinct().sorted().collect(Collectors.joining(", "));
            refuse("unknown-method", text, name, method, names);
        }
    }

    private void visitOther(Node node, String text) {
        boolean businessKey = node instanceof AstDot dot
                && dot.getChild(0) instanceof AstIdentifier owner
                && (owner.getName() + "." + property(dot)).equals(BUSINESS_KEY);
        if (!businessKey) {
            refuse("expression-reach", text);
        }
    }

    /** The parser shows a property in its text alone: {@code ". name"}. */
    private static String property(AstDot dot) {
        return dot.toString().substring(2);
    }

    private void refuse(String rule, Object... details) {
        faults.accept(rule, details);
    }
}
