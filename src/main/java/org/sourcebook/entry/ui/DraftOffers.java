package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sourcebook.design.Ask;
import org.sourcebook.design.TimedText;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.Draft;

/** A form, and above it what was typed into such a form before and not saved, to be taken up again or discarded. */
final class DraftOffers extends Div {

    private final Div form;

    /**
     * @param fresh the form without any of it
     * @param resumed the form with a draft in it
     * @param meanwhile what changed since a draft was begun; empty if nothing did
     * @param discard drops a draft
     */
    DraftOffers(
            Component fresh,
            List<Draft> kept,
            Function<Draft, Component> resumed,
            Function<Draft, String> meanwhile,
            Consumer<Draft> discard) {
        form = new Div(fresh);
        addClassName("sb-draft-offers");
        kept.forEach(draft -> add(offer(draft, resumed, meanwhile.apply(draft), discard)));
        add(form);
    }

    private Section offer(Draft draft, Function<Draft, Component> resumed, String meanwhile, Consumer<Draft> discard) {
        var offer = new Section(said(draft));
        if (!meanwhile.isEmpty()) {
            offer.add(UserText.in(new Paragraph(meanwhile)));
        }
        var resume = new Button(text("entry.draft.resume"), click -> {
            form.removeAll();
            form.add(resumed.apply(draft));
            remove(offer);
        });
        resume.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        Runnable dropping = () -> {
            discard.accept(draft);
            remove(offer);
        };
        var drop = new Button(text("entry.draft.discard"), click -> askFirst(dropping));
        drop.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(drop, resume);
        buttons.addClassName("sb-actions");
        offer.add(buttons);
        offer.addClassName("sb-draft-offer");
        offer.getElement().setAttribute("role", "status");
        return offer;
    }

    /** Asks before something typed is dropped for good. */
    static void askFirst(Runnable drop) {
        Ask.beforeTaking(
                text("entry.draft.discard.question"),
                text("entry.draft.discard.consequence"),
                text("entry.draft.discard"),
                drop);
    }

    private static Paragraph said(Draft draft) {
        return new Paragraph(
                draft.label().isEmpty()
                        ? new TimedText("entry.draft.offer", Map.of(), draft.keptAt())
                        : new TimedText("entry.draft.offer-titled", Map.of("title", draft.label()), draft.keptAt()));
    }
}
