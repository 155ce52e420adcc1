package org.sourcebook.collection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Admission;
import org.sourcebook.collection.Permission;
import org.sourcebook.collection.Relation;
import org.sourcebook.collection.Relations;
import org.sourcebook.collection.Schema;
import org.sourcebook.design.Badge;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;

/** The types of links, as they read from both ends. */
class RelationsPanel extends Section {

    private final Relations relations;
    private final CollectionId collection;
    private final Runnable changed;

    private RelationsPanel(Relations relations, CollectionId collection, Runnable changed) {
        this.relations = relations;
        this.collection = collection;
        this.changed = changed;
        addClassName("sb-sheet");
        var explanation = new Paragraph(Words.text("relations.explanation"));
        explanation.addClassName("sb-quiet");
        add(new H2(Words.text("relations.title")), explanation);
    }

    /** Makes the panel of a screen. */
    @SpringComponent
    static class Factory {

        private final Relations relations;

        Factory(Relations relations) {
            this.relations = relations;
        }

        /** The relations of a collection; with the means to change them, for managers. */
        RelationsPanel of(Admission admission, Schema schema, Runnable changed) {
            var panel = new RelationsPanel(relations, admission.collection().id(), changed);
            boolean manages = admission.may(Permission.MANAGE);
            var rows = new UnorderedList();
            rows.addClassName("sb-rows");
            for (Relation relation : schema.relations()) {
                var row = row(relation);
                rows.add(manages ? row.offering(panel.menu(relation)) : row);
            }
            panel.add(rows);
            if (manages) {
                panel.add(panel.adding());
            }
            return panel;
        }
    }

    private static Row row(Relation relation) {
        var row = new Row(relation.label())
                .saying(Words.text("relations.reads-back", Map.of("inverse", relation.inverse())))
                .saying(Words.text("relations.ties", Map.of("from", base(relation.from()), "to", base(relation.to()))));
        return relation.retired() ? row.saying(new Badge(Words.text("retired"))) : row;
    }

    private static String base(@Nullable Base base) {
        return base == null ? Words.text("base.any") : Words.of(base);
    }

    private RowMenu menu(Relation relation) {
        return new RowMenu(relation.label())
                .offering(true, "change", () -> rename(relation))
                .offering(
                        !relation.retired(), "retire", () -> change(() -> relations.retire(collection, relation.id())))
                .offering(
                        relation.retired(),
                        "bring-back",
                        () -> change(() -> relations.bringBack(collection, relation.id())));
    }

    private Button adding() {
        var add = new Button(
                Words.text("relations.add"),
                VaadinIcon.PLUS.create(),
                event -> RelationDialogs.add((label, inverse, from, to) -> {
                    relations.add(collection, label, inverse, from, to);
                    changed.run();
                }));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private void rename(Relation relation) {
        RelationDialogs.rename(relation, (label, inverse) -> {
            relations.rename(collection, relation.id(), label, inverse);
            changed.run();
        });
    }

    private void change(Runnable work) {
        if (new FieldErrors().during(work)) {
            changed.run();
        }
    }
}
