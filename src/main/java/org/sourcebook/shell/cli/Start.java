package org.sourcebook.shell.cli;

import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the program's parts. */
final class Start {

    private Start() {}

    /**
     * Starts them.
     *
     * @param settings as {@code --name=value}; they win over the environment and the configuration file
     * @throws Refusal if they do not start; why has been said on the console
     */
    static ConfigurableApplicationContext of(SpringApplicationBuilder application, List<String> settings) {
        try {
            return application.run(settings.toArray(String[]::new));
        } catch (RuntimeException reported) {
            throw new Refusal("shell.cli.not-started", Map.of());
        }
    }
}
