package org.sourcebook.shell.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the screens until it is stopped. */
@Command(
        name = "serve",
        resourceBundle = "texts.shell",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
class ServeCommand implements Runnable {

    @Mixin
    private Serving serving = new Serving();

    @Override
    public void run() {
        serving.begin();
    }
}
