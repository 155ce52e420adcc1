package org.sourcebook.bench;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.sourcebook.Sourcebook;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.kernel.AccountId;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program under measurement, in this process. */
record Program(ConfigurableApplicationContext services) implements AutoCloseable {

    private static final String NO_SCREENS = "--spring.autoconfigure.exclude="
            + SpringBootAutoConfiguration.class.getName() + "," + SpringSecurityAutoConfiguration.class.getName();

    /** Without screens, as the commands of the command line run it. */
    static Program withoutScreens(List<String> settings) {
        var application = new SpringApplicationBuilder(Sourcebook.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true);
        return new Program(run(application, settings, List.of(NO_SCREENS)));
    }

    /** With its screens, on a free port of the loopback interface. */
    static Program withScreens(List<String> settings) {
        return new Program(run(
                new SpringApplicationBuilder(Sourcebook.class),
                settings,
                List.of("--server.port=0", "--server.address=127.0.0.1")));
    }

    <T> T get(Class<T> service) {
        return services.getBean(service);
    }

    /** A connection just as the program's own. */
    Connection connection() throws SQLException {
        return get(DataSource.class).getConnection();
    }

    boolean isOnMySql() {
        return services.getEnvironment()
                .getRequiredProperty("spring.datasource.url")
                .startsWith("jdbc:mysql");
    }

    <T> T as(AccountId account, Supplier<T> work) {
        return get(CurrentAccount.class).as(account, work);
    }

    /** Does something that may fail as an account. */
    void doing(AccountId account, Comparison.Work work) throws Exception {
        Optional<Exception> failure = as(account, () -> {
            try {
                work.run();
                return Optional.empty();
            } catch (Exception e) {
                return Optional.of(e);
            }
        });
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    @Override
    public void close() {
        services.close();
    }

    private static ConfigurableApplicationContext run(
            SpringApplicationBuilder application, List<String> settings, List<String> further) {
        return application.run(java.util.stream.Stream.concat(settings.stream(), further.stream())
                .toArray(String[]::new));
    }
}
