package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.sourcebook.design.Difference;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.ChangeInWords;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.SaveOutcome.Conflict;
import org.sourcebook.entry.ui.Clash.Choice;

/** Shows what either changed wherever two people changed the same, and lets the second one choose. */
final class ConflictDialog extends Dialog {

    private final Conflict conflict;
    private final Content mine;
    private final Map<Clash, RadioButtonGroup<Choice>> choices = new LinkedHashMap<>();

    /**
     * @param who who saved the version that stands now
     * @param clashes what there is to choose
     * @param chosen is told what to save, on the version that stands now
     */
    ConflictDialog(String who, Conflict conflict, List<Clash> clashes, Content mine, Consumer<Content> chosen) {
        super(text("entry.conflict"));
        this.conflict = conflict;
        this.mine = mine;
        addClassName("sb-conflict");
        var advice = Map.of("who", who, "version", conflict.theirs().version());
        add(UserText.in(new Paragraph(text("entry.conflict.advice", advice))));
        clashes.forEach(clash -> add(part(clash)));
        var save = new Button(text("entry.conflict.save"), click -> {
            chosen.accept(content());
            close();
        });
        save.setDisableOnClick(true);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("entry.conflict.back"), click -> close()), save);
    }

    private Section part(Clash clash) {
        var part = new Section(UserText.in(new H3(clash.mine().label())));
        part.add(new H4(text("entry.conflict.they-changed")), difference(clash.theirs()));
        part.add(new H4(text("entry.conflict.i-changed")), difference(clash.mine()));
        part.add(choice(clash));
        part.addClassName("sb-conflict-part");
        return part;
    }

    private static Difference difference(ChangeInWords change) {
        return new Difference(change.before(), change.after());
    }

    private RadioButtonGroup<Choice> choice(Clash clash) {
        var group = new RadioButtonGroup<Choice>();
        group.setAriaLabel(
                text("entry.conflict.choose", Map.of("part", clash.mine().label())));
        group.setItems(
                clash.holdsBoth()
                        ? List.of(Choice.MINE, Choice.THEIRS, Choice.BOTH)
                        : List.of(Choice.MINE, Choice.THEIRS));
        group.setItemLabelGenerator(
                choice -> text("entry.conflict.save-" + choice.name().toLowerCase(Locale.ROOT)));
        group.setValue(Choice.MINE);
        choices.put(clash, group);
        return group;
    }

    private Content content() {
        Content content = conflict.merged();
        for (var choice : choices.entrySet()) {
            content = choice.getKey()
                    .settle(
                            choice.getValue().getValue(),
                            content,
                            conflict.theirs().content(),
                            mine);
        }
        return content;
    }
}
