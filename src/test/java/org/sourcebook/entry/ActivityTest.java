package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sourcebook.db.Tables.CHAIN;
import static org.sourcebook.db.Tables.JOURNAL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.db.tables.records.JournalRecord;
import org.sourcebook.design.Texts;
import org.sourcebook.discussion.Threads;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.review.Reviews;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class ActivityTest {

    @Autowired
    Given given;

    @Autowired
    Activity activity;

    @Autowired
    Bulk bulk;

    @Autowired
    Life life;

    @Autowired
    Undo undo;

    @Autowired
    Reviews reviews;

    @Autowired
    Threads threads;

    @Autowired
    Restrictions restrictions;

    @Autowired
    DSLContext db;

    Account manager;
    Account editor;
    Account commenter;
    Collection collection;
    Entry report;
    Entry hearing;

    @BeforeEach
    void what_two_people_did() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        commenter = given.memberOf(collection, manager, Role.COMMENTER);
        report = given.draft(editor, collection.id(), Base.SOURCE, "A report");
        hearing = given.draft(manager, collection.id(), Base.EVENT, "A hearing");
        given.run(editor, () -> reviews.submit(report.id(), 1, ""));
        given.run(editor, () -> threads.open(report.id(), null, "Who printed this?"));
        given.run(manager, () -> life.trash(hearing.id()));
    }

    @Test
    void it_is_narrowed_by_account_kind_of_deed_and_entry_and_by_all_of_them() {
        assertThat(actions(editor, by(editor))).containsExactly("thread-opened", "version-submitted", "entry-created");
        assertThat(actions(editor, of(Deed.REVIEW, Deed.TRASH))).containsExactly("entry-trashed", "version-submitted");
        assertThat(actions(editor, in(report.number())))
                .containsExactly("thread-opened", "version-submitted", "entry-created");
        assertThat(actions(editor, in(hearing.number()))).containsExactly("entry-trashed", "entry-created");
        assertThat(actions(
                        editor, new ActivityFilter(Set.of(Deed.CREATED), manager.id(), hearing.number(), null, null)))
                .containsExactly("entry-created");
        assertThat(actions(editor, new ActivityFilter(Set.of(Deed.CREATED), editor.id(), hearing.number(), null, null)))
                .isEmpty();
        assertThat(actions(editor, in(new EntryNumber(Base.ENTITY, 99)))).isEmpty();
    }

    @Test
    void days_are_counted_from_their_beginning_to_their_end() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        happenedAt(
                "version-submitted",
                today.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        happenedAt(
                "thread-opened", today.atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS));
        assertThat(actions(editor, new ActivityFilter(Set.of(), null, null, today.minusDays(1), today.minusDays(1))))
                .containsExactly("thread-opened", "version-submitted");
        assertThat(actions(editor, new ActivityFilter(Set.of(), null, null, today.plusDays(1), null)))
                .isEmpty();
    }

    @Test
    void the_days_of_a_long_journal_are_found() {
        ChainId chain = ChainId.of(collection.id());
        long last = 20_000;
        Instant start = Instant.parse("2020-01-01T00:00:00Z");
        lengthen(chain, last, start);
        var day = LocalDate.parse("2021-06-15");
        var filter = new ActivityFilter(Set.of(), null, null, day, day);
        assertThat(given.as(editor, () -> activity.of(collection.id(), filter, Long.MAX_VALUE, 50))
                        .lines())
                .extracting(line -> line.at().atOffset(ZoneOffset.UTC).toLocalDate())
                .hasSize(24)
                .containsOnly(day);
    }

    @Test
    void pages_go_on_where_the_last_one_ended_under_a_filter_too() {
        for (int i = 0; i < 12; i++) {
            given.draft(i % 2 == 0 ? editor : manager, collection.id(), Base.SOURCE, "Report " + i);
        }
        var all = actions(editor, of(Deed.CREATED));
        var paged = new ArrayList<String>();
        long next = Long.MAX_VALUE;
        do {
            long from = next;
            var page = given.as(editor, () -> activity.of(collection.id(), of(Deed.CREATED), from, 5));
            paged.addAll(page.lines().stream().map(ActivityLine::action).toList());
            next = page.next();
        } while (next > 0);
        assertThat(paged).isEqualTo(all).hasSize(14);
    }

    @Test
    void what_is_hidden_stays_so_under_every_filter() {
        given.run(manager, () -> restrictions.restrict(report.id(), Set.of()));
        assertThat(actions(editor, in(report.number()))).isEmpty();
        assertThat(actions(editor, by(editor))).isEmpty();
        assertThat(actions(editor, of(Deed.REVIEW, Deed.DISCUSSION, Deed.READERS)))
                .isEmpty();
        assertThat(actions(manager, by(editor))).hasSize(3);
    }

    @Test
    void an_action_on_many_entries_takes_the_room_of_one() {
        var many = Stream.generate(() -> given.draft(editor, collection.id(), Base.SOURCE, "A report")
                        .id())
                .limit(12)
                .toList();
        given.run(editor, () -> bulk.tag(many, "checked", ""));
        var page = given.as(editor, () -> activity.of(collection.id(), ActivityFilter.ALL, Long.MAX_VALUE, 5));
        assertThat(page.lines().stream().map(ActivityLine::bulk).distinct()).hasSizeGreaterThan(1);
        assertThat(page.lines()).hasSizeGreaterThanOrEqualTo(15);
        var bulkIds = page.lines().stream().limit(12).map(ActivityLine::bulk).distinct();
        assertThat(bulkIds).singleElement().isNotNull();
    }

    @Test
    void what_may_be_undone_is_said_to_those_who_may_and_what_was_undone_to_all() {
        assertThat(undoable(editor)).containsExactly("version-submitted");
        assertThat(undoable(manager)).containsExactly("entry-trashed", "version-submitted");
        assertThat(undoable(commenter)).isEmpty();

        long seq = lines(manager, of(Deed.REVIEW)).getFirst().seq();
        given.run(editor, () -> undo.undo(collection.id(), seq));
        assertThat(lines(commenter, of(Deed.REVIEW)))
                .extracting(ActivityLine::action, ActivityLine::undoes, ActivityLine::undoneBy)
                .containsExactly(tuple("version-withdrawn", true, null), tuple("version-submitted", false, "EDITOR"));
    }

    @Test
    void whatever_can_happen_is_of_one_kind() {
        assertThat(Stream.of(Deed.values())
                        .flatMap(deed -> deed.actions().stream())
                        .sorted())
                .isEqualTo(Texts.endings("activity."));
    }

    private ActivityFilter by(Account account) {
        return new ActivityFilter(Set.of(), account.id(), null, null, null);
    }

    private static ActivityFilter of(Deed... deeds) {
        return new ActivityFilter(Set.of(deeds), null, null, null, null);
    }

    private static ActivityFilter in(EntryNumber number) {
        return new ActivityFilter(Set.of(), null, number, null, null);
    }

    private List<String> actions(Account account, ActivityFilter filter) {
        return lines(account, filter).stream().map(ActivityLine::action).toList();
    }

    private List<String> undoable(Account account) {
        return lines(account, ActivityFilter.ALL).stream()
                .filter(ActivityLine::undoable)
                .map(ActivityLine::action)
                .toList();
    }

    private List<ActivityLine> lines(Account account, ActivityFilter filter) {
        return given.as(account, () -> activity.of(collection.id(), filter, Long.MAX_VALUE, 100))
                .lines();
    }

    private void happenedAt(String action, Instant at) {
        db.update(JOURNAL)
                .set(JOURNAL.HAPPENED_AT, at)
                .where(JOURNAL.CHAIN_ID.eq(ChainId.of(collection.id())), JOURNAL.ACTION.eq(action))
                .execute();
    }

    /** One record an hour from a time on, up to a number. */
    private void lengthen(ChainId chain, long last, Instant start) {
        db.deleteFrom(JOURNAL).where(JOURNAL.CHAIN_ID.eq(chain)).execute();
        var pattern = new JournalRecord();
        pattern.setChainId(chain);
        pattern.setAccountId(editor.id());
        pattern.setAction("collection-described");
        pattern.setSubject("collection:" + collection.id());
        pattern.setPayload("{}");
        pattern.setPayloadHash(new byte[32]);
        pattern.setHash(new byte[32]);
        pattern.setErased(false);
        db.batchInsert(LongStream.rangeClosed(1, last)
                        .mapToObj(seq -> {
                            var record = pattern.copy();
                            record.setChainId(chain);
                            record.setSeq(seq);
                            record.setHappenedAt(start.plus(Duration.ofHours(seq)));
                            return record;
                        })
                        .toList())
                .execute();
        db.update(CHAIN).set(CHAIN.LAST_SEQ, last).where(CHAIN.ID.eq(chain)).execute();
    }
}
