package org.sourcebook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An empty database of one engine, with the data directory beside it; both are deleted at the end.
 *
 * @param engine how the engine is called
 * @param data the data directory, in which H2 keeps its file
 * @param server where the MySQL database is; null for H2
 */
record Place(String engine, Path data, @Nullable Server server) implements AutoCloseable {

    private static final Pattern URL = Pattern.compile(
            "(?<head>jdbc:mysql://[^/]+/)[^?]*\\?user=(?<user>[^&]*)&password=(?<password>[^&]*)&?(?<rest>.*)");

    /** A MySQL database and its account. */
    record Server(String url, String user, String password) {

        /** The one that the environment names; null if it names none. */
        static @Nullable Server ofEnvironment() {
            String url = System.getenv("SOURCEBOOK_DATABASE_URL");
            return url == null
                    ? null
                    : new Server(
                            url,
                            System.getenv("SOURCEBOOK_DATABASE_USER"),
                            System.getenv("SOURCEBOOK_DATABASE_PASSWORD"));
        }
    }

    /** On H2, in a file, with the program's own settings. */
    static Place onH2() {
        return new Place("H2", directory(), null);
    }

    /** On MySQL, in a new database of the server that {@code SOURCEBOOK_TEST_MYSQL_URL} names. */
    static Place onMySql(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No jdbc:mysql://host/database?user=…&password=…: " + url);
        }
        String name = "sourcebook_bench_" + ProcessHandle.current().pid();
        var server = new Server(
                parts.group("head") + name + "?" + parts.group("rest"), parts.group("user"), parts.group("password"));
        execute(url, "CREATE DATABASE " + name);
        return new Place("MySQL", directory(), server);
    }

    boolean isMySql() {
        return server != null;
    }

    /** What the program is told, so that it works here. */
    List<String> settings() {
        String directory = "--sourcebook.data=" + data;
        return server == null
                ? List.of(directory)
                : List.of(
                        directory,
                        "--spring.datasource.url=" + server.url(),
                        "--spring.datasource.username=" + server.user(),
                        "--spring.datasource.password=" + server.password());
    }

    /** The same as environment variables, which other users of the machine do not see. */
    Map<String, String> environment() {
        return server == null
                ? Map.of()
                : Map.of(
                        "SOURCEBOOK_DATABASE_URL", server.url(),
                        "SOURCEBOOK_DATABASE_USER", server.user(),
                        "SOURCEBOOK_DATABASE_PASSWORD", server.password());
    }

    @Override
    public void close() {
        if (server != null) {
            String name = server.url().replaceAll(".*/|\\?.*", "");
            execute(server.url(), "DROP DATABASE " + name, server.user(), server.password());
        }
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("sourcebook-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(String url, String sql, String... account) {
        try (var connection = account.length == 0
                        ? DriverManager.getConnection(url)
                        : DriverManager.getConnection(url, account[0], account[1]);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("MySQL refused: " + sql, e);
        }
    }
}
