package org.sourcebook.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.sourcebook.db.Tables.TRASHED_ENTRY;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Permission;
import org.sourcebook.collection.Settings;
import org.sourcebook.entry.Certainty;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Life;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.Purge;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.Undo;
import org.sourcebook.entry.UndoOutcome;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.Verification;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.review.Model.Item;
import org.sourcebook.review.Model.Who;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Thousands of deeds by members of every role come to what the model says, states, versions and refusals alike. */
@SourcebookTest
class ModelTest {

    private static final int DEEDS = 750;

    @Autowired
    Given given;

    @Autowired
    Collections collections;

    @Autowired
    Editing editing;

    @Autowired
    Entries entries;

    @Autowired
    Life life;

    @Autowired
    Purge purge;

    @Autowired
    Undo undo;

    @Autowired
    Reviews reviews;

    @Autowired
    PartReviews partReviews;

    @Autowired
    Journal journal;

    @Autowired
    DSLContext db;

    private final Map<Who, Account> accounts = new EnumMap<>(Who.class);
    private Random random = new Random(0);
    private Model model = new Model(1);
    private Collection collection;

    @BeforeEach
    void a_collection_with_a_member_of_every_role() {
        Account manager = given.member("Manager");
        collection = given.collectionOf(manager);
        for (Who who : Who.values()) {
            accounts.put(who, who == Who.MANAGER ? manager : given.memberOf(collection, manager, who.role));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1988, 2018, 2019, 5000})
    void every_deed_comes_to_what_the_model_says(long seed) {
        random = new Random(seed);
        int needed = 1 + (int) (seed % 2);
        model = new Model(needed);
        given.as(account(Who.MANAGER), () -> collections.set(collection.id(), new Settings(needed, false, false)));
        for (int i = 0; i < DEEDS; i++) {
            deed("seed %d, deed %d".formatted(seed, i));
        }
        model.items().forEach(item -> compare(item, "seed " + seed + ", at the end"));
        assertThat(journal.verify(ChainId.of(collection.id()))).isInstanceOf(Verification.Whole.class);
        assertThat(model.items()).extracting(Item::purged).contains(true, false);
        assertThat(model.items()).anyMatch(item -> item.approved() > 0);
    }

    private Account account(Who who) {
        return Objects.requireNonNull(accounts.get(who));
    }

    private void deed(String when) {
        Who who = Who.values()[random.nextInt(Who.values().length)];
        if (model.items().size() < 3 || random.nextInt(50) == 0) {
            create(who, when);
            return;
        }
        Item item = model.items().get(random.nextInt(model.items().size()));
        int version = item.latest();
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> {
                var edit = edit(item);
                var seen = read(who, item);
                Content made = edit.apply(seen == null ? item.content() : seen.content());
                var refused = model.save(item, who, edit.apply(item.content()));
                both(when, who, refused, () -> editing.save(item.id, version, made, ""));
            }
            case 3, 4, 5 -> both(when, who, model.submit(item, who), () -> reviews.submit(item.id, version, ""));
            case 6, 7 -> approve(when, often(reviewer(), who), item, version);
            case 8 ->
                both(
                        when,
                        who,
                        model.requestChanges(item, who),
                        () -> reviews.requestChanges(item.id, version, "Whose?"));
            case 9, 10 -> decide(when, often(reviewer(), who), item, version);
            case 11 -> move(when, often(Who.MANAGER, who), item);
            case 12 -> undo(when, who, item, version);
            default -> purge(when, often(Who.MANAGER, who), inTrash().orElse(item));
        }
        compare(item, when);
    }

    /** What only few may do would else hardly ever be done. */
    private Who often(Who likely, Who other) {
        return random.nextBoolean() ? likely : other;
    }

    private void create(Who who, String when) {
        var kind = given.draft(account(Who.MANAGER), collection.id(), Base.EVENT, "Event");
        model.created(kind.id(), Who.MANAGER, kind.content());
        boolean may = who.role.allows(Permission.EDIT);
        var made = new Entry[1];
        both(
                when,
                who,
                may ? null : Forbidden.class,
                () -> made[0] = editing.create(
                        collection.id(), Base.EVENT, kind.content().withTitle("By " + who)));
        if (may) {
            model.created(made[0].id(), who, made[0].content());
        }
    }

    private Who reviewer() {
        return List.of(Who.REVIEWER, Who.SECOND_REVIEWER, Who.MANAGER).get(random.nextInt(3));
    }

    private void approve(String when, Who who, Item item, int version) {
        both(when, who, model.approve(item, who), () -> reviews.approve(item.id, version, ""));
    }

    private void decide(String when, Who who, Item item, int version) {
        var accepted = new LinkedHashMap<Part, Boolean>();
        model.acceptable(item, who).forEach(part -> accepted.put(part, random.nextInt(3) > 0));
        var verdicts = new LinkedHashMap<Part, Verdict>();
        accepted.forEach(
                (part, yes) -> verdicts.put(part, yes ? new Verdict.Accepted() : new Verdict.Returned("Whose?")));
        both(
                when,
                who,
                model.decide(item, who, accepted),
                () -> partReviews.decide(item.id, version, verdicts, "", "Sent back"));
    }

    private void move(String when, Who who, Item item) {
        if (item.status() == Status.TRASHED) {
            both(when, who, model.restore(item, who), () -> life.restore(item.id));
        } else if (random.nextBoolean()) {
            both(when, who, model.trash(item, who), () -> life.trash(item.id));
        }
    }

    private void undo(String when, Who who, Item item, int version) {
        if (version > 1 && !model.linksToNothing(item)) {
            both(when, who, model.undoLast(item, who), () -> {
                if (undo.version(item.id, version) instanceof UndoOutcome.Refused refused) {
                    throw refused.reason();
                }
            });
        }
    }

    private Optional<Item> inTrash() {
        return model.items().stream()
                .filter(item -> item.status() == Status.TRASHED && !item.purged())
                .findFirst();
    }

    /** Whatever lies in the trash has lain there for long. */
    private void purge(String when, Who who, Item item) {
        if (random.nextInt(4) == 0) {
            db.update(TRASHED_ENTRY)
                    .set(TRASHED_ENTRY.TRASHED_AT, Instant.EPOCH)
                    .where(TRASHED_ENTRY.ENTRY_ID.eq(item.id))
                    .execute();
            both(when, who, model.purge(item, who), () -> purge.purge(item.id, "Asked for"));
            compare(item, when);
        }
    }

    /** A change of an entry, whatever of it the one who makes it sees. */
    private UnaryOperator<Content> edit(Item item) {
        int number = random.nextInt(1_000);
        return switch (random.nextInt(3)) {
            case 0 -> content -> content.withTitle("Title " + number);
            case 1 -> content -> content.withTags(List.of("tag " + number));
            default -> {
                var others = model.items().stream()
                        .filter(other -> other != item && !other.purged())
                        .toList();
                if (others.isEmpty()) {
                    yield content -> content;
                }
                var to = others.get(random.nextInt(others.size())).id;
                var link = new Link(LinkId.next(), "related-to", to, Certainty.CERTAIN, "");
                yield content -> content.plus(link);
            }
        };
    }

    private void both(String when, Who who, @Nullable Class<?> refused, Runnable deed) {
        var thrown = catchThrowable(() -> given.run(account(who), deed));
        assertThat(thrown == null ? null : thrown.getClass())
                .as("%s, by %s: %s", when, who, thrown)
                .isEqualTo(refused);
    }

    private void compare(Item item, String when) {
        var seen = read(Who.MANAGER, item);
        assertThat(seen == null).as(when).isEqualTo(item.purged());
        if (seen != null) {
            assertThat(List.of(
                            seen.status(),
                            seen.version(),
                            seen.approvedVersion().orElse(0),
                            inOrder(seen.content())))
                    .as(when)
                    .isEqualTo(List.of(item.status(), item.latest(), item.approved(), inOrder(item.content())));
        }
        var shown = read(Who.VIEWER, item);
        Content expected = item.shown();
        assertThat(shown == null ? null : inOrder(shown.content()))
                .as(when + ", to a viewer")
                .isEqualTo(expected == null ? null : inOrder(model.veiled(expected)));
    }

    /** What somebody did not see while they edited stands behind what they saw: here the order does not matter. */
    private static Content inOrder(Content content) {
        return content.withLinks(content.links().stream()
                .sorted(Comparator.comparing(link -> link.id().value()))
                .toList());
    }

    private @Nullable Entry read(Who who, Item item) {
        try {
            return given.as(account(who), () -> entries.get(item.id));
        } catch (NotFound none) {
            return null;
        }
    }
}
