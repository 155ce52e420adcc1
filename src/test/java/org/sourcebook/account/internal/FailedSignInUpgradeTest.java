package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sourcebook.support.Engine;

/** What the journal was still to be told of failures is not lost when the steps of signing in are told apart. */
@Tag("engine")
class FailedSignInUpgradeTest {

    private static final String ACCOUNT = "'0123456789abcdef'";

    @Test
    void failures_of_before_are_failures_with_the_password() throws SQLException {
        var settings = Engine.emptyDatabase();
        String url = Objects.requireNonNull(settings.get("spring.datasource.url"));
        String user = settings.getOrDefault("spring.datasource.username", "sourcebook");
        String password = settings.getOrDefault("spring.datasource.password", "");
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            migrate("12", url, user, password);
            statement.execute("INSERT INTO account (id, email, name, role, status, created_at, updated_at) VALUES ("
                    + bytes() + ", 'a@example.org', 'A', 'MEMBER', 'ACTIVE', NOW(), NOW())");
            statement.execute(
                    "INSERT INTO failed_sign_in (account_id, refused, turned_away, since_at, until_at) VALUES ("
                            + bytes() + ", 3, 4, NOW(), NOW())");

            migrate("13", url, user, password);

            try (var rows = statement.executeQuery("SELECT step, refused, turned_away FROM failed_sign_in")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1) + " " + rows.getInt(2) + " " + rows.getInt(3))
                        .isEqualTo("PASSWORD 3 4");
                assertThat(rows.next()).isFalse();
            }
        }
    }

    private static String bytes() {
        return Engine.isMySql() ? ACCOUNT : "STRINGTOUTF8(" + ACCOUNT + ")";
    }

    private static void migrate(String version, String url, String user, String password) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration", "classpath:db/" + (Engine.isMySql() ? "mysql" : "h2"))
                .target(version)
                .load()
                .migrate();
    }
}
