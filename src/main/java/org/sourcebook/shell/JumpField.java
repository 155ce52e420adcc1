package org.sourcebook.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Collection;
import org.sourcebook.design.Texts;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryNumber;

/** Takes an entry's number to the entry, and any other text to the list that it filters. */
class JumpField extends TextField {

    private String slug = "";

    JumpField() {
        addClassName("sb-jump");
        setPlaceholder(Texts.text("shell.jump"));
        setAriaLabel(Texts.text("shell.jump"));
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.ON_CHANGE);
        addValueChangeListener(event -> {
            if (event.isFromClient() && !getValue().isBlank()) {
                jump(getValue().strip());
            }
        });
    }

    /** Jumps within this collection from now on; without one there is nowhere to jump to. */
    void of(@Nullable Collection collection) {
        setVisible(collection != null);
        slug = collection == null ? "" : collection.slug();
    }

    private void jump(String text) {
        clear();
        EntryNumber.parse(text).ifPresentOrElse(this::open, () -> search(text));
    }

    private void open(EntryNumber number) {
        UI.getCurrent().navigate("c/" + slug + "/" + number.base().path() + "/" + number);
    }

    private void search(String text) {
        UI.getCurrent().navigate("c/" + slug + "/" + Base.SOURCE.path(), QueryParameters.of("q", text));
    }
}
