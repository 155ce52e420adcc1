package org.sourcebook.shell.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.Sourcebook;
import org.sourcebook.design.Texts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Option;

/** Serving the screens, with its options. */
class Serving {

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "shell.cli.port")
    private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "shell.cli.data")
    private @Nullable Path data;

    @Option(names = "--demo", descriptionKey = "shell.cli.demo")
    private boolean demo;

    /**
     * Starts to serve; goes on after this has returned.
     *
     * @throws Refusal if it cannot
     */
    void begin() {
        if (demo && Database.ofTheTeam()) {
            throw new Refusal("shell.cli.demo-keeps-apart", Map.of("variable", Database.URL));
        }
        var directory = Optional.ofNullable(data)
                .map(DataDirectory::new)
                .orElseGet(demo ? DataDirectory::ofDemo : DataDirectory::usual);
        directory.lock();
        var context = Start.of(new SpringApplicationBuilder(Sourcebook.class), settings(directory));
        announce(context.getEnvironment());
    }

    private List<String> settings(DataDirectory directory) {
        var settings = new ArrayList<String>();
        settings.add(directory.setting());
        if (port != null) {
            settings.add("--server.port=" + port);
        }
        if (demo) {
            settings.add("--sourcebook.demo=true");
            settings.add("--server.address=127.0.0.1");
            // Its people have addresses that are nobody's.
            Stream.of("host", "user", "password", "from")
                    .forEach(name -> settings.add("--sourcebook.mail." + name + "="));
        }
        return settings;
    }

    private static void announce(Environment environment) {
        String address = environment.getProperty("server.address", "127.0.0.1");
        String port = environment.getRequiredProperty("local.server.port");
        System.out.println(Texts.text("shell.cli.serving", Map.of("url", "http://" + address + ":" + port)));
    }
}
