package org.firstline.engine.database;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of {@code show grants}: what the user may do, by itself or by a role that is switched on. */
record GrantedRights(List<String> lines) {

    private static final Pattern GRANT = Pattern.compile("GRANT (.+) ON (\\*|`.+`)\\.\\* TO .*");

    /** The rights on all tables of a database; a grant on single tables does not count. */
    Set<String> on(String database) {
        Set<String> rights = new HashSet<>();
        for (String line : lines) {
            Matcher grant = GRANT.matcher(line);
            if (grant.matches() && covers(grant.group(2), database)) {
                rights.addAll(rights(grant.group(1)));
            }
        }
        return rights;
    }

    private static List<String> rights(String granted) {
        return granted.startsWith("ALL PRIVILEGES") ? Statements.RIGHTS : Arrays.asList(granted.split(", "));
    }

    /** In a grant the name of a database is a pattern as in {@code like}. */
    private static boolean covers(String quoted, String database) {
        if (quoted.equals("*")) {
            return true;
        }
        StringBuilder pattern = new StringBuilder();
        String name = quoted.substring(1, quoted.length() - 1).replace("``", "`");
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter == '\\' && i + 1 < name.length()) {
                pattern.append(Pattern.quote(String.valueOf(name.charAt(++i))));
            } else {
                pattern.append(letter == '%' ? ".*" : letter == '_' ? "." : Pattern.quote(String.valueOf(letter)));
            }
        }
        return database.matches(pattern.toString());
    }
}
