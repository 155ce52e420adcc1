package org.sourcebook.entry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sourcebook.entry.Certainty;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Name;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.KindId;
import org.sourcebook.kernel.LinkId;

class MergeTest {

    private static final KindId KIND = KindId.next();
    private static final EntryId TARGET = EntryId.next();
    private static final List<LinkId> LINKS = List.of(LinkId.next(), LinkId.next(), LinkId.next());

    @Property
    void whoever_changed_nothing_takes_over_all_of_the_others_change(
            @ForAll("contents") Content base, @ForAll("contents") Content changed) {
        assertThat(Merge.of(base, changed, base))
                .isEqualTo(new Merge(changed, Parts.differing(base, changed), List.of()));
        assertThat(Merge.of(base, base, changed)).isEqualTo(new Merge(changed, List.of(), List.of()));
    }

    @Property
    void the_same_change_by_both_is_no_dispute(@ForAll("contents") Content base, @ForAll("contents") Content changed) {
        assertThat(Merge.of(base, changed, changed))
                .extracting(Merge::content, Merge::disputed)
                .containsExactly(changed, List.of());
    }

    @Property
    void what_is_disputed_does_not_depend_on_who_saved_first(
            @ForAll("contents") Content base, @ForAll("contents") Content one, @ForAll("contents") Content other) {
        assertThat(Merge.of(base, one, other).disputed())
                .isEqualTo(Merge.of(base, other, one).disputed());
    }

    @Property
    void where_nothing_is_disputed_it_does_not_matter_who_saved_first(
            @ForAll("contents") Content base, @ForAll("contents") Content one, @ForAll("contents") Content other) {
        var merge = Merge.of(base, one, other);
        Assume.that(merge.disputed().isEmpty());
        assertThat(merge.content()).isEqualTo(Merge.of(base, other, one).content());
    }

    @Property
    void no_link_or_name_of_either_side_disappears_unless_one_of_them_took_it_out(
            @ForAll("contents") Content base, @ForAll("contents") Content one, @ForAll("contents") Content other) {
        var merge = Merge.of(base, one, other);
        Assume.that(merge.disputed().isEmpty());
        assertThat(merge.content().names())
                .containsAll(added(base.names(), one.names()))
                .containsAll(added(base.names(), other.names()));
        assertThat(merge.content().links())
                .containsAll(added(base.links(), one.links()))
                .containsAll(added(base.links(), other.links()));
    }

    private static <T> List<T> added(List<T> before, List<T> after) {
        return after.stream().filter(one -> !before.contains(one)).toList();
    }

    @Property
    void what_only_one_side_changed_is_in_the_result(
            @ForAll("contents") Content base, @ForAll("contents") Content theirs, @ForAll("contents") Content mine) {
        var merged = Merge.of(base, theirs, mine).content();
        var byThem = Parts.differing(base, theirs);
        var byMe = Parts.differing(base, mine);
        byMe.stream()
                .filter(part -> !byThem.contains(part))
                .forEach(part -> assertThat(Parts.same(part, merged, mine))
                        .as("%s", part)
                        .isTrue());
        byThem.stream()
                .filter(part -> !byMe.contains(part))
                .forEach(part -> assertThat(Parts.same(part, merged, theirs))
                        .as("%s", part)
                        .isTrue());
    }

    @Property
    void tags_added_by_either_are_in_and_tags_taken_out_by_either_are_out(
            @ForAll("contents") Content base, @ForAll("contents") Content theirs, @ForAll("contents") Content mine) {
        var expected = new TreeSet<>(theirs.tags());
        expected.addAll(mine.tags());
        base.tags().stream()
                .filter(tag -> !theirs.tags().contains(tag) || !mine.tags().contains(tag))
                .forEach(expected::remove);
        assertThat(Merge.of(base, theirs, mine).content().tags()).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Content> contents() {
        var text = Arbitraries.of("one", "two", "three");
        var values = text.map(FieldValue::of).list().ofMaxSize(2);
        var fields = Arbitraries.maps(Arbitraries.of("published", "summary"), values);
        var names = text.map(Name::of).list().uniqueElements().ofMaxSize(2);
        var tags = text.set().ofMaxSize(3);
        var links = Arbitraries.of(LINKS)
                .flatMap(id -> Arbitraries.of(Certainty.values()).map(certainty -> link(id, certainty)))
                .list()
                .uniqueElements(Link::id)
                .ofMaxSize(3);
        return Combinators.combine(text, fields, names, tags, links)
                .as((title, byKey, named, tagged, linked) ->
                        new Content(KIND, title, new TreeMap<>(byKey), named, new TreeSet<>(tagged), linked));
    }

    private static Link link(LinkId id, Certainty certainty) {
        return new Link(id, "about", TARGET, certainty, "");
    }
}
