package org.sourcebook.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sourcebook.bench.Comparison.Work;
import org.sourcebook.collection.Collection;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.exchange.ExportFormat;
import org.sourcebook.exchange.ExportRequest;
import org.sourcebook.exchange.ExportScope;
import org.sourcebook.exchange.Exports;
import org.sourcebook.kernel.Base;

/** Exports a list to a file, against a plain JDBC read of the same columns in the same small heap. */
final class Exporting {

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 3;
    private static final double REACH = 3;

    private final Program program;
    private final Path file;

    private Exporting(Program program, Path file) {
        this.program = program;
        this.file = file;
    }

    /** Measures both formats, as the account that this thread works for. */
    static void measure(Program program, Place place, Collection large, Collection small) throws Exception {
        var exporting = new Exporting(program, place.data().resolve("bench.out"));
        try (var plain = new PlainRead(program.connection(), place.isMySql())) {
            for (var format : ExportFormat.values()) {
                Comparison.of(WARM_UP, 1, () -> exporting.export(small, format), () -> () -> plain.read(small));
                var times =
                        Comparison.of(0, ROUNDS, () -> exporting.export(large, format), () -> () -> plain.read(large));
                Report.ratio("export as " + format + " ÷ plain JDBC read", times, REACH);
                Report.rate(plain.read(large), times);
            }
        }
    }

    private Work export(Collection collection, ExportFormat format) {
        var request = new ExportRequest(collection.id(), format, new ExportScope.Listed(Base.EVENT, EntryFilter.ALL));
        return () -> write(request);
    }

    private void write(ExportRequest request) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            program.get(Exports.class).write(request, out);
        }
    }
}
