package org.sourcebook.shell.cli;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.sourcebook.Sourcebook;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.kernel.AccountId;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Option;

/** A command's way to the services, without serving any screen: as a mixin it brings {@code --data}. */
class Offline {

    /** Leaves the screens out, and the guarding of them. */
    static final String NO_SCREENS = "--spring.autoconfigure.exclude=" + SpringBootAutoConfiguration.class.getName()
            + "," + SpringSecurityAutoConfiguration.class.getName();

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "shell.cli.data", defaultValue = "data")
    private Path data = Path.of("data");

    /**
     * Does something with the services, as the operator of this instance.
     *
     * @param work takes the services and gives the exit code
     * @throws Refusal if the data directory is in use or the database cannot be reached
     */
    int run(ToIntFunction<ApplicationContext> work) {
        var directory = new DataDirectory(data);
        if (!Database.ofTheTeam()) {
            directory.lock();
        }
        var application = new SpringApplicationBuilder(Sourcebook.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true);
        try (var services = Start.of(application, List.of(directory.setting(), NO_SCREENS))) {
            return services.getBean(CurrentAccount.class).as(AccountId.OPERATOR, () -> work.applyAsInt(services));
        }
    }
}
