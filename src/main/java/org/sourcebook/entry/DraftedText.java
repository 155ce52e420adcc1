package org.sourcebook.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.design.KeptText;

/** The text of a field about an entry, kept as a draft. An empty text is none. */
public final class DraftedText implements KeptText {

    private final @Nullable Draft before;
    private final Drafting drafting;

    private DraftedText(@Nullable Draft before, Drafting drafting) {
        this.before = before;
        this.drafting = drafting;
    }

    /** At a place, with what was typed there before. */
    public static DraftedText at(Drafts drafts, DraftPlace place) {
        return among(drafts, drafts.at(place), place);
    }

    /** At a place, with what was typed there before if it is among these. */
    public static DraftedText among(Drafts drafts, List<Draft> kept, DraftPlace place) {
        return kept.stream()
                .filter(draft -> draft.place().equals(place))
                .findFirst()
                .map(draft -> new DraftedText(draft, Drafting.resumed(drafts, draft)))
                .orElseGet(() -> new DraftedText(null, Drafting.begun(drafts, place, null)));
    }

    @Override
    public Optional<Before> before() {
        return Optional.ofNullable(before).map(draft -> new Before(draft.typed(), draft.keptAt()));
    }

    @Override
    public @Nullable Instant keep(String text) {
        if (text.isBlank()) {
            drafting.discard();
            return null;
        }
        return drafting.keep(text.strip().lines().findFirst().orElse(""), text);
    }

    @Override
    public void discard() {
        drafting.discard();
    }
}
