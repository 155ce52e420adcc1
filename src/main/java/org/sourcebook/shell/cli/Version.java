package org.sourcebook.shell.cli;

import java.util.Optional;
import org.sourcebook.Sourcebook;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its jar says. */
class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Optional.ofNullable(Sourcebook.class.getPackage().getImplementationVersion());
        return new String[] {version.orElse("-")};
    }
}
