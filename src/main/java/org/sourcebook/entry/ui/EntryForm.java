package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.TreeSet;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Relation;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.Shortcut;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Name;

/** Edits what an entry says. It takes values and gives values; what a save comes to is up to whoever shows it. */
final class EntryForm extends Section {

    /** What the form offers. */
    record Offer(List<Kind> kinds, List<Relation> relations, List<String> tags, EntryChoice choice) {}

    /** What the form tells. */
    interface Screen {

        /** To be saved, with the reason why, which may be empty; {@code errors} shows what is wrong with it. */
        void save(Content content, String note, FieldErrors errors);

        void cancel();

        /** Something was typed that is not saved yet. */
        void touched();
    }

    private final Offer offer;
    private final Content given;
    private final Screen screen;
    private final Select<Kind> kind = new Select<>();
    private final TextField title = UserText.in(new TextField(text("entry.title")));
    private final TagsField tags;
    private final TextField note = UserText.in(new TextField(text("entry.why")));
    private final FieldEditors fields;
    private final Span unsaved = new Span(text("entry.unsaved"));
    private final RowsEditor<NameRow, Name> names;
    private final RowsEditor<LinkRow, Link> links;

    private FieldErrors errors = new FieldErrors();

    EntryForm(String heading, Offer offer, Content given, Screen screen) {
        this.offer = offer;
        this.given = given;
        this.screen = screen;
        this.fields = new FieldEditors(offer.kinds(), offer.choice(), given, this::touched);
        this.tags = new TagsField(offer.tags(), given.tags());
        this.names = names();
        this.links = links();
        title.setRequiredIndicatorVisible(true);
        title.setValueChangeMode(ValueChangeMode.ON_BLUR);
        title.setValue(given.title());
        title.addValueChangeListener(event -> touched());
        kind.setLabel(text("entry.kind"));
        kind.setItems(offer.kinds());
        kind.setItemLabelGenerator(Kind::label);
        tags.addValueChangeListener(event -> touched());
        unsaved.addClassNames("sb-quiet", "sb-unsaved");
        unsaved.setVisible(false);
        addClassNames("sb-entry", "sb-entry-form");
        add(new H2(heading), kind, title, fields, names, tags, links, note, foot());
        kind.setValue(offer.kinds().stream()
                .filter(one -> one.id().equals(given.kind()))
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
        screen.save(content(), note.getValue(), errors);
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
                given.names().stream()
                        .map(name -> new NameRow(offer.choice(), name, this::touched))
                        .toList(),
                this::touched);
    }

    private RowsEditor<LinkRow, Link> links() {
        return new RowsEditor<>(
                text("entry.links"),
                text("entry.add-link"),
                () -> new LinkRow(offer.relations(), offer.choice(), null, this::touched),
                given.links().stream()
                        .map(link -> new LinkRow(offer.relations(), offer.choice(), link, this::touched))
                        .toList(),
                this::touched);
    }

    private Div foot() {
        var save = new Button(text("entry.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var foot = new Div(unsaved, new Button(text("design.cancel"), click -> screen.cancel()), save);
        foot.addClassNames("sb-actions", "sb-form-foot");
        return foot;
    }

    private void touched() {
        unsaved.setVisible(true);
        screen.touched();
    }
}
