package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sourcebook.account.InstanceRole.ADMIN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalFilter;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SourcebookTest
class InstanceHistoryTest {

    @Autowired
    Given given;

    @Autowired
    InstanceHistory history;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    OwnAccount own;

    @Autowired
    Journal journal;

    private Account omar;
    private Account leila;

    @BeforeEach
    void omar_administrates() {
        omar = given.account("Omar", ADMIN);
        leila = given.member("=Leila");
    }

    @Test
    void what_happened_to_an_account_is_told_newest_first_teams_included() {
        given.run(leila, () -> own.rename("=Leila H"));
        given.run(omar, () -> {
            Team team = teams.create("Bern " + omar.id(), "");
            teams.addMember(team.id(), leila.id());
            accounts.deactivate(leila.id());
        });

        var lines = page(about(leila), Long.MAX_VALUE, 10).lines();

        assertThat(lines)
                .extracting(
                        InstanceLine::who,
                        InstanceLine::action,
                        line -> line.details().get("whom"))
                .containsExactly(
                        tuple("Omar", "account-deactivated", "=Leila H"),
                        tuple("Omar", "team-member-added", "=Leila H"),
                        tuple("=Leila H", "account-renamed", "=Leila H"));
        assertThat(lines.get(1).details()).containsEntry("called", "Bern " + omar.id());
    }

    @Test
    void a_filter_narrows_by_what_happened_by_whom_and_when() {
        given.run(omar, () -> accounts.deactivate(leila.id()));
        given.run(omar, () -> accounts.reactivate(leila.id()));
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        Instant tomorrow = today.plus(1, ChronoUnit.DAYS);

        assertThat(actions(new JournalFilter(Set.of("account-reactivated"), omar.id(), null, null, null)))
                .containsExactly("account-reactivated");
        assertThat(actions(new JournalFilter(Set.of(), omar.id(), leila.id(), null, null)))
                .containsExactly("account-reactivated", "account-deactivated");
        assertThat(actions(new JournalFilter(Set.of(), leila.id(), null, null, null)))
                .isEmpty();
        assertThat(actions(new JournalFilter(Set.of(), omar.id(), null, today, tomorrow.plusSeconds(86_400))))
                .hasSize(2);
        assertThat(actions(new JournalFilter(Set.of(), omar.id(), null, tomorrow.plusSeconds(86_400), null)))
                .isEmpty();
        assertThat(actions(new JournalFilter(Set.of(), omar.id(), null, null, today.minusSeconds(86_400))))
                .isEmpty();
    }

    @Test
    void older_records_come_a_page_at_a_time() {
        for (int time = 0; time < 3; time++) {
            String name = "Leila " + time;
            given.run(leila, () -> own.rename(name));
        }

        var first = page(about(leila), Long.MAX_VALUE, 2);
        var second = page(about(leila), first.next(), 2);

        assertThat(first.lines())
                .extracting(line -> line.details().get("after"))
                .containsExactly("Leila 2", "Leila 1");
        assertThat(second.lines())
                .extracting(line -> line.details().get("after"))
                .containsExactly("Leila 0");
        assertThat(second.hasNext()).isFalse();
    }

    @Test
    void an_export_as_csv_holds_every_record_and_no_cell_that_a_spreadsheet_would_run() throws IOException {
        given.run(leila, () -> own.rename("=Leila H"));
        given.run(omar, () -> accounts.deactivate(leila.id()));
        List<JournalRecord> kept = journal.matching(ChainId.INSTANCE, about(leila), Long.MAX_VALUE, 10);

        String file = export(about(leila), HistoryFormat.CSV);

        var rows = CSVFormat.RFC4180.parse(new StringReader(file)).getRecords();
        assertThat(rows.getFirst().toList())
                .containsExactly("sequence", "time", "account", "name", "action", "subject", "payload", "hash");
        assertThat(rows.stream().skip(1).map(row -> row.toList()).toList())
                .containsExactly(cells(kept.get(0), "Omar"), cells(kept.get(1), "'=Leila H"));
    }

    @Test
    void an_export_as_json_holds_the_details_as_they_were_sealed() {
        given.run(leila, () -> own.rename("Leila \"H\" 😀"));
        JournalRecord kept = journal.matching(ChainId.INSTANCE, about(leila), Long.MAX_VALUE, 10)
                .getFirst();

        String file = export(about(leila), HistoryFormat.JSON);

        JsonNode record = JsonMapper.shared().readTree(file).get(0);
        assertThat(record.get("sequence").asLong()).isEqualTo(kept.seq());
        assertThat(record.get("hash").asString()).isEqualTo(kept.hash());
        assertThat(record.get("name").asString()).isEqualTo("Leila \"H\" 😀");
        assertThat(file)
                .contains("\"payload\":" + kept.payload())
                .startsWith("[\n{")
                .endsWith("}\n]\n");
    }

    @Test
    void an_export_of_nothing_is_a_file_all_the_same() {
        var nothing = new JournalFilter(Set.of("never-happened"), null, null, null, null);

        assertThat(JsonMapper.shared()
                        .readTree(export(nothing, HistoryFormat.JSON))
                        .size())
                .isZero();
        assertThat(export(nothing, HistoryFormat.CSV).lines()).hasSize(1);
    }

    @Test
    void an_export_is_recorded_and_is_not_among_its_own_records() {
        var filter = new JournalFilter(Set.of("instance-journal-exported"), omar.id(), null, null, null);

        assertThat(JsonMapper.shared()
                        .readTree(export(filter, HistoryFormat.JSON))
                        .size())
                .isZero();

        assertThat(page(filter, Long.MAX_VALUE, 10).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.details())
                        .containsAllEntriesOf(Map.of(
                                "format",
                                "JSON",
                                "actions",
                                List.of("instance-journal-exported"),
                                "by",
                                omar.id().toString())));
    }

    @Test
    void only_administrators_read_and_export_and_a_refused_export_is_not_recorded() {
        var exports = new JournalFilter(Set.of("instance-journal-exported"), leila.id(), null, null, null);

        assertThatThrownBy(() -> given.as(leila, () -> history.page(JournalFilter.ALL, Long.MAX_VALUE, 10)))
                .isInstanceOf(Forbidden.class);
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> given.run(leila, () -> history.export(JournalFilter.ALL, HistoryFormat.CSV, out)))
                .isInstanceOf(Forbidden.class);

        assertThat(out.size()).isZero();
        assertThat(page(exports, Long.MAX_VALUE, 10).lines()).isEmpty();
    }

    private static JournalFilter about(Account account) {
        return new JournalFilter(Set.of(), null, account.id(), null, null);
    }

    private static List<String> cells(JournalRecord record, String name) {
        return List.of(
                Long.toString(record.seq()),
                record.at().toString(),
                record.account().toString(),
                name,
                record.action(),
                record.subject(),
                record.payload(),
                record.hash());
    }

    private List<String> actions(JournalFilter filter) {
        return page(filter, Long.MAX_VALUE, 10).lines().stream()
                .map(InstanceLine::action)
                .toList();
    }

    private InstancePage page(JournalFilter filter, long before, int size) {
        return given.as(omar, () -> history.page(filter, before, size));
    }

    private String export(JournalFilter filter, HistoryFormat format) {
        var out = new ByteArrayOutputStream();
        given.run(omar, () -> history.export(filter, format, out));
        return out.toString(StandardCharsets.UTF_8);
    }
}
