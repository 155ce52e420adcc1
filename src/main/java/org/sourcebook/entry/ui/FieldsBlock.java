package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.FieldType;
import org.sourcebook.collection.Kind;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.FieldValue;

/** The fields of an entry that have values, retired ones and those of a kind that it was of before included. */
final class FieldsBlock extends Div {

    private final Lookup lookup;
    private final Content content;

    FieldsBlock(Lookup lookup, Kind kind, Content content) {
        this.lookup = lookup;
        this.content = content;
        add(list(kind.fields().stream()
                .map(FieldDefinition::key)
                .filter(key -> !content.values(key).isEmpty())
                .toList()));
        var former = content.fields().keySet().stream()
                .filter(key -> kind.field(key).isEmpty())
                .toList();
        if (!former.isEmpty()) {
            var title = new H3(text("entry.former-fields"));
            title.addClassName("sb-quiet");
            add(title, list(former));
        }
    }

    private DescriptionList list(List<String> keys) {
        var list = new DescriptionList();
        list.addClassName("sb-fields");
        keys.forEach(key -> show(list, key, content.values(key)));
        return list;
    }

    private void show(DescriptionList list, String key, List<FieldValue> values) {
        var field = lookup.schema().field(content.kind(), key);
        list.add(UserText.in(new Term(field.map(FieldDefinition::label).orElse(key))));
        var type = field.map(FieldDefinition::type).orElse(FieldType.TEXT);
        values.forEach(value -> list.add(new Description(new ValueView(lookup, type, value))));
    }
}
