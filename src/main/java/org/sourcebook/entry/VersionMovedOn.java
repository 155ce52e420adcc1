package org.sourcebook.entry;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** What was decided on is no longer the newest version. */
public final class VersionMovedOn extends DomainError {

    /**
     * @param asked the version asked about
     * @param latest the newest version
     */
    public VersionMovedOn(int asked, int latest) {
        super("error.version-moved-on", Map.of("asked", asked, "latest", latest));
    }
}
