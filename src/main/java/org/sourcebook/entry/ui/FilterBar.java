package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.sourcebook.entry.EntryFilter;

/** Narrows a list: a text at once, everything else in a panel; what narrows it now can be taken away one by one. */
final class FilterBar extends Div {

    private static final int PAUSE = 350;

    private final TextField search = new TextField();
    private final Div chips = new Div();
    private final FilterPanel panel;
    private final FilterChips names;
    private final Consumer<EntryFilter> changed;

    private EntryFilter filter = EntryFilter.ALL;

    /**
     * @param choices what there is to choose from besides the text
     * @param names says in words what narrows the list
     * @param changed is told each new filter
     */
    FilterBar(FilterPanel.Choices choices, FilterChips names, Consumer<EntryFilter> changed) {
        this.panel = new FilterPanel(choices, changed);
        this.names = names;
        this.changed = changed;
        search.setPlaceholder(text("entry.search"));
        search.setAriaLabel(text("entry.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.getElement().setAttribute("dir", "auto");
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(filter.withText(event.getValue()));
            }
        });
        var more = new Button(text("entry.filter"), VaadinIcon.FILTER.create());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var popover = new Popover(panel);
        popover.setTarget(more);
        popover.setModal(true);
        popover.setAriaLabel(text("entry.filter"));
        chips.addClassName("sb-chips");
        addClassName("sb-filter-bar");
        add(search, more, popover, chips);
    }

    /** Shows what narrows the list now. */
    void show(EntryFilter now) {
        filter = now;
        search.setValue(now.text());
        panel.show(now);
        chips.removeAll();
        names.of(now).forEach(chip -> chips.add(chip(chip)));
        if (!now.withText("").equals(EntryFilter.ALL)) {
            var clear = new Button(text("entry.clear-filters"), click -> changed.accept(EntryFilter.ALL));
            clear.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            chips.add(clear);
        }
    }

    /** Puts the cursor where the text is typed. */
    void focusSearch() {
        search.focus();
    }

    private Button chip(FilterChips.Chip chip) {
        var button = new Button(chip.label(), VaadinIcon.CLOSE_SMALL.create(), click -> changed.accept(chip.without()));
        button.setIconAfterText(true);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClassName("sb-chip");
        button.setTooltipText(text("entry.filter.take-away"));
        return button;
    }
}
