package org.firstline;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.firstline.dev.LocalDatabase;
import org.springframework.boot.SpringApplication;

/** The one real MariaDB of a test run: started when the first test needs it, stopped when all contexts have closed. */
public final class TestDatabase {

    private static final LocalDatabase SERVER = LocalDatabase.ofTests();

    /** What an operator is asked to grant; so a run of all tests shows that it is enough. */
    private static final String RIGHTS = "select, insert, update, delete, create, alter, index, references";

    static {
        runAsAdministrator(
                "revoke all privileges on firstline.* from firstline@'127.0.0.1'",
                "grant " + RIGHTS + " on firstline.* to firstline@'127.0.0.1'");
        SpringApplication.getShutdownHandlers().add(SERVER::close);
    }

    private TestDatabase() {}

    public static LocalDatabase server() {
        return SERVER;
    }

    /** An empty database beside the desk's, which the desk's user may use as its own; returns its URL. */
    public static String empty(String name) {
        runAsAdministrator(
                "drop database if exists `" + name + "`",
                "create database `" + name + "` character set utf8mb4 collate utf8mb4_uca1400_ai_ci",
                "grant " + RIGHTS + " on `" + name + "`.* to firstline@'127.0.0.1'");
        return SERVER.url(name);
    }

    /** Changes the server itself, users or global variables; whoever does so changes it back. */
    public static void runAsAdministrator(String... statements) {
        try (Connection connection = SERVER.administrator();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
