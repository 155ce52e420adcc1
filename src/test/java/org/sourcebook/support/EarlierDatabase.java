package org.sourcebook.support;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Gives an application context a database at an earlier version of its tables, with data in it. */
public abstract class EarlierDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final String version;
    private final String script;

    /**
     * @param version the version of the tables
     * @param script what fills them, as a file among the tests' resources
     */
    protected EarlierDatabase(String version, String script) {
        this.version = version;
        this.script = script;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = Engine.emptyDatabase();
        String url = settings.get("spring.datasource.url");
        String user = settings.getOrDefault("spring.datasource.username", "sourcebook");
        String password = settings.getOrDefault("spring.datasource.password", "");
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration", "classpath:db/" + (Engine.isMySql() ? "mysql" : "h2"))
                .target(version)
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url, user, password)) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(script));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        TestPropertyValues.of(settings).applyTo(context);
    }
}
