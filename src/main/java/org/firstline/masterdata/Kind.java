package org.firstline.masterdata;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.firstline.shared.NotFound;

/** What there is master data of. */
public enum Kind {
    /** A tree: below a category stand its subcategories. */
    CATEGORIES("category"),
    /** What the organisation's people use, and what can fail them. */
    SERVICES("service"),
    /** Where people work. */
    SITES("site"),
    /** Requesters whose incidents are routed as a VIP's; the code is their e-mail address. */
    VIPS("vip");

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_-]{1,40}");
    private static final Pattern ADDRESS = Pattern.compile(
            "[a-z0-9._+'&=~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final int LONGEST_ADDRESS = 254;

    private final String fact;

    Kind(String fact) {
        this.fact = fact;
    }

    /** @throws NotFound for a path that names no kind */
    public static Kind of(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound("masterdata-kind", path));
    }

    /** As addresses of pages and routes name it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What tables that ask for a code call it. */
    public String fact() {
        return fact;
    }

    /** Whether entries stand below others. */
    public boolean isTree() {
        return this == CATEGORIES;
    }

    /** The code that is meant: an address counts in any case. */
    public String codeOf(String written) {
        String code = written.strip();
        return this == VIPS ? code.toLowerCase(Locale.ROOT) : code;
    }

    /** Whether something can be called so. */
    public boolean isCode(String code) {
        return this == VIPS
                ? code.length() <= LONGEST_ADDRESS && ADDRESS.matcher(code).matches()
                : CODE.matcher(code).matches();
    }
}
