package org.sourcebook.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the keyboard does on every screen that offers it. All have a modifier, so that none fires by a letter (WCAG 2.2,
 * 2.1.4), and but for saving none does anything while somebody types into a field.
 */
@JsModule("./keys/typing.ts")
public enum Shortcut {
    NEW(Key.KEY_N, KeyModifier.ALT, "Alt", "N"),
    SAVE(Key.KEY_S, KeyModifier.CONTROL, "Ctrl", "S"),
    SEARCH(Key.KEY_K, KeyModifier.CONTROL, "Ctrl", "K"),
    NEXT(Key.KEY_J, KeyModifier.ALT, "Alt", "J"),
    PREVIOUS(Key.KEY_K, KeyModifier.ALT, "Alt", "K"),
    HELP(Key.SLASH, KeyModifier.CONTROL, "Ctrl", "/");

    private static final String KEEP = "window.sourcebookKeys.keepWhileTyping($0, $1)";

    private final Key key;
    private final KeyModifier modifier;
    private final List<String> keys;

    Shortcut(Key key, KeyModifier modifier, String... keys) {
        this.key = key;
        this.modifier = modifier;
        this.keys = List.of(keys);
    }

    /** Runs the action on this shortcut while the component is on the screen and visible. */
    public void on(Component owner, Runnable action) {
        listen(owner, modifier, action);
        if (modifier == KeyModifier.CONTROL) {
            listen(owner, KeyModifier.META, action);
        }
        var use = new Use(this, owner);
        owner.addAttachListener(event -> active(event.getUI()).add(use));
        owner.addDetachListener(event -> active(event.getUI()).remove(use));
        owner.getUI().ifPresent(ui -> active(ui).add(use));
    }

    /** Those that do something on the present screen. */
    public static Set<Shortcut> of(UI ui) {
        var shown = EnumSet.noneOf(Shortcut.class);
        active(ui).stream().filter(use -> use.owner().isVisible()).forEach(use -> shown.add(use.shortcut()));
        return shown;
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
        if (this != SAVE) {
            owner.getElement().executeJs(KEEP, key.getKeys(), with.getKeys().getFirst());
        }
    }

    private static Active active(UI ui) {
        var active = ComponentUtil.getData(ui, Active.class);
        if (active == null) {
            active = new Active();
            ComponentUtil.setData(ui, Active.class, active);
        }
        return active;
    }

    private record Use(Shortcut shortcut, Component owner) {}

    /** The shortcuts of the components on the screen, one for each component that has it. */
    private static final class Active extends ArrayList<Use> {}
}
