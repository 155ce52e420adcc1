package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Map;
import org.sourcebook.account.OpenSession;
import org.sourcebook.design.Badge;
import org.sourcebook.design.Moment;
import org.sourcebook.design.UserText;

/** Where one is signed in: each session with its device, and a way to end those that are not this one. */
class SessionsSheet extends Composite<Section> {

    private final UnorderedList list = new UnorderedList();
    private final Button endOthers = new Button(text("sessions.end-others"));
    private final SerializableConsumer<OpenSession> end;

    /**
     * @param end ends one session
     * @param others ends all but this one
     */
    SessionsSheet(SerializableConsumer<OpenSession> end, SerializableRunnable others) {
        this.end = end;
        list.addClassName("sb-sessions");
        endOthers.addClickListener(click -> others.run());
        getContent().addClassName("sb-sheet");
        getContent().add(new H2(text("sessions.title")), new Paragraph(text("sessions.explanation")), list, endOthers);
    }

    /** Shows these. */
    void show(List<OpenSession> sessions) {
        list.removeAll();
        sessions.forEach(session -> list.add(new ListItem(about(session), standing(session))));
        endOthers.setVisible(sessions.stream().anyMatch(session -> !session.current()));
    }

    private static Component about(OpenSession session) {
        var device = new UserText(session.device());
        var address = new UserText(session.address());
        var times = new Div(
                address,
                new Span(new Span(text("sessions.opened")), new Moment(session.opened())),
                new Span(new Span(text("sessions.last-used")), new Moment(session.lastUsed())));
        times.addClassNames("sb-session-times", "sb-quiet", "sb-small");
        return new Div(device, times);
    }

    private Component standing(OpenSession session) {
        if (session.current()) {
            return new Badge(text("sessions.current"));
        }
        var button = new Button(text("sessions.end"), click -> end.accept(session));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        button.setAriaLabel(text("sessions.end.label", Map.of("device", session.device())));
        return button;
    }
}
