package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.Kind;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.FieldValue;

/**
 * Edits the fields of a kind. Where the kind is changed, saved values that the new one has no field for are kept as they
 * are, and what was typed besides comes back with the former kind; both are said.
 */
final class FieldEditors extends Div {

    private final EntryChoice choice;
    private final Content given;
    private final Runnable changed;
    private final List<FieldEditor> editors = new ArrayList<>();
    private final Map<String, Typed> typed = new TreeMap<>();

    /** What stands in a field, and the field as the kind has it for which it was typed. */
    private record Typed(FieldDefinition field, List<FieldValue> values) {

        boolean fits(FieldDefinition other) {
            return field.type() == other.type();
        }
    }

    /**
     * @param kinds the kinds to choose from, that of the given content among them
     * @param given what the entry says as saved
     * @param changed is told when something was typed
     */
    FieldEditors(List<Kind> kinds, EntryChoice choice, Content given, Runnable changed) {
        this.choice = choice;
        this.given = given;
        this.changed = changed;
        kinds.stream()
                .filter(kind -> kind.id().equals(given.kind()))
                .flatMap(kind -> kind.fields().stream())
                .forEach(field -> typed.put(field.key(), new Typed(field, given.values(field.key()))));
    }

    /** Shows the fields of a kind, with what was typed before into fields of the same name and type. */
    void show(Kind kind) {
        editors.forEach(this::keep);
        editors.clear();
        removeAll();
        kind.offered().forEach(field -> {
            var before = typed.get(field.key());
            var values = before != null && before.fits(field) ? before.values() : otherwise(before, field);
            editors.add(new FieldEditor(field, new ValueEditors(choice), choice, values, changed));
        });
        editors.forEach(this::add);
        say(kind);
    }

    /** The values of all fields: those shown, and the saved ones that are not. */
    SortedMap<String, List<FieldValue>> values() {
        return all(FieldEditor::values);
    }

    /** What stands in all fields: in those shown be it a value or not, and the saved values of those that are not. */
    SortedMap<String, List<FieldValue>> typed() {
        return all(FieldEditor::typed);
    }

    private SortedMap<String, List<FieldValue>> all(Function<FieldEditor, List<FieldValue>> of) {
        var all = new TreeMap<>(given.fields());
        editors.forEach(editor -> all.put(editor.field().key(), of.apply(editor)));
        return all;
    }

    /** Whether every row in which something stands has a value; says where one has not. */
    boolean isWhole() {
        boolean whole = true;
        for (FieldEditor editor : editors) {
            boolean all = editor.typed().size() == editor.values().size();
            whole &= editor.tell(all, text("entry.value.unfinished"));
        }
        return whole;
    }

    /** Shows errors of a field at its editor. */
    void register(FieldErrors errors) {
        editors.forEach(editor -> errors.at(editor.field().key(), editor));
    }

    private List<FieldValue> otherwise(@Nullable Typed before, FieldDefinition field) {
        return before == null ? given.values(field.key()) : List.of();
    }

    private void keep(FieldEditor editor) {
        var field = editor.field();
        var before = typed.get(field.key());
        if (before == null || before.fits(field) || !editor.values().isEmpty()) {
            typed.put(field.key(), new Typed(field, editor.values()));
        }
    }

    private void say(Kind kind) {
        var kept = new ArrayList<String>();
        var left = new ArrayList<String>();
        typed.forEach((key, was) -> {
            boolean shown = kind.field(key).filter(was::fits).isPresent();
            if (shown || (was.values().isEmpty() && given.values(key).isEmpty())) {
                return;
            }
            boolean saved = kind.field(key).isEmpty() && was.values().equals(given.values(key));
            (saved ? kept : left).add(was.field().label());
        });
        say("entry.former-kept", kind, kept);
        say("entry.former-left", kind, left);
    }

    private void say(String key, Kind kind, List<String> fields) {
        if (!fields.isEmpty()) {
            var line = new Paragraph(text(key, Map.of("kind", kind.label(), "fields", String.join(", ", fields))));
            line.addClassName("sb-former");
            line.getElement().setAttribute("role", "status");
            addComponentAsFirst(UserText.in(line));
        }
    }
}
