package org.sourcebook.collection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import org.sourcebook.collection.Admission;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.Fields;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Permission;
import org.sourcebook.collection.Schema;
import org.sourcebook.design.Badge;
import org.sourcebook.design.EmptyState;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.UserText;
import org.sourcebook.kernel.CollectionId;

/** One kind: its name, what can be done with it, and its fields. */
class KindPanel extends Section {

    private final Kinds kinds;
    private final CollectionId collection;
    private final Kind kind;
    private final Runnable changed;

    private KindPanel(Kinds kinds, CollectionId collection, Kind kind, Runnable changed) {
        this.kinds = kinds;
        this.collection = collection;
        this.kind = kind;
        this.changed = changed;
        addClassNames("sb-sheet", "sb-kind");
    }

    /** Makes the panels of a screen. */
    @SpringComponent
    static class Factory {

        private final Kinds kinds;
        private final Fields fields;

        Factory(Kinds kinds, Fields fields) {
            this.kinds = kinds;
            this.fields = fields;
        }

        /** The panel of a kind; with the means to change it, for managers. */
        KindPanel of(Admission admission, Schema schema, Kind kind, Runnable changed) {
            CollectionId collection = admission.collection().id();
            var panel = new KindPanel(kinds, collection, kind, changed);
            boolean manages = admission.may(Permission.MANAGE);
            var editing = new FieldEditing(fields, collection, kind, changed);
            panel.add(panel.head(manages, schema));
            panel.add(panel.key());
            panel.add(kind.fields().isEmpty() ? none() : fields(kind, manages, editing));
            if (manages) {
                panel.add(panel.adding(editing));
            }
            return panel;
        }
    }

    private static EmptyState none() {
        return new EmptyState(VaadinIcon.INPUT, Words.text("fields.none"), Words.text("fields.none.advice"));
    }

    private static UnorderedList fields(Kind kind, boolean manages, FieldEditing editing) {
        var rows = new UnorderedList();
        rows.addClassName("sb-rows");
        for (FieldDefinition field : kind.fields()) {
            var row = new FieldRow(field);
            rows.add(manages ? row.offering(editing.menu(field)) : row);
        }
        return rows;
    }

    private Div head(boolean manages, Schema schema) {
        var head = new Div(UserText.in(new H2(kind.label())));
        head.addClassName("sb-kind-head");
        if (kind.retired()) {
            head.add(new Badge(Words.text("retired")));
        }
        if (manages) {
            head.add(menu(schema.offered(kind.base())));
        }
        return head;
    }

    private Paragraph key() {
        var key = new Paragraph(Words.text("key", Map.of("key", kind.key())));
        key.addClassNames("sb-quiet", "sb-small");
        return key;
    }

    private RowMenu menu(List<Kind> offered) {
        int place = offered.indexOf(kind);
        return new RowMenu(kind.label())
                .offering(true, "rename", this::rename)
                .offering(place > 0, "move-up", () -> change(() -> kinds.move(collection, kind.id(), place - 1)))
                .offering(
                        place >= 0 && place < offered.size() - 1,
                        "move-down",
                        () -> change(() -> kinds.move(collection, kind.id(), place + 1)))
                .offering(!kind.retired(), "retire", () -> change(() -> kinds.retire(collection, kind.id())))
                .offering(kind.retired(), "bring-back", () -> change(() -> kinds.bringBack(collection, kind.id())));
    }

    private void rename() {
        LabelDialog.open(Words.text("rename"), kind.label(), label -> {
            kinds.rename(collection, kind.id(), label);
            changed.run();
        });
    }

    private Button adding(FieldEditing editing) {
        var add = new Button(Words.text("fields.add"), VaadinIcon.PLUS.create(), event -> editing.add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private void change(Runnable work) {
        if (new FieldErrors().during(work)) {
            changed.run();
        }
    }
}
