package org.firstline.shared;

import java.util.List;
import java.util.function.UnaryOperator;

/** An input that can never be right, whatever the incident's state; names the field. */
public final class InputRefused extends Refused {

    private final String field;
    private final transient List<InputRefused> others;

    public InputRefused(String field, String rule, Object... details) {
        this(field, rule, details, List.of());
    }

    private InputRefused(String field, String rule, Object[] details, List<InputRefused> others) {
        super(rule, details);
        this.field = field;
        this.others = others;
    }

    /** One refusal that tells everything that is wrong; it speaks for the first of them where only one can be shown. */
    static InputRefused together(List<InputRefused> refusals) {
        InputRefused first = refusals.get(0);
        return new InputRefused(first.field, first.rule(), first.details(), refusals.subList(1, refusals.size()));
    }

    /** The same refusal to somebody who knows the fields by other names. */
    public InputRefused renamed(UnaryOperator<String> names) {
        return new InputRefused(
                names.apply(field),
                rule(),
                details(),
                others.stream().map(other -> other.renamed(names)).toList());
    }

    public String field() {
        return field;
    }

    /** What else is wrong with the same input. */
    public List<InputRefused> others() {
        return others;
    }
}
