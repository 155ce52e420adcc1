package org.sourcebook.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sourcebook.Sourcebook;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.collection.Collections;
import org.sourcebook.kernel.AccountId;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest {

    @TempDir
    Path directory;

    @Test
    void a_collection_is_written_to_a_file() {
        Path data = directory.resolve("data");
        create(data, "summer-1988");
        Path file = directory.resolve("summer-1988.json");

        assertThat(export(data, "--collection", "summer-1988", "--format", "json", "--out", file.toString()))
                .isZero();

        var document = JsonMapper.shared().readTree(file);
        assertThat(document.path("format").stringValue()).isEqualTo("sourcebook");
        assertThat(document.at("/collection/slug").stringValue()).isEqualTo("summer-1988");
        assertThat(document.path("journal").isArray()).isTrue();
    }

    @Test
    void a_collection_is_written_as_it_stood_at_a_moment() {
        Path data = directory.resolve("data");
        create(data, "summer-1988");
        Path file = directory.resolve("summer-1988.json");

        int code = export(
                data,
                "--collection",
                "summer-1988",
                "--format",
                "json",
                "--as-of",
                "1988-07-28T14:00:00.5+02:00",
                "--out",
                file.toString());

        assertThat(code).isZero();
        var document = JsonMapper.shared().readTree(file);
        assertThat(document.at("/export/asOf").stringValue()).isEqualTo("1988-07-28T12:00:00.500Z");
        assertThat(document.path("journal").size()).isZero();
    }

    @Test
    void a_moment_that_is_none_is_not_understood_and_one_that_is_still_to_come_is_refused() {
        Path data = directory.resolve("data");
        create(data, "summer-1988");
        Path file = directory.resolve("summer-1988.csv");

        for (String moment : List.of("yesterday", "2026-11-30", "2026-11-30T12:00:00")) {
            assertThat(export(
                            data,
                            "--collection",
                            "summer-1988",
                            "--format",
                            "csv",
                            "--as-of",
                            moment,
                            "--out",
                            file.toString()))
                    .isEqualTo(2);
        }
        for (String moment : List.of("3000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z")) {
            assertThat(export(
                            data,
                            "--collection",
                            "summer-1988",
                            "--format",
                            "csv",
                            "--as-of=" + moment,
                            "--out",
                            file.toString()))
                    .isOne();
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void a_collection_that_is_not_there_is_refused_and_no_file_is_left() {
        Path data = directory.resolve("data");
        create(data, "summer-1988");
        Path file = directory.resolve("none.csv");

        assertThat(export(data, "--collection", "none", "--format", "csv", "--out", file.toString()))
                .isOne();

        assertThat(file).doesNotExist();
    }

    @Test
    void where_no_database_is_none_is_made() {
        Path data = directory.resolve("data");

        assertThat(export(data, "--collection", "summer-1988", "--format", "csv", "--out", "-"))
                .isOne();
        assertThat(CommandLines.run("verify", "--data", data.toString())).isOne();

        assertThat(data).doesNotExist();
    }

    @Test
    void a_format_or_base_that_there_is_not_is_not_understood() {
        assertThat(export(directory, "--collection", "any", "--format", "xml", "--out", "-"))
                .isEqualTo(2);
        assertThat(export(directory, "--collection", "any", "--format", "csv", "--base", "people", "--out", "-"))
                .isEqualTo(2);
    }

    private static int export(Path data, String... options) {
        var arguments = new ArrayList<>(List.of("export", "--data", data.toString()));
        arguments.addAll(List.of(options));
        return CommandLines.run(arguments.toArray(String[]::new));
    }

    /** What another run of the program left in the data directory. */
    private static void create(Path data, String slug) {
        var application = new SpringApplicationBuilder(Sourcebook.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true);
        try (var services = Start.of(application, List.of("--sourcebook.data=" + data, Offline.NO_SCREENS))) {
            var collections = services.getBean(Collections.class);
            services.getBean(CurrentAccount.class)
                    .as(AccountId.OPERATOR, () -> collections.create(slug, "Summer 1988", ""));
        }
    }
}
