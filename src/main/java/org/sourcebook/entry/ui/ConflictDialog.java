package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.sourcebook.design.Difference;
import org.sourcebook.design.KeptLine;
import org.sourcebook.design.UserText;
import org.sourcebook.design.WhileTyping;
import org.sourcebook.entry.ChangeInWords;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.SaveOutcome.Conflict;
import org.sourcebook.entry.ui.Clash.Choice;

/** Shows what either changed wherever two people changed the same, and lets the second one choose. */
final class ConflictDialog extends Dialog {

    private final Conflict conflict;
    private final Content mine;
    private final KeptLine kept;
    private final Map<Clash, Answer> choices = new LinkedHashMap<>();

    /**
     * @param who who saved the version that stands now
     * @param clashes what there is to choose
     * @param chosen is told what I had typed and what to save, on the version that stands now
     * @param keep keeps what is chosen so far
     */
    ConflictDialog(
            String who,
            Conflict conflict,
            List<Clash> clashes,
            Content mine,
            BiConsumer<Content, Content> chosen,
            Function<Content, Instant> keep) {
        super(text("entry.conflict"));
        this.conflict = conflict;
        this.mine = mine;
        addClassName("sb-conflict");
        var advice = Map.of("who", who, "version", conflict.theirs().version());
        add(UserText.in(new Paragraph(text("entry.conflict.advice", advice))));
        this.kept = new KeptLine(() -> keep.apply(chosen()));
        clashes.forEach(clash -> add(part(clash)));
        add(kept);
        var save = new Button(text("entry.conflict.save"), click -> {
            chosen.accept(asTyped(), chosen());
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

    private Component choice(Clash clash) {
        var group = new RadioButtonGroup<Choice>();
        group.setAriaLabel(
                text("entry.conflict.choose", Map.of("part", clash.mine().label())));
        var offered = new ArrayList<>(List.of(Choice.MINE, Choice.THEIRS));
        if (clash.holdsBoth()) {
            offered.add(Choice.BOTH);
        }
        var edited = WhileTyping.told(UserText.in(new TextArea()));
        edited.setAriaLabel(
                text("entry.conflict.edited", Map.of("part", clash.mine().label())));
        edited.setWidthFull();
        edited.setMaxRows(12);
        edited.setVisible(false);
        clash.text(mine).ifPresent(mine -> {
            offered.add(Choice.EDITED);
            edited.setValue(mine);
        });
        edited.addValueChangeListener(typed -> kept.touched());
        group.setItems(offered);
        group.setItemLabelGenerator(
                choice -> text("entry.conflict.save-" + choice.name().toLowerCase(Locale.ROOT)));
        group.setValue(Choice.MINE);
        group.addValueChangeListener(chosen -> edited.setVisible(chosen.getValue() == Choice.EDITED));
        choices.put(clash, new Answer(group, edited));
        return new Div(group, edited);
    }

    private Content chosen() {
        Content content = conflict.merged();
        for (var clash : choices.entrySet()) {
            var answer = clash.getValue();
            content = settled(
                    clash.getKey(), answer.group().getValue(), answer.edited().getValue(), content);
        }
        return content;
    }

    /** What I had made of it all, with what they changed besides. */
    private Content asTyped() {
        Content content = conflict.merged();
        for (var clash : choices.keySet()) {
            content = settled(clash, Choice.MINE, "", content);
        }
        return content;
    }

    private Content settled(Clash clash, Choice choice, String edited, Content into) {
        return clash.settle(choice, edited, into, conflict.theirs().content(), mine);
    }

    /** Where a clash is settled. */
    private record Answer(RadioButtonGroup<Choice> group, TextArea edited) {}
}
