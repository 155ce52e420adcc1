package org.sourcebook.entry.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Accounts;
import org.sourcebook.collection.Grants;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.Change;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Draft;
import org.sourcebook.entry.DraftPlace;
import org.sourcebook.entry.Drafting;
import org.sourcebook.entry.Drafts;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.History;
import org.sourcebook.entry.InwardLink;
import org.sourcebook.entry.SaveOutcome;
import org.sourcebook.entry.Suggestions;
import org.sourcebook.entry.internal.References;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.Folding;
import org.sourcebook.kernel.NotFound;

/** What the entry screens ask of the services, in the shape in which they need it. */
@SpringComponent
class EntryDesk {

    private final Entries entries;
    private final Editing editing;
    private final Accounts accounts;
    private final Grants grants;
    private final History history;
    private final Drafts drafts;
    private final Suggestions suggestions;

    EntryDesk(
            Entries entries,
            Editing editing,
            Accounts accounts,
            Grants grants,
            History history,
            Drafts drafts,
            Suggestions suggestions) {
        this.entries = entries;
        this.editing = editing;
        this.accounts = accounts;
        this.grants = grants;
        this.history = history;
        this.drafts = drafts;
        this.suggestions = suggestions;
    }

    List<EntryRow> page(CollectionScope scope, Base base, ListQuery query, @Nullable EntryRow after, int size) {
        return entries.page(scope.id(), base, query.filter(), query.sort(), after, size);
    }

    Entry get(CollectionScope scope, EntryNumber number) {
        return entries.get(scope.id(), number);
    }

    List<InwardLink> inward(Entry entry) {
        return entries.inward(entry.id());
    }

    List<String> tags(CollectionScope scope) {
        return entries.tags(scope.id());
    }

    List<EntryRef> suggest(CollectionScope scope, @Nullable Base base, String text, int size) {
        return entries.suggest(scope.id(), base, text, size);
    }

    Map<EntryId, EntryRef> refs(CollectionScope scope, Collection<EntryId> ids) {
        return entries.refs(scope.id(), ids);
    }

    /** What is needed to name whatever these contents name. */
    Lookup lookup(CollectionScope scope, Collection<Content> contents, Collection<AccountId> people) {
        var ids = new HashSet<EntryId>();
        contents.forEach(content -> ids.addAll(References.of(scope.schema(), content)));
        return new Lookup(
                scope.slug(), scope.schema(), entries.refs(scope.id(), ids), accounts.names(Set.copyOf(people)));
    }

    /** Names accounts one by one as they turn up in a list. */
    Lookup people(CollectionScope scope) {
        return new Lookup(scope.slug(), scope.schema(), Map.of(), new NamesOnDemand(accounts));
    }

    Entry create(CollectionScope scope, Base base, Content content) {
        return editing.create(scope.id(), base, content);
    }

    /** Saves a content that was made from this version of an entry. */
    SaveOutcome save(Entry from, Content content, String note) {
        return editing.save(from.id(), from.version(), content, note);
    }

    /** Suggests a content that was made from this version of an entry; in how many parts it differs. */
    int suggest(Entry from, Content content, String note) {
        return suggestions.make(from.id(), from.version(), content, note).size();
    }

    /** Saves a choice, and before it what somebody had typed, onto the version that stands now. */
    SaveOutcome settle(Entry theirs, Content typed, Content chosen, String note) {
        return editing.settle(theirs.id(), theirs.version(), typed, Texts.text("entry.conflict.typed"), chosen, note);
    }

    Map<AccountId, String> names(Collection<AccountId> ids) {
        return accounts.names(Set.copyOf(ids));
    }

    /** What the reader typed at a place and has not saved. */
    List<Draft> drafts(DraftPlace place) {
        return drafts.at(place);
    }

    /** What the reader typed about an entry and has not saved. */
    List<Draft> draftsOn(Entry entry) {
        return drafts.on(entry.id());
    }

    void discard(Draft draft) {
        drafts.discard(draft.id());
    }

    /** @param version the version that is begun with; null where none is changed */
    Drafting begin(DraftPlace place, @Nullable Integer version) {
        return Drafting.begun(drafts, place, version);
    }

    Drafting resume(Draft draft) {
        return Drafting.resumed(drafts, draft);
    }

    /** An entry as it stood in a version. */
    Entry version(Entry entry, int version) {
        return version == entry.version() ? entry : history.version(entry.id(), version);
    }

    /** What the versions after one changed. */
    List<Change> since(Entry entry, int version) {
        return version == entry.version() ? List.of() : history.between(entry.id(), version, entry.version());
    }

    String name(AccountId account) {
        return accounts.names(Set.of(account)).getOrDefault(account, "");
    }

    /** The members of a collection, to choose from where a list is narrowed. */
    Person.Search search(CollectionScope scope) {
        return new Person.Search() {
            @Override
            public List<Person> matching(String text) {
                String folded = Folding.fold(text);
                return grants.members(scope.id()).stream()
                        .filter(member -> Folding.fold(member.name()).contains(folded))
                        .map(member -> new Person(member.account(), member.name()))
                        .toList();
            }

            @Override
            public Person of(AccountId id) {
                return new Person(id, accounts.names(Set.of(id)).getOrDefault(id, id.toString()));
            }
        };
    }

    /** What there is to choose from where a collection's activity is narrowed. */
    ActivityFilters.Sources activityChoices(CollectionScope scope) {
        return new ActivityFilters.Sources() {
            @Override
            public Person.Search people() {
                return search(scope);
            }

            @Override
            public List<ActivityFilters.Named> matching(String text, int size) {
                return suggest(scope, null, text, size).stream()
                        .map(entry -> named(entry.number(), entry.title()))
                        .toList();
            }

            @Override
            public ActivityFilters.Named named(EntryNumber number) {
                try {
                    return named(number, get(scope, number).content().title());
                } catch (NotFound unseen) {
                    return new ActivityFilters.Named(number, number.toString());
                }
            }

            private ActivityFilters.Named named(EntryNumber number, String title) {
                return new ActivityFilters.Named(number, number + " " + title);
            }
        };
    }
}
