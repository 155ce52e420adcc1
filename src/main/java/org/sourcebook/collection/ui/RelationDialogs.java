package org.sourcebook.collection.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Relation;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.UserText;
import org.sourcebook.kernel.Base;

/** Asks for what a relation shall be. */
final class RelationDialogs {

    private RelationDialogs() {}

    /** Takes a new relation; a base that is null stands for any. */
    interface Adder {
        void add(String label, String inverse, @Nullable Base from, @Nullable Base to);
    }

    /** Asks for a new relation. */
    static void add(Adder taken) {
        var label = reading("label", "");
        var inverse = reading("inverse", "");
        var from = base("relations.from");
        var to = base("relations.to");
        new FormDialog(Words.text("relations.add"), errors(label, inverse), label, inverse, from, to)
                .ask(
                        Words.text("relations.add"),
                        () -> taken.add(label.getValue(), inverse.getValue(), from.getValue(), to.getValue()));
    }

    /** Asks how a relation shall read. */
    static void rename(Relation relation, BiConsumer<String, String> taken) {
        var label = reading("label", relation.label());
        var inverse = reading("inverse", relation.inverse());
        new FormDialog(
                        Words.text("change-of", Map.of("name", relation.label())),
                        errors(label, inverse),
                        label,
                        inverse)
                .ask(Words.text("save"), () -> taken.accept(label.getValue(), inverse.getValue()));
    }

    private static TextField reading(String key, String value) {
        var field = UserText.in(new TextField(Words.text("relations." + key)));
        field.setHelperText(Words.text("relations." + key + ".help"));
        field.setRequiredIndicatorVisible(true);
        field.setValue(value);
        return field;
    }

    private static Select<Base> base(String label) {
        var select = new Select<Base>();
        select.setLabel(Words.text(label));
        select.setItems(Base.values());
        select.setItemLabelGenerator(base -> base == null ? Words.text("base.any") : Words.of(base));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Words.text("base.any"));
        return select;
    }

    private static FieldErrors errors(TextField label, TextField inverse) {
        return new FieldErrors().at("label", label).at("inverse", inverse);
    }
}
