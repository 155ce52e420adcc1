package org.sourcebook.exchange;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** The file of an export is not there: it is not finished, has been deleted, or lies with another server. */
public final class ExportGone extends DomainError {

    ExportGone() {
        super("error.export-gone", Map.of());
    }
}
