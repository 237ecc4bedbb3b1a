package org.firstline.engine.database;

import java.util.List;

/** The SQL that an operator is told to run. */
final class Statements {

    static final String CHARSET = "utf8mb4";
    static final String COLLATION = "utf8mb4_uca1400_ai_ci";
    /** What the migrations use, and no more. */
    static final List<String> RIGHTS =
            List.of("SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "INDEX", "REFERENCES");
    /** What the desk's daily work uses, and no more. */
    static final List<String> DAILY_RIGHTS = RIGHTS.subList(0, 4);

    private Statements() {}

    static String create(String database) {
        return "CREATE DATABASE " + quoted(database) + " CHARACTER SET " + CHARSET + " COLLATE " + COLLATION + ";";
    }

    static String correct(String database) {
        return "ALTER DATABASE " + quoted(database) + " CHARACTER SET " + CHARSET + " COLLATE " + COLLATION + ";";
    }

    static String drop(String database) {
        return "DROP DATABASE " + quoted(database) + ";";
    }

    static String grant(List<String> rights, String database, String user) {
        return "GRANT " + String.join(", ", rights) + " ON " + quoted(database) + ".* TO " + account(user) + ";";
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** {@code user@host}, as the server says it, in quotes. */
    private static String account(String user) {
        int at = user.lastIndexOf('@');
        return at < 0 ? "'" + user + "'" : "'" + user.substring(0, at) + "'@'" + user.substring(at + 1) + "'";
    }
}
