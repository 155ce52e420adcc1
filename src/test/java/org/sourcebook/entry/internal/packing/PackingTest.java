package org.sourcebook.entry.internal.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sourcebook.db.Tables.ENTRY_VERSION;
import static org.sourcebook.db.Tables.FOLLOWER_PLACE;
import static org.sourcebook.db.Tables.TRASHED_ENTRY;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.History;
import org.sourcebook.entry.Life;
import org.sourcebook.entry.Past;
import org.sourcebook.entry.PastList;
import org.sourcebook.entry.Purge;
import org.sourcebook.entry.internal.packing.VersionTexts.Which;
import org.sourcebook.journal.FollowerPlaces;
import org.sourcebook.journal.FollowerPlaces.Place;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.support.AskedQueries;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The first version of a draft says so little that it stays whole. */
@SourcebookTest
class PackingTest {

    private static final int VERSIONS = 80;
    private static final String TOLD =
            "According to the witness the guards read out the names from a list, and those who "
                    + "were named were led to the end of the corridor. 名前 زندان 👩🏽‍🌾 \"quoted\" ";

    @Autowired
    Given given;

    @Autowired
    Editing editing;

    @Autowired
    Life life;

    @Autowired
    Entries entries;

    @Autowired
    History history;

    @Autowired
    Past past;

    @Autowired
    Purge purge;

    @Autowired
    PackingFollower follower;

    @Autowired
    Packer packer;

    @Autowired
    FollowerPlaces places;

    @Autowired
    VersionTexts texts;

    @Autowired
    Journal journal;

    @Autowired
    DSLContext db;

    private Account manager;
    private Account editor;
    private Collection collection;

    @BeforeEach
    void a_collection() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
    }

    @Test
    void what_lies_behind_the_editions_is_packed_and_read_as_before_to_the_byte() {
        Entry entry = edited(VERSIONS);
        approve(entry.id(), VERSIONS);
        save(entry.id(), VERSIONS, 0);
        save(entry.id(), VERSIONS + 1, 0);
        var whole = contents(entry.id());
        var read = versions(entry.id());
        long size = size(entry.id());

        follow();

        assertThat(wholeYet(entry.id())).containsExactly(1, VERSIONS, VERSIONS + 2);
        assertThat(IntStream.rangeClosed(1, VERSIONS + 2).mapToObj(version -> texts.of(entry.id(), version)))
                .containsExactlyElementsOf(whole.stream().map(Optional::of).toList());
        assertThat(versions(entry.id())).isEqualTo(read);
        assertThat(size(entry.id())).isLessThan(size / 4);
        assertThat(texts.of(entry.id(), VERSIONS + 3)).isEmpty();
    }

    @Test
    void an_approved_version_is_packed_once_another_is_approved() {
        Entry entry = edited(3);
        approve(entry.id(), 3);
        save(entry.id(), 3, 0);
        save(entry.id(), 4, 0);
        follow();
        assertThat(wholeYet(entry.id())).containsExactly(1, 3, 5);

        save(entry.id(), 5, 0);
        approve(entry.id(), 6);
        follow();
        assertThat(wholeYet(entry.id())).containsExactly(1, 6);
        assertThat(versions(entry.id())).hasSize(6);
    }

    @Test
    void exports_and_entries_of_a_moment_are_the_same_after_packing() {
        var made = IntStream.range(0, 12).mapToObj(i -> edited(3 + i)).toList();
        made.stream().limit(6).forEach(entry -> approve(entry.id(), version(entry)));
        var moments = new ArrayList<Instant>();
        for (int round = 0; round < 3; round++) {
            moments.add(Instant.now().truncatedTo(ChronoUnit.MICROS));
            made.forEach(entry -> save(entry.id(), version(entry), 0));
        }
        var before = moments.stream().map(this::at).toList();

        follow();

        assertThat(moments.stream().map(this::at)).containsExactlyElementsOf(before);
        assertThat(before.getFirst()).hasSize(12);
        var single = made.getFirst();
        assertThat(given.as(manager, () -> past.get(single.id(), moments.getFirst())))
                .isEqualTo(before.getFirst().getFirst());
        var which = made.stream().map(entry -> new Which(entry.id(), 2)).toList();
        assertThat(AskedQueries.during(db, () -> texts.of(which))).hasSize(1);
    }

    @Test
    void a_merge_and_a_restored_version_start_from_what_is_packed() {
        Entry entry = edited(5);
        follow();
        Entry second = given.as(editor, () -> history.version(entry.id(), 2));
        given.run(editor, () -> {
            editing.save(entry.id(), 2, second.content().withTags(List.of("geneva")), "");
            assertThat(entries.get(entry.id()).content())
                    .isEqualTo(entry.content().withTags(List.of("geneva")));
            editing.save(entry.id(), 6, second.content(), "");
            assertThat(entries.get(entry.id()).content()).isEqualTo(second.content());
        });
    }

    @Test
    void a_place_is_kept_and_what_was_done_after_it_is_done_again_to_no_effect() {
        Entry entry = edited(40);
        packer.pack(new LeftBehind(entry.id(), 20), () -> false);
        assertThat(wholeYet(entry.id())).hasSize(20).doesNotContain(20, 39).contains(19, 40);
        follow();
        assertThat(wholeYet(entry.id())).containsExactly(1, 40);
        var packed = packed(entry.id());
        var chain = ChainId.of(collection.id());
        assertThat(place(chain)).isEqualTo(journal.last(chain));

        db.deleteFrom(FOLLOWER_PLACE)
                .where(FOLLOWER_PLACE.FOLLOWER.eq(PackingFollower.NAME), FOLLOWER_PLACE.CHAIN_ID.eq(chain))
                .execute();
        follow();
        assertThat(packed(entry.id())).isEqualTo(packed);
        assertThat(place(chain)).isEqualTo(journal.last(chain));
        places.reach(PackingFollower.NAME, new Place(chain, 1));
        assertThat(place(chain)).isEqualTo(journal.last(chain));
        assertThat(places.behind(PackingFollower.NAME)).extracting(Place::chain).doesNotContain(chain);
    }

    @Test
    void what_was_saved_a_moment_ago_waits_and_whoever_is_stopped_leaves_the_rest() {
        Entry entry = edited(3);
        follower.follow(Instant.now().minus(Duration.ofMinutes(1)));
        assertThat(packer.pack(new LeftBehind(entry.id(), 0), () -> true)).isFalse();
        assertThat(wholeYet(entry.id())).containsExactly(1, 2, 3);
    }

    @Test
    void packing_while_people_save_approve_and_purge_harms_nothing() throws Exception {
        Entry saved = edited(2);
        Entry purged = edited(30);
        given.run(manager, () -> life.trash(purged.id()));
        db.update(TRASHED_ENTRY)
                .set(TRASHED_ENTRY.TRASHED_AT, Instant.now().minus(Duration.ofDays(90)))
                .where(TRASHED_ENTRY.ENTRY_ID.eq(purged.id()))
                .execute();
        var done = new AtomicBoolean();
        var said = new ArrayList<Content>();
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var packers = IntStream.range(0, 2)
                    .mapToObj(i -> beside.submit(() -> {
                        while (!done.get()) {
                            packer.pack(new LeftBehind(saved.id(), 0), () -> false);
                            packer.pack(new LeftBehind(purged.id(), 0), () -> false);
                        }
                    }))
                    .toList();
            Callable<?> work = () -> {
                for (int i = 2; i < 40; i++) {
                    said.add(given.as(editor, () -> entries.get(saved.id())).content());
                    if (i % 7 == 0) {
                        approve(saved.id(), i);
                    }
                    if (i == 20) {
                        given.run(manager, () -> purge.purge(purged.id(), "Asked for."));
                    }
                    save(saved.id(), i, i);
                }
                return null;
            };
            try {
                work.call();
            } finally {
                done.set(true);
            }
            for (var packing : packers) {
                packing.get();
            }
        }
        follow();

        assertThat(wholeYet(saved.id())).containsExactly(1, 35, 40);
        assertThat(versions(saved.id()).stream().map(Entry::content).toList().subList(1, 39))
                .isEqualTo(said);
        assertThat(contents(purged.id())).isEmpty();
    }

    @Test
    void a_save_asks_the_same_queries_whether_or_not_the_past_is_packed() {
        Entry entry = edited(3);
        var before = AskedQueries.during(db, () -> save(entry.id(), 3, 0));
        follow();
        assertThat(AskedQueries.during(db, () -> save(entry.id(), 4, 0))).isEqualTo(before);
        assertThat(before).noneMatch(query -> query.contains("packed"));
    }

    private Entry edited(int versions) {
        Entry entry = given.draft(editor, collection.id(), Base.EVENT, "A hearing");
        IntStream.range(1, versions).forEach(version -> save(entry.id(), version, version));
        return given.as(editor, () -> entries.get(entry.id()));
    }

    private void save(EntryId id, int version, int seed) {
        var random = new Random(seed);
        given.run(editor, () -> {
            Content content = entries.get(id).content();
            String text = TOLD.repeat(3) + version + TOLD.repeat(random.nextInt(3));
            editing.save(id, version, content.with("account", List.of(FieldValue.of(text))), "");
        });
    }

    private void approve(EntryId id, int version) {
        given.as(editor, () -> life.submit(id, version, ""));
        given.as(manager, () -> life.approve(id, version, ""));
    }

    private void follow() {
        follower.follow(Instant.now().plusSeconds(60));
    }

    private int version(Entry entry) {
        return given.as(editor, () -> entries.get(entry.id())).version();
    }

    private List<Entry> versions(EntryId id) {
        return given.as(
                editor,
                () -> IntStream.rangeClosed(1, entries.get(id).version())
                        .mapToObj(version -> history.version(id, version))
                        .toList());
    }

    private List<Entry> at(Instant at) {
        var all = new ArrayList<Entry>();
        given.run(
                editor, () -> past.whole(collection.id(), new PastList(Base.EVENT, EntryFilter.ALL, at), all::addAll));
        return all;
    }

    private List<String> contents(EntryId id) {
        return db.select(ENTRY_VERSION.CONTENT)
                .from(ENTRY_VERSION)
                .where(ENTRY_VERSION.ENTRY_ID.eq(id))
                .orderBy(ENTRY_VERSION.VERSION)
                .fetch(ENTRY_VERSION.CONTENT);
    }

    private Map<Integer, List<Byte>> packed(EntryId id) {
        return db
                .select(ENTRY_VERSION.VERSION, ENTRY_VERSION.PACKED)
                .from(ENTRY_VERSION)
                .where(ENTRY_VERSION.ENTRY_ID.eq(id), ENTRY_VERSION.PACKED.isNotNull())
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> row.value1(), row -> bytes(row.value2())));
    }

    private static List<Byte> bytes(byte[] array) {
        return IntStream.range(0, array.length).mapToObj(i -> array[i]).toList();
    }

    private long size(EntryId id) {
        return contents(id).stream().mapToLong(String::length).sum()
                + packed(id).values().stream().mapToLong(List::size).sum();
    }

    private List<Integer> wholeYet(EntryId id) {
        return db.select(ENTRY_VERSION.VERSION)
                .from(ENTRY_VERSION)
                .where(ENTRY_VERSION.ENTRY_ID.eq(id), ENTRY_VERSION.CONTENT.ne(""))
                .orderBy(ENTRY_VERSION.VERSION)
                .fetch(ENTRY_VERSION.VERSION);
    }

    private long place(ChainId chain) {
        return db.select(FOLLOWER_PLACE.SEQ)
                .from(FOLLOWER_PLACE)
                .where(FOLLOWER_PLACE.FOLLOWER.eq(PackingFollower.NAME), FOLLOWER_PLACE.CHAIN_ID.eq(chain))
                .fetchSingle(FOLLOWER_PLACE.SEQ);
    }
}
