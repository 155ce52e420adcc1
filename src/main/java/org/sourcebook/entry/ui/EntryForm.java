package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Relation;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.KeptLine;
import org.sourcebook.design.Shortcut;
import org.sourcebook.design.UserText;
import org.sourcebook.design.WhileTyping;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Name;
import org.sourcebook.entry.TypedEntry;

/** Edits what an entry says. It takes values and gives values; what a save comes to is up to whoever shows it. */
final class EntryForm extends Section {

    /**
     * What the form offers.
     *
     * @param reasonNeeded whether it must be said why
     */
    record Offer(
            List<Kind> kinds, List<Relation> relations, List<String> tags, EntryChoice choice, boolean reasonNeeded) {}

    /** What the form tells. */
    interface Screen {

        /** To be saved, with the reason why, which may be empty; {@code errors} shows what is wrong with it. */
        void save(Content content, String note, FieldErrors errors);

        void cancel();

        /**
         * Something was typed that is not saved yet.
         *
         * @param isKept says whether it is kept, so that it is not lost if it is left
         */
        void touched(BooleanSupplier isKept);

        /** Keeps what stands in the form by now, be it whole or not; says when it did. */
        Instant keep(TypedEntry typed);
    }

    private final Offer offer;
    private final TypedEntry given;
    private final Screen screen;
    private final Select<Kind> kind = new Select<>();
    private final TextField title = WhileTyping.told(UserText.in(new TextField(text("entry.title"))));
    private final TagsField tags;
    private final TextField note = WhileTyping.told(UserText.in(new TextField()));
    private final FieldEditors fields;
    private final KeptLine kept = new KeptLine(this::keep);
    private final RowsEditor<NameRow, Name> names;
    private final RowsEditor<LinkRow, Link> links;

    private FieldErrors errors = new FieldErrors();

    /** @param answer the word on the button that saves */
    EntryForm(String heading, String answer, Offer offer, TypedEntry given, Screen screen) {
        this.offer = offer;
        this.given = given;
        this.screen = screen;
        this.fields = new FieldEditors(offer.kinds(), offer.choice(), given.content(), this::touched);
        this.tags = new TagsField(offer.tags(), given.content().tags());
        this.names = names();
        this.links = links();
        note.setLabel(text(offer.reasonNeeded() ? "entry.why-needed" : "entry.why"));
        note.setRequiredIndicatorVisible(offer.reasonNeeded());
        title.setRequiredIndicatorVisible(true);
        title.setValue(given.content().title());
        note.setValue(given.note());
        title.addValueChangeListener(event -> touched());
        kind.setLabel(text("entry.kind"));
        kind.setItems(offer.kinds());
        kind.setItemLabelGenerator(Kind::label);
        tags.addValueChangeListener(event -> touched());
        note.addValueChangeListener(event -> touched());
        addClassNames("sb-entry", "sb-entry-form");
        add(new H2(heading), kind, title, fields, names, tags, links, note, foot(answer));
        kind.setValue(offer.kinds().stream()
                .filter(one -> one.id().equals(given.content().kind()))
                .findFirst()
                .orElseThrow());
        showFields();
        kind.addValueChangeListener(event -> {
            showFields();
            touched();
        });
        Shortcut.SAVE.on(this, this::save);
    }

    /** Puts the cursor where one begins. */
    void focusTitle() {
        title.focus();
    }

    private void save() {
        if (isWhole()) {
            screen.save(content(), note.getValue(), errors);
        }
    }

    /** Whether nothing that was typed would be left out of what is saved; says where something would. */
    private boolean isWhole() {
        boolean whole = fields.isWhole();
        whole &= names.tell(names.typed().size() == names.values().size(), text("entry.name.unfinished"));
        whole &= links.tell(links.each(LinkRow::unfinished).isEmpty(), text("entry.link.unfinished"));
        return whole;
    }

    private Content content() {
        return new Content(
                kind.getValue().id(),
                title.getValue(),
                fields.values(),
                names.values(),
                new TreeSet<>(tags.getValue()),
                links.values());
    }

    private Instant keep() {
        var typed = new Content(
                kind.getValue().id(),
                title.getValue(),
                fields.typed(),
                names.typed(),
                new TreeSet<>(tags.getValue()),
                links.values());
        return screen.keep(new TypedEntry(typed, links.each(LinkRow::unfinished), note.getValue()));
    }

    private void showFields() {
        fields.show(kind.getValue());
        errors = new FieldErrors()
                .at("kind", kind)
                .at("title", title)
                .at("names", names)
                .at("tags", tags)
                .at("links", links)
                .at("note", note);
        fields.register(errors);
    }

    private RowsEditor<NameRow, Name> names() {
        return new RowsEditor<>(
                text("entry.names"),
                text("entry.add-name"),
                () -> new NameRow(offer.choice(), Name.of(""), this::touched),
                given.content().names().stream()
                        .map(name -> new NameRow(offer.choice(), name, this::touched))
                        .toList(),
                this::touched);
    }

    private RowsEditor<LinkRow, Link> links() {
        var editor = new RowsEditor<>(
                text("entry.links"),
                text("entry.add-link"),
                () -> new LinkRow(offer.relations(), offer.choice(), null, this::touched),
                given.content().links().stream()
                        .map(link -> new LinkRow(offer.relations(), offer.choice(), link, this::touched))
                        .toList(),
                this::touched);
        given.unfinished()
                .forEach(typed -> editor.append(LinkRow.of(offer.relations(), offer.choice(), typed, this::touched)));
        return editor;
    }

    private Div foot(String answer) {
        var save = new Button(answer, click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var foot = new Div(kept, new Button(text("design.cancel"), click -> screen.cancel()), save);
        foot.addClassNames("sb-actions", "sb-form-foot");
        return foot;
    }

    private void touched() {
        kept.touched();
        screen.touched(kept::isKept);
    }
}
