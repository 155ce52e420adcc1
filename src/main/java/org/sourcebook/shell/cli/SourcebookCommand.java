package org.sourcebook.shell.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is run without the name of a command: serving. */
@Command(
        name = "sourcebook",
        resourceBundle = "texts.shell",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {ServeCommand.class, ExportCommand.class, VerifyCommand.class, BenchCommand.class})
class SourcebookCommand implements Runnable {

    @Mixin
    private Serving serving = new Serving();

    @Override
    public void run() {
        serving.begin();
    }
}
