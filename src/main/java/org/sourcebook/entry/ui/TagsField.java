package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Takes tags: those in use to choose from, and new ones. */
final class TagsField extends MultiSelectComboBox<String> {

    private final List<String> inUse;

    TagsField(List<String> inUse, Set<String> given) {
        super(text("entry.tags"));
        this.inUse = inUse;
        setAllowCustomValue(true);
        choose(given);
        addCustomValueSetListener(event -> add(event.getDetail()));
    }

    private void add(String tag) {
        var all = new TreeSet<>(getValue());
        if (!tag.isBlank()) {
            all.add(tag.strip());
        }
        choose(all);
    }

    private void choose(Set<String> tags) {
        setItems(Stream.concat(inUse.stream(), tags.stream()).distinct().toList());
        setValue(tags);
    }
}
