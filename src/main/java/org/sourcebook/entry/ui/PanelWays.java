package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.sourcebook.design.BackLink;
import org.sourcebook.design.Shortcut;

/** The ways out of an entry: back to its list, and to its neighbours there. */
final class PanelWays extends Div {

    PanelWays(DetailScreen screen) {
        var at = screen.at();
        addClassName("sb-ways");
        add(
                new BackLink(Words.list(at.base()), at.link()),
                step("entry.previous", VaadinIcon.ANGLE_UP, Shortcut.PREVIOUS, () -> screen.step(true)),
                step("entry.next", VaadinIcon.ANGLE_DOWN, Shortcut.NEXT, () -> screen.step(false)));
    }

    private static Button step(String key, VaadinIcon icon, Shortcut shortcut, Runnable step) {
        var button = new Button(icon.create(), click -> step.run());
        button.setAriaLabel(text(key));
        button.setTooltipText(text(key) + " (" + String.join("+", shortcut.keys()) + ")");
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
