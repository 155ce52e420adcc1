package org.sourcebook.shell.cli;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.Sourcebook;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.design.Texts;
import org.sourcebook.kernel.AccountId;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command's way to the services, without serving any screen: as a mixin it brings {@code --data}. */
class Offline {

    /** Leaves the screens out, and the guarding of them. */
    static final String NO_SCREENS = "--spring.autoconfigure.exclude=" + SpringBootAutoConfiguration.class.getName()
            + "," + SpringSecurityAutoConfiguration.class.getName();

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "shell.cli.offline-data")
    private @Nullable Path data;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /**
     * Does something with the services, as the operator of this instance.
     *
     * @param work takes the services and gives the exit code
     * @throws Refusal if there is no database, it cannot be reached, or its data directory is in use
     */
    int run(ToIntFunction<ApplicationContext> work) {
        var directory = directory();
        if (!Database.ofTheTeam()) {
            take(directory);
        }
        var application = new SpringApplicationBuilder(Sourcebook.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true);
        try (var services = Start.of(application, List.of(directory.setting(), NO_SCREENS))) {
            return services.getBean(CurrentAccount.class).as(AccountId.OPERATOR, () -> work.applyAsInt(services));
        }
    }

    /** Looks only where a database is: it makes none. */
    private void take(DataDirectory directory) {
        if (!directory.holdsDatabase()) {
            throw new Refusal("shell.cli.no-database", Map.of("path", directory.toString()));
        }
        directory.lock();
        command.commandLine().getErr().println(Texts.text("shell.cli.reading", Map.of("path", directory.toString())));
    }

    /** The demo's where there is no other. */
    private DataDirectory directory() {
        if (data != null) {
            return new DataDirectory(data);
        }
        return Stream.of(DataDirectory.usual(), DataDirectory.ofDemo())
                .filter(DataDirectory::holdsDatabase)
                .findFirst()
                .orElseGet(DataDirectory::usual);
    }
}
