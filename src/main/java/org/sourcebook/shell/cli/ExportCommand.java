package org.sourcebook.shell.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.exchange.ExportFormat;
import org.sourcebook.exchange.ExportRequest;
import org.sourcebook.exchange.ExportScope;
import org.sourcebook.exchange.Exports;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.NotFound;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Takes a collection, or one of its lists, out into a file (handbook, exchange formats). */
@Command(
        name = "export",
        resourceBundle = "texts.shell",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
class ExportCommand implements Callable<Integer> {

    @Mixin
    private Offline offline = new Offline();

    @Option(
            names = "--collection",
            paramLabel = "NAME",
            descriptionKey = "shell.cli.export.collection",
            required = true)
    private String slug = "";

    @Option(
            names = "--format",
            paramLabel = "csv|json",
            descriptionKey = "shell.cli.export.format",
            required = true,
            converter = Format.class)
    private ExportFormat format = ExportFormat.JSON;

    @Option(
            names = "--base",
            paramLabel = "sources|entities|events",
            descriptionKey = "shell.cli.export.base",
            converter = BasePath.class)
    private @Nullable Base base;

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            descriptionKey = "shell.cli.export.as-of",
            converter = Moment.class)
    private @Nullable Instant asOf;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "shell.cli.export.out", required = true)
    private String out = Target.CONSOLE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var target = Target.of(out);
        return offline.run(services -> export(services, target));
    }

    private int export(ApplicationContext services, Target target) {
        var collection = collection(services.getBean(Collections.class));
        ExportScope scope = base == null ? new ExportScope.Whole() : new ExportScope.Listed(base, EntryFilter.ALL);
        var request = new ExportRequest(collection.id(), format, scope, asOf);
        long entries = target.write(stream -> services.getBean(Exports.class).write(request, stream));
        spec.commandLine()
                .getErr()
                .println(Texts.text(
                        "shell.cli.export.done", Map.of("collection", slug, "entries", entries, "out", out)));
        return 0;
    }

    private Collection collection(Collections collections) {
        try {
            return collections.bySlug(slug);
        } catch (NotFound none) {
            throw new Refusal("shell.cli.export.no-collection", Map.of("collection", slug));
        }
    }

    private static <T> T understood(Optional<T> read, String typed, String key) {
        return read.orElseThrow(() -> new TypeConversionException(Texts.text(key, Map.of("typed", typed))));
    }

    /** Reads {@code csv} or {@code json}. */
    static class Format implements ITypeConverter<ExportFormat> {

        @Override
        public ExportFormat convert(String typed) {
            var read = Stream.of(ExportFormat.values())
                    .filter(format -> format.word().equals(typed))
                    .findFirst();
            return understood(read, typed, "shell.cli.export.no-format");
        }
    }

    /** Reads a moment with its offset from UTC, as ISO 8601 writes it. */
    static class Moment implements ITypeConverter<Instant> {

        @Override
        public Instant convert(String typed) {
            return understood(read(typed), typed, "shell.cli.export.no-moment");
        }

        private static Optional<Instant> read(String typed) {
            try {
                return Optional.of(OffsetDateTime.parse(typed).toInstant());
            } catch (DateTimeParseException notAMoment) {
                return Optional.empty();
            }
        }
    }

    /** Reads {@code sources}, {@code entities} or {@code events}. */
    static class BasePath implements ITypeConverter<Base> {

        @Override
        public Base convert(String typed) {
            return understood(Base.ofPath(typed), typed, "shell.cli.export.no-base");
        }
    }
}
