package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.internal.packing.PackingFollower;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.DomainError;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is done to some entries, and whenever their versions are packed, each remembered moment is told as it was read then, to whoever reads it. */
@SourcebookTest
class RandomPastTest {

    private static final int DEEDS = 120;

    @Autowired
    Given given;

    @Autowired
    Past past;

    @Autowired
    Entries entries;

    @Autowired
    Editing editing;

    @Autowired
    Life life;

    @Autowired
    PackingFollower packing;

    private Account manager;
    private Account editor;
    private Collection collection;
    private List<Account> readers;

    @BeforeEach
    void a_collection() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        readers = List.of(manager, editor, given.memberOf(collection, manager, Role.VIEWER));
    }

    @ParameterizedTest
    @ValueSource(longs = {1988, 2019, 5000, 30000})
    void each_remembered_moment_is_told_as_it_was_read_then(long seed) {
        var random = new Random(seed);
        var made = new ArrayList<Entry>();
        var remembered = new TreeMap<Instant, List<List<Entry>>>();
        for (int i = 0; i < DEEDS; i++) {
            deed(random, made);
            if (i % 12 == 0) {
                packing.follow(Instant.now().plusSeconds(60));
            }
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            remembered.put(now, readers.stream().map(this::now).toList());
            while (!Instant.now().truncatedTo(ChronoUnit.MICROS).isAfter(now)) {
                Thread.onSpinWait();
            }
        }
        // What viewers do not see today they see at no moment.
        made.forEach(entry -> tried(() -> given.as(manager, () -> life.restore(entry.id()))));

        remembered.forEach((at, then) -> assertThat(
                        readers.stream().map(reader -> then(reader, at)).toList())
                .as("seed %d, at %s", seed, at)
                .isEqualTo(then));
        assertThat(remembered.values().stream().distinct().count()).isGreaterThan(DEEDS / 2);
    }

    private void deed(Random random, List<Entry> made) {
        if (made.isEmpty() || random.nextInt(8) == 0) {
            made.add(given.draft(editor, collection.id(), Base.EVENT, "Event " + made.size()));
            return;
        }
        var id = made.get(random.nextInt(made.size())).id();
        int version = given.as(manager, () -> entries.get(id)).version();
        int deed = random.nextInt(10);
        tried(() -> {
            switch (deed) {
                case 0, 1, 2 ->
                    given.run(
                            editor,
                            () -> editing.save(
                                    id,
                                    version,
                                    entries.get(id)
                                            .content()
                                            .withTitle("Title " + random.nextInt(1_000))
                                            .with("account", List.of(FieldValue.of(told(version)))),
                                    ""));
                case 3, 4, 5 -> given.as(editor, () -> life.submit(id, version, ""));
                case 6, 7 -> given.as(manager, () -> life.approve(id, version, ""));
                case 8 -> given.as(manager, () -> life.requestChanges(id, version, "Whose?"));
                default ->
                    given.run(manager, () -> {
                        if (entries.get(id).status() == Status.TRASHED) {
                            life.restore(id);
                        } else {
                            life.trash(id);
                        }
                    });
            }
        });
    }

    private static String told(int version) {
        return "The witness heard of %d further names from her sister, who had them from a neighbour. "
                .repeat(3)
                .formatted(version, version / 2, version * 2);
    }

    /** What the entry's state does not allow is not done. */
    private static void tried(Runnable deed) {
        try {
            deed.run();
        } catch (DomainError refused) {
            assertThat(refused).isInstanceOf(WrongState.class);
        }
    }

    private List<Entry> now(Account reader) {
        var all = new ArrayList<Entry>();
        var filter = EntryFilter.ALL.withStatuses(Set.of(Status.values()));
        given.run(reader, () -> entries.whole(collection.id(), Base.EVENT, filter, all::addAll));
        return all;
    }

    private List<Entry> then(Account reader, Instant at) {
        var all = new ArrayList<Entry>();
        var filter = EntryFilter.ALL.withStatuses(Set.of(Status.values()));
        var list = new PastList(Base.EVENT, filter, at);
        given.run(reader, () -> past.whole(collection.id(), list, all::addAll));
        return all;
    }
}
