package org.sourcebook.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the keyboard does on every screen that offers it. All have a modifier, so that they work inside a field as well
 * and never fire while somebody types or dictates (WCAG 2.2, 2.1.4).
 */
public enum Shortcut {
    NEW(Key.KEY_N, KeyModifier.ALT, "Alt", "N"),
    SAVE(Key.KEY_S, KeyModifier.CONTROL, "Ctrl", "S"),
    SEARCH(Key.KEY_K, KeyModifier.CONTROL, "Ctrl", "K"),
    NEXT(Key.KEY_J, KeyModifier.ALT, "Alt", "J"),
    PREVIOUS(Key.KEY_K, KeyModifier.ALT, "Alt", "K"),
    HELP(Key.SLASH, KeyModifier.CONTROL, "Ctrl", "/");

    private final Key key;
    private final KeyModifier modifier;
    private final List<String> keys;

    Shortcut(Key key, KeyModifier modifier, String... keys) {
        this.key = key;
        this.modifier = modifier;
        this.keys = List.of(keys);
    }

    /** Runs the action on this shortcut while the component is on the screen; a field that is being typed in counts. */
    public void on(Component owner, Runnable action) {
        listen(owner, modifier, action);
        if (modifier == KeyModifier.CONTROL) {
            listen(owner, KeyModifier.META, action);
        }
        owner.addAttachListener(event -> active(event.getUI()).add(this));
        owner.addDetachListener(event -> active(event.getUI()).remove(this));
        owner.getUI().ifPresent(ui -> active(ui).add(this));
    }

    /** Those that do something on the present screen. */
    public static Set<Shortcut> of(UI ui) {
        return active(ui).isEmpty() ? EnumSet.noneOf(Shortcut.class) : EnumSet.copyOf(active(ui));
    }

    /** The keys to press, in order: {@code Ctrl}, {@code K}. */
    public List<String> keys() {
        return keys;
    }

    /** What it does, in words. */
    public String text() {
        return Texts.text("design.shortcut." + name().toLowerCase(Locale.ROOT));
    }

    private void listen(Component owner, KeyModifier with, Runnable action) {
        Shortcuts.addShortcutListener(owner, action::run, key, with).resetFocusOnActiveElement();
    }

    private static Active active(UI ui) {
        var active = ComponentUtil.getData(ui, Active.class);
        if (active == null) {
            active = new Active();
            ComponentUtil.setData(ui, Active.class, active);
        }
        return active;
    }

    /** The shortcuts of the components on the screen, one for each component that has it. */
    private static final class Active extends ArrayList<Shortcut> {}
}
