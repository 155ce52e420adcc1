package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sourcebook.account.Accounts;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.KeptText;
import org.sourcebook.design.Notice;
import org.sourcebook.entry.ChangeWording;
import org.sourcebook.entry.DraftForm;
import org.sourcebook.entry.DraftPlace;
import org.sourcebook.entry.DraftedText;
import org.sourcebook.entry.Drafts;
import org.sourcebook.entry.EntryOnScreen;
import org.sourcebook.entry.SaveOutcome;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.Suggestion;
import org.sourcebook.entry.Suggestions;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.DomainError;

/** Shows at the side of an entry what others suggest it should say, to be taken or left. */
@org.springframework.stereotype.Component
class SuggestionsOnEntry implements Contribution<EntryOnScreen> {

    private final Suggestions suggestions;
    private final ChangeWording wording;
    private final Accounts accounts;
    private final Drafts drafts;

    SuggestionsOnEntry(Suggestions suggestions, ChangeWording wording, Accounts accounts, Drafts drafts) {
        this.suggestions = suggestions;
        this.wording = wording;
        this.accounts = accounts;
        this.drafts = drafts;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String title() {
        return text("entry.suggestions");
    }

    @Override
    public Optional<Component> show(EntryOnScreen subject, Runnable changed) {
        if (!subject.member().may(Permission.READ_WORKING)) {
            return Optional.empty();
        }
        var all = suggestions.of(subject.entry().id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var words = wording.of(
                subject.entry().collection(),
                all.stream().map(Suggestion::change).toList());
        var names =
                accounts.names(all.stream().flatMap(SuggestionsOnEntry::people).collect(Collectors.toSet()));
        boolean standing = subject.entry().status() != Status.TRASHED;
        var reader = new SuggestionList.Reader(
                subject.member().id(), standing && subject.member().may(Permission.EDIT), names);
        return Optional.of(new SuggestionList(all, words, reader, new SuggestionList.Screen() {
            @Override
            public KeptText kept(Suggestion suggestion) {
                var place = DraftPlace.on(subject.entry(), DraftForm.ANSWER).about(suggestion.id());
                return DraftedText.at(drafts, place);
            }

            @Override
            public void take(Suggestion suggestion) {
                doing(changed, () -> SuggestionsOnEntry.this.take(suggestion));
            }

            @Override
            public void leave(Suggestion suggestion, String answer) {
                suggestions.leave(suggestion.id(), answer);
                Notice.done(text("entry.suggestion.left"));
                changed.run();
            }

            @Override
            public void withdraw(Suggestion suggestion) {
                doing(changed, () -> suggestions.withdraw(suggestion.id()));
            }
        }));
    }

    private void take(Suggestion suggestion) {
        switch (suggestions.take(suggestion.id())) {
            case SaveOutcome.Saved(var entry) -> taken(entry.version());
            case SaveOutcome.Merged(var entry, var others) -> taken(entry.version());
            case SaveOutcome.Unchanged unchanged -> Notice.done(text("entry.suggestion.nothing-new"));
            case SaveOutcome.Conflict conflict -> {
                String who = accounts.names(Set.of(conflict.by())).getOrDefault(conflict.by(), "");
                Notice.failed(text(
                        "entry.suggestion.clash",
                        Map.of("who", who, "version", conflict.theirs().version())));
            }
        }
    }

    private static void taken(int version) {
        Notice.done(text("entry.suggestion.taken", Map.of("version", version)));
    }

    private static void doing(Runnable changed, Runnable step) {
        try {
            step.run();
        } catch (DomainError error) {
            Notice.refused(error);
        }
        changed.run();
    }

    private static Stream<AccountId> people(Suggestion suggestion) {
        var settled = suggestion.settled();
        return settled == null ? Stream.of(suggestion.by()) : Stream.of(suggestion.by(), settled.by());
    }
}
