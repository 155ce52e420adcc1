package org.sourcebook.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each application context an empty database of the engine under test. */
public final class Engine implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Whether this run is on MySQL. */
    public static boolean isMySql() {
        return "mysql".equals(System.getProperty("sourcebook.test.engine", "h2"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(emptyDatabase()).applyTo(context);
    }

    /** The settings that lead to a new, empty database and data directory. */
    public static Map<String, String> emptyDatabase() {
        String name = "sourcebook_" + UUID.randomUUID().toString().replace("-", "");
        var settings = new HashMap<String, String>();
        settings.put("sourcebook.data", directory().toString());
        if (isMySql()) {
            MySqlServer server = MySqlServer.get();
            create(server, name);
            settings.put("spring.datasource.url", server.url(name));
            settings.put("spring.datasource.username", server.user());
            settings.put("spring.datasource.password", server.password());
            // Contexts stay open for the next test that wants the same; their pools must not all be full.
            settings.put("spring.datasource.hikari.minimum-idle", "1");
        } else {
            settings.put(
                    "spring.datasource.url",
                    "jdbc:h2:mem:" + name + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        }
        return settings;
    }

    private static java.nio.file.Path directory() {
        try {
            return Files.createTempDirectory("sourcebook-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(MySqlServer server, String name) {
        try (var connection = DriverManager.getConnection(server.url(""), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("The MySQL of the tests does not answer at " + server.url(""), e);
        }
    }
}
