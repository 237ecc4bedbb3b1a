package org.firstline.masterdata.domain;

import java.util.Objects;
import org.firstline.masterdata.Entry;
import org.firstline.masterdata.EntryDefinition;
import org.firstline.masterdata.Kind;
import org.firstline.shared.InputCheck;
import org.jspecify.annotations.Nullable;

/** The rules for one entry, whichever way it comes; what is wrong is noted in the check. */
public final class EntryFields {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 254;
    private static final int LAST_PLACE = 1_000_000;

    private final Kind kind;
    private final InputCheck check;
    private final Names names;

    public EntryFields(Kind kind, InputCheck check, Names names) {
        this.kind = kind;
        this.check = check;
        this.names = names;
    }

    /** The code that is meant. */
    public String code(@Nullable String given) {
        String code = kind.codeOf(check.neededLine(names.of("code"), given, LONGEST_CODE));
        if (!code.isEmpty() && !kind.isCode(code)) {
            check.refuse(names.of("code"), kind == Kind.VIPS ? "vip-address" : "masterdata-code");
        }
        return code;
    }

    /**
     * The entry as it shall stand.
     *
     * @param before null for a new one
     * @param last the place of a new one that names none
     */
    public Entry entry(String code, EntryDefinition wanted, @Nullable Entry before, int last) {
        String parent = check.line(names.of("parent"), wanted.parent(), LONGEST_CODE);
        if (parent != null && !kind.isTree()) {
            check.refuse(names.of("parent"), "no-tree");
        }
        String english = check.neededLine(names.of("nameEn"), wanted.nameEn(), LONGEST_NAME);
        String dutch = check.line(names.of("nameNl"), wanted.nameNl(), LONGEST_NAME);
        int place = Objects.requireNonNullElse(wanted.place(), before == null ? last : before.place());
        if (place < 0 || place > LAST_PLACE) {
            check.refuse(names.of("place"), "whole-number", 0, LAST_PLACE);
        }
        return new Entry(
                kind,
                code,
                parent == null ? null : kind.codeOf(parent),
                english.strip(),
                dutch == null ? english.strip() : dutch.strip(),
                place,
                before == null ? null : before.retiredAt());
    }

    /** How the one who wrote it calls the fields {@code code}, {@code parent}, {@code nameEn}, {@code nameNl}, {@code place}. */
    public interface Names {

        String of(String field);
    }
}
