package org.sourcebook.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.support.Engine;
import org.sourcebook.support.MySqlServer;

/**
 * One installation of the packaged program.
 *
 * @param data its data directory
 * @param database its MySQL database; null where it keeps to the embedded one
 */
record Installation(Path data, @Nullable Database database) {

    /** Where {@code tools/lay-out} has put the program. */
    private static final Path PROGRAM =
            Path.of(System.getProperty("sourcebook.program", "target/program")).toAbsolutePath();

    static final Path JAR = PROGRAM.resolve("sourcebook.jar");

    /** A database on MySQL, as the environment names it to the program. */
    record Database(String url, String user, String password) {

        private Map<String, String> environment() {
            return Map.of(
                    "SOURCEBOOK_DATABASE_URL", url,
                    "SOURCEBOOK_DATABASE_USER", user,
                    "SOURCEBOOK_DATABASE_PASSWORD", password);
        }
    }

    /** What a command came to. */
    record Outcome(int code, String out, String err) {}

    /** A new one with an empty database of the engine under test. */
    static Installation fresh() throws IOException {
        if (!Engine.isMySql()) {
            return embedded();
        }
        var settings = Engine.emptyDatabase();
        var database = new Database(
                setting(settings, "spring.datasource.url"),
                setting(settings, "spring.datasource.username"),
                setting(settings, "spring.datasource.password"));
        return new Installation(Path.of(setting(settings, "sourcebook.data")), database);
    }

    /** A new one with an empty embedded database. */
    static Installation embedded() throws IOException {
        return new Installation(Files.createTempDirectory("sourcebook-journey"), null);
    }

    /** The same one, which reaches its MySQL at another address. */
    Installation reaching(String address) {
        var direct = Objects.requireNonNull(database);
        String url = direct.url().replace(MySqlServer.get().address(), address);
        return new Installation(data, new Database(url, direct.user(), direct.password()));
    }

    /** Another process of the same one: its database, and a data directory of its own. */
    Installation beside() throws IOException {
        return new Installation(Files.createTempDirectory("sourcebook-journey"), Objects.requireNonNull(database));
    }

    /** Begins to serve to browsers that come through TLS, which a proxy would speak. */
    Program serveBehindTls() throws IOException {
        var process = process(listening());
        process.environment().put("SOURCEBOOK_TLS", "true");
        return Program.start(process);
    }

    /** Begins to serve, on a free port unless the options name one. */
    Program serve(String... options) throws IOException {
        return Program.start(process(listening(options)));
    }

    /** Begins to serve on this port, with these variables in its environment. */
    Program serveAt(int port, Map<String, String> environment) throws IOException {
        var process = process(listening("--port", String.valueOf(port)));
        process.environment().putAll(environment);
        return Program.start(process);
    }

    /** Begins to serve with more settings in its environment. */
    Program serveWith(Map<String, String> settings, String... options) throws IOException {
        var process = process(listening(options));
        process.environment().putAll(settings);
        return Program.start(process);
    }

    /** Runs a command to its end. */
    Outcome run(String name, String... options) throws IOException, InterruptedException {
        return run(Map.of(), name, options);
    }

    /** Runs a command to its end, with these variables in its environment. */
    Outcome run(Map<String, String> environment, String name, String... options)
            throws IOException, InterruptedException {
        var command = command(name);
        command.addAll(List.of(options));
        var process = process(command);
        process.environment().putAll(environment);
        Path out = Files.createTempFile(data, "command", ".out");
        Path err = Files.createTempFile(data, "command", ".err");
        int code = process.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Outcome(code, Files.readString(out), Files.readString(err));
    }

    /** A way to its data past the program, which must not run meanwhile on the embedded database. */
    Connection connect() throws SQLException {
        return database == null
                ? DriverManager.getConnection(
                        "jdbc:h2:file:" + data.resolve("sourcebook") + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE",
                        "sourcebook",
                        "")
                : DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static String setting(Map<String, String> settings, String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }

    private List<String> listening(String... options) {
        var command = command("serve");
        if (!List.of(options).contains("--port")) {
            command.addAll(List.of("--port", "0"));
        }
        command.addAll(List.of(options));
        return command;
    }

    private List<String> command(String name) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ArrayList<>(List.of(
                java.toString(),
                "-XX:+UseCompactObjectHeaders",
                // It runs for a minute or two: what the second compiler wins in that time it does not give back.
                "-XX:TieredStopAtLevel=1",
                "-XX:AOTCache=" + PROGRAM.resolve("sourcebook.aot"),
                "-Xlog:aot=off",
                "-jar",
                JAR.toString(),
                name,
                "--data",
                data.toString()));
    }

    /** What an operator sets; none of the machine's own reaches the program. */
    private static boolean isSetting(String variable) {
        return Stream.of("SOURCEBOOK_DATABASE_", "SOURCEBOOK_MAIL_", "SOURCEBOOK_ADDRESS")
                .anyMatch(variable::startsWith);
    }

    private ProcessBuilder process(List<String> command) {
        var process = new ProcessBuilder(command).directory(data.toFile());
        process.environment().keySet().removeIf(Installation::isSetting);
        if (database != null) {
            process.environment().putAll(database.environment());
        }
        return process;
    }
}
