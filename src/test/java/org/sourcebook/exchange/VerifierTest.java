package org.sourcebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.journal.ChainHead;
import org.sourcebook.journal.Checkpoint;
import org.sourcebook.journal.Checkpoints;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.journal.Verification;
import org.sourcebook.journal.internal.Seal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The verifier that stands beside the handbook's page, run on an exported journal, whole and tampered with. */
@SourcebookTest
class VerifierTest {

    private static final Path VERIFIER = Path.of("docs", "verify_journal.py").toAbsolutePath();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The record that is tampered with, and the last one that yesterday's checkpoint has. */
    private static final int TAMPERED = 6;

    private static final int YESTERDAY = 4;

    @Autowired
    Given given;

    @Autowired
    Exports exports;

    @Autowired
    Journal journal;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private Account manager;
    private Collection collection;
    private Path yesterday;
    private Path today;
    private List<JournalRecord> records;

    @BeforeEach
    void a_journal_and_two_checkpoints() throws Exception {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        while (last() < YESTERDAY) {
            draft();
        }
        yesterday = checkpoint("yesterday");
        while (last() < 9) {
            draft();
        }
        today = checkpoint("today");
        records = read(export());
    }

    @Test
    void a_whole_journal_is_whole_and_confirmed() throws Exception {
        assertThat(verify(records)).isEqualTo("0 whole: 9 records, 2 of them confirmed by checkpoints\n");
    }

    @Test
    void a_changed_record_is_found() throws Exception {
        assertThat(tampered(record -> with(record, record.action() + "x", record.subject(), record.payload())))
                .startsWith("1 broken at record 6: it, or the one before it");
    }

    @Test
    void a_removed_record_is_found() throws Exception {
        var without = new ArrayList<>(records);
        without.remove(TAMPERED - 1);
        assertThat(verify(without)).startsWith("1 broken at record 6: another record stands there");
    }

    @Test
    void an_inserted_record_is_found() throws Exception {
        var more = new ArrayList<>(records);
        more.add(TAMPERED - 1, records.get(TAMPERED - 2));
        assertThat(verify(more)).startsWith("1 broken at record 6: another record stands there");
    }

    @Test
    void two_swapped_records_are_found() throws Exception {
        var swapped = new ArrayList<>(records);
        Collections.swap(swapped, TAMPERED - 1, TAMPERED);
        assertThat(verify(swapped)).startsWith("1 broken at record 6: another record stands there");
    }

    @Test
    void a_missing_end_is_found() throws Exception {
        assertThat(verify(records.subList(0, TAMPERED - 1)))
                .isEqualTo("1 broken at record 6: it is missing: a checkpoint has seen it\n");
    }

    @Test
    void a_chain_that_was_hashed_anew_from_its_middle_is_found() throws Exception {
        assertThat(verify(rebuilt(TAMPERED)))
                .isEqualTo(
                        "1 broken at record 9: a checkpoint has another one there: it was written anew after record 4\n");
    }

    @Test
    void a_payload_of_another_record_is_found() throws Exception {
        var other = records.get(TAMPERED).payload();
        assertThat(tampered(record -> with(record, record.action(), record.subject(), other)))
                .startsWith("1 broken at record 6: the payload is not the one");
    }

    @Test
    void a_moved_time_is_found() throws Exception {
        assertThat(tampered(record -> moved(record, record.at().plusSeconds(1), record.account())))
                .startsWith("1 broken at record 6: it, or the one before it");
    }

    @Test
    void another_account_is_found() throws Exception {
        assertThat(tampered(record -> moved(record, record.at(), AccountId.next())))
                .startsWith("1 broken at record 6: it, or the one before it");
    }

    @Test
    void a_chain_that_was_built_anew_is_found_by_whoever_has_but_yesterdays_checkpoint() throws Exception {
        var anew = rebuilt(1);
        assertThat(run(anew)).isEqualTo("0 whole: 9 records, 0 of them confirmed by checkpoints\n");
        assertThat(run(anew, "--checkpoint", yesterday.toString()))
                .isEqualTo(
                        "1 broken at record 4: a checkpoint has another one there: it was written anew after record 0\n");
    }

    @Test
    void a_checkpoint_that_its_key_did_not_sign_is_no_witness() throws Exception {
        Files.writeString(yesterday, Files.readString(yesterday).replace("\"seq\":4", "\"seq\":3"));
        assertThat(verify(records)).contains("is not signed by its key");
    }

    @Test
    void an_erased_payload_holds_where_a_record_says_so_and_nowhere_else() throws Exception {
        String subject = records.get(TAMPERED - 1).subject();
        transaction.executeWithoutResult(status -> journal.erase(
                ChainId.of(collection.id()),
                manager.id(),
                subject,
                subject.substring(subject.indexOf(':') + 1),
                "asked for by the person"));
        var erased = read(export());

        assertThat(erased.get(TAMPERED - 1).payload()).isEqualTo(JournalRecord.ERASED);
        assertThat(verify(erased)).startsWith("0 whole: 11 records");
        assertThat(journal.verify(ChainId.of(collection.id())))
                .isEqualTo(new Verification.Whole(ChainId.of(collection.id()), 12));
        erased.set(TAMPERED, gone(erased.get(TAMPERED)));
        assertThat(verify(erased)).startsWith("1 broken at record 7: its payload is missing");
    }

    @Test
    void the_program_itself_finds_a_chain_that_a_checkpoint_contradicts() {
        var chain = ChainId.of(collection.id());
        var kept = checkpoints.read(today).orElseThrow();
        assertThat(journal.verify(List.of(kept))).contains(new Verification.Whole(chain, 10));

        var contradicted = kept.chains().stream()
                .map(head -> head.chain().equals(chain) ? new ChainHead(chain, head.seq(), "0".repeat(64)) : head)
                .toList();
        var other = new Checkpoint(kept.at(), contradicted, kept.key(), kept.signature());
        assertThat(journal.verify(List.of(other)))
                .contains(new Verification.Broken(chain, 9, Verification.Flaw.CHECKPOINT));
    }

    private String tampered(UnaryOperator<JournalRecord> change) throws Exception {
        var changed = new ArrayList<>(records);
        changed.set(TAMPERED - 1, change.apply(records.get(TAMPERED - 1)));
        return verify(changed);
    }

    /** With another account from a record on, and every hash from there on made anew. */
    private List<JournalRecord> rebuilt(int from) {
        var chain = ChainId.of(collection.id());
        var anew = new ArrayList<>(records.subList(0, from - 1));
        for (JournalRecord record : records.subList(from - 1, records.size())) {
            String before =
                    anew.isEmpty() ? JournalRecord.NO_HASH : anew.getLast().hash();
            var by = record.seq() == from ? AccountId.next() : record.account();
            anew.add(Seal.seal(
                    new ChainHead(chain, record.seq() - 1, before),
                    record.at(),
                    by,
                    record.action(),
                    record.subject(),
                    record.payload()));
        }
        return anew;
    }

    private static JournalRecord with(JournalRecord record, String action, String subject, String payload) {
        return new JournalRecord(
                record.chain(),
                record.seq(),
                record.at(),
                record.account(),
                action,
                subject,
                payload,
                record.payloadHash(),
                record.hash(),
                false);
    }

    private static JournalRecord moved(JournalRecord record, Instant at, AccountId account) {
        return new JournalRecord(
                record.chain(),
                record.seq(),
                at,
                account,
                record.action(),
                record.subject(),
                record.payload(),
                record.payloadHash(),
                record.hash(),
                false);
    }

    private static JournalRecord gone(JournalRecord record) {
        return new JournalRecord(
                record.chain(),
                record.seq(),
                record.at(),
                record.account(),
                record.action(),
                record.subject(),
                JournalRecord.ERASED,
                record.payloadHash(),
                record.hash(),
                true);
    }

    private String verify(List<JournalRecord> tampered) throws Exception {
        return run(tampered, "--checkpoint", yesterday.toString(), "--checkpoint", today.toString());
    }

    /** The verifier's exit code and what it says. */
    private String run(List<JournalRecord> journal, String... options) throws Exception {
        Path file = folder.resolve("journal.json");
        Files.writeString(
                file,
                "{\"journal\":"
                        + JSON.writeValueAsString(
                                journal.stream().map(VerifierTest::asExported).toList()) + "}");
        var command = new ArrayList<>(List.of("python3", VERIFIER.toString(), file.toString()));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    private static Map<String, Object> asExported(JournalRecord record) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("chain", record.chain().toString());
        parts.put("seq", record.seq());
        parts.put("at", record.at().toString());
        parts.put("account", record.account().toString());
        parts.put("action", record.action());
        parts.put("subject", record.subject());
        parts.put("payload", record.payload());
        parts.put("payloadHash", record.payloadHash());
        parts.put("hash", record.hash());
        if (record.erased()) {
            parts.put("erased", true);
        }
        return parts;
    }

    /** A manager's export of the whole collection, which is a record of its own. */
    private Path export() throws Exception {
        var ended = new CompletableFuture<ExportJob>();
        return given.as(manager, () -> {
            var request = new ExportRequest(collection.id(), ExportFormat.JSON, new ExportScope.Whole());
            exports.watch(exports.start(request).id(), job -> {
                if (job.state().ended()) {
                    ended.complete(job);
                }
            });
            return exports.open(ended.join().id()).path();
        });
    }

    private static List<JournalRecord> read(Path export) throws IOException {
        var read = new ArrayList<JournalRecord>();
        JSON.readTree(Files.readString(export))
                .get("journal")
                .forEach(record -> read.add(new JournalRecord(
                        ChainId.parse(record.get("chain").asString()),
                        record.get("seq").asLong(),
                        Instant.parse(record.get("at").asString()),
                        new AccountId(UUID.fromString(record.get("account").asString())),
                        record.get("action").asString(),
                        record.get("subject").asString(),
                        record.get("payload").asString(),
                        record.get("payloadHash").asString(),
                        record.get("hash").asString(),
                        record.path("erased").asBoolean(false))));
        return read;
    }

    private Path checkpoint(String name) throws IOException {
        for (Path file : checkpoints.files()) {
            Files.delete(file);
        }
        checkpoints.keep();
        return Files.copy(checkpoints.files().getFirst(), folder.resolve(name));
    }

    private void draft() {
        given.draft(manager, collection.id(), Base.SOURCE, "A report");
    }

    private long last() {
        return journal.last(ChainId.of(collection.id()));
    }
}
