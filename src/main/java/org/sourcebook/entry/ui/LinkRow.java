package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Relation;
import org.sourcebook.design.UserText;
import org.sourcebook.design.WhileTyping;
import org.sourcebook.entry.Certainty;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.TypedEntry.UnfinishedLink;
import org.sourcebook.entry.internal.Said;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Folding;
import org.sourcebook.kernel.LinkId;

/** Edits one link: what it says, to what, how sure it is. */
final class LinkRow extends Div implements RowsEditor.Row<Link> {

    private final LinkId id;
    private final ComboBox<Relation> relation = new ComboBox<>();
    private final ComboBox<EntryRef> target;
    private final Select<Certainty> certainty = new Select<>();
    private final TextField note = WhileTyping.told(UserText.in(new TextField()));

    /**
     * @param relations what a link can say, those it said before included
     * @param given the link; null for a new one
     */
    LinkRow(List<Relation> relations, EntryChoice choice, @Nullable Link given, Runnable changed) {
        this.id = given == null ? LinkId.next() : given.id();
        this.target = choice.any();
        relation.setItems(relations);
        relation.setItemLabelGenerator(Relation::label);
        TypedChoice.in(
                relation,
                typed -> relations.stream()
                        .filter(one -> Folding.fold(one.label()).contains(Folding.fold(typed)))
                        .toList());
        relation.setPlaceholder(text("entry.relation"));
        relation.setAriaLabel(text("entry.relation"));
        target.setAriaLabel(text("entry.target"));
        certainty.setItems(Certainty.values());
        certainty.setItemLabelGenerator(Said::certainty);
        certainty.setAriaLabel(text("entry.certainty"));
        certainty.setValue(Certainty.CERTAIN);
        note.setPlaceholder(text("entry.note"));
        note.setAriaLabel(text("entry.note"));
        if (given != null) {
            show(relations, choice, given.relation(), given.to());
            certainty.setValue(given.certainty());
            note.setValue(given.note());
        }
        Stream.<HasValue<?, ?>>of(relation, target, certainty, note)
                .forEach(field -> field.addValueChangeListener(event -> changed.run()));
        addClassName("sb-link-row");
        add(relation, target, certainty, note);
    }

    /** A row for a new link of which something stands there already. */
    static LinkRow of(List<Relation> relations, EntryChoice choice, UnfinishedLink typed, Runnable changed) {
        var row = new LinkRow(relations, choice, null, changed);
        row.show(relations, choice, typed.relation(), typed.to());
        row.certainty.setValue(typed.certainty());
        row.note.setValue(typed.note());
        return row;
    }

    private void show(List<Relation> relations, EntryChoice choice, String key, @Nullable EntryId to) {
        relations.stream().filter(one -> one.key().equals(key)).findFirst().ifPresent(relation::setValue);
        choice.known(to).ifPresent(target::setValue);
    }

    /** Marks what it lacks to be a link. */
    void markMissing() {
        relation.setErrorMessage(text("entry.link.no-relation"));
        relation.setInvalid(relation.isEmpty());
        target.setErrorMessage(text("entry.link.no-target"));
        target.setInvalid(target.isEmpty());
    }

    /** What stands in it, if that is something and not a link yet. */
    Optional<UnfinishedLink> unfinished() {
        return value().isPresent() || isUntouched() ? Optional.empty() : Optional.of(typedSoFar());
    }

    /** What stands in it. */
    UnfinishedLink typedSoFar() {
        return new UnfinishedLink(
                relation.getOptionalValue().map(Relation::key).orElse(""),
                target.getOptionalValue().map(EntryRef::id).orElse(null),
                certainty.getValue(),
                note.getValue());
    }

    private boolean isUntouched() {
        return relation.isEmpty() && target.isEmpty() && note.isEmpty();
    }

    @Override
    public Optional<Link> value() {
        return relation.isEmpty() || target.isEmpty()
                ? Optional.empty()
                : Optional.of(new Link(
                        id, relation.getValue().key(), target.getValue().id(), certainty.getValue(), note.getValue()));
    }
}
