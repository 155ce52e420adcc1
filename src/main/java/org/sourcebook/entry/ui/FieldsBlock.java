package org.sourcebook.entry.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.List;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.Kind;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.FieldValue;

/** The fields of an entry that have values, retired ones included. */
final class FieldsBlock extends DescriptionList {

    FieldsBlock(Lookup lookup, Kind kind, Content content) {
        addClassName("sb-fields");
        kind.fields().forEach(field -> show(lookup, field, content.values(field.key())));
    }

    private void show(Lookup lookup, FieldDefinition field, List<FieldValue> values) {
        if (values.isEmpty()) {
            return;
        }
        add(UserText.in(new Term(field.label())));
        values.forEach(value -> add(new Description(new ValueView(lookup, field, value))));
    }
}
