package org.sourcebook.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.dom.Element;
import org.sourcebook.design.Shortcut;
import org.sourcebook.design.Texts;

/** Lists the keyboard shortcuts of the present screen. */
class ShortcutHelp extends Dialog {

    private ShortcutHelp(UI ui) {
        var list = new DescriptionList();
        list.addClassName("sb-shortcuts");
        Shortcut.of(ui).forEach(shortcut -> list.add(new Term(shortcut.text()), keys(shortcut)));
        setHeaderTitle(Texts.text("shell.shortcuts"));
        add(list);
        getFooter().add(new Button(Texts.text("design.close"), event -> close()));
    }

    /** Shows the list. */
    static void open(UI ui) {
        new ShortcutHelp(ui).open();
    }

    private static Description keys(Shortcut shortcut) {
        var keys = new Description();
        keys.getElement().setAttribute("dir", "ltr");
        for (String key : shortcut.keys()) {
            keys.getElement().appendChild(new Element("kbd").setText(key), Element.createText(" "));
        }
        return keys;
    }
}
