package org.sourcebook.exchange.ui;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sourcebook.exchange.ExportFile;
import org.sourcebook.exchange.ExportJob;
import org.sourcebook.exchange.ExportRequest;
import org.sourcebook.exchange.Exports;
import org.sourcebook.kernel.JobId;

/**
 * What can be done with exports.
 *
 * @param start begins one
 * @param watch tells of each of its steps, from other threads too, until what it returns is run
 * @param cancel stops it
 * @param delete forgets it
 * @param open gives its file
 */
record Exporting(
        Function<ExportRequest, ExportJob> start,
        BiFunction<JobId, Consumer<ExportJob>, Runnable> watch,
        Function<JobId, ExportJob> cancel,
        Consumer<JobId> delete,
        Function<JobId, ExportFile> open) {

    static Exporting by(Exports exports) {
        return new Exporting(exports::start, exports::watch, exports::cancel, exports::delete, exports::open);
    }
}
