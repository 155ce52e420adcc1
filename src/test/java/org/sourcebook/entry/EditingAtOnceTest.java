package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Role;
import org.sourcebook.kernel.Base;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people save one entry in the same moment. */
@SourcebookTest
class EditingAtOnceTest {

    private static final int SAVES = 25;

    @Autowired
    Given given;

    @Autowired
    Editing editing;

    @Autowired
    Entries entries;

    @Test
    void each_waits_for_the_other_and_neither_loses_a_change() throws Exception {
        var manager = given.member("Manager");
        var collection = given.collectionOf(manager);
        var leila = given.memberOf(collection, manager, Role.EDITOR);
        var omid = given.memberOf(collection, manager, Role.EDITOR);
        var entry = given.draft(manager, collection.id(), Base.ENTITY, "A person");

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = List.<Callable<Entry>>of(
                    () -> saveOften(leila, entry, content -> content.withTitle(content.title() + "i")),
                    () -> saveOften(
                            omid,
                            entry,
                            content -> content.withTags(tags(content.tags().size() + 1))));
            for (var done : both.invokeAll(work)) {
                done.get();
            }
        }

        Entry last = given.as(manager, () -> entries.get(entry.id()));
        assertThat(last.version()).isEqualTo(1 + 2 * SAVES);
        assertThat(last.content())
                .isEqualTo(entry.content()
                        .withTitle("A person" + "i".repeat(SAVES))
                        .withTags(tags(SAVES)));
    }

    private Entry saveOften(Account by, Entry entry, UnaryOperator<Content> change) {
        Entry seen = entry;
        for (int i = 0; i < SAVES; i++) {
            Entry now = seen;
            seen = given.as(by, () -> saved(editing.save(now.id(), now.version(), change.apply(now.content()), "")));
        }
        return seen;
    }

    private static Entry saved(SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved(var entry) -> entry;
            case SaveOutcome.Merged(var entry, var others) -> entry;
            case SaveOutcome.Unchanged unchanged -> throw new AssertionError(unchanged);
            case SaveOutcome.Conflict conflict -> throw new AssertionError(conflict);
        };
    }

    private static List<String> tags(int many) {
        return java.util.stream.IntStream.range(0, many)
                .mapToObj(i -> "tag " + i)
                .toList();
    }
}
