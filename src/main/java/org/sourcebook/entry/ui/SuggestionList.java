package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sourcebook.design.Ask;
import org.sourcebook.design.AskReason;
import org.sourcebook.design.Badge;
import org.sourcebook.design.Difference;
import org.sourcebook.design.KeptText;
import org.sourcebook.design.Moment;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.ChangeInWords;
import org.sourcebook.entry.Suggestion;
import org.sourcebook.kernel.AccountId;

/** Suggestions: those that wait, and, folded, what became of the others. */
final class SuggestionList extends Div {

    /**
     * The one who reads them.
     *
     * @param mayEdit whether they may take and leave them
     * @param names what the people named in them are called
     */
    record Reader(AccountId account, boolean mayEdit, Map<AccountId, String> names) {

        String name(AccountId id) {
            return names.getOrDefault(id, "");
        }
    }

    /** What is done with a suggestion. */
    interface Screen {

        /** Where what is said about a suggestion is kept until it is left. */
        KeptText kept(Suggestion suggestion);

        void take(Suggestion suggestion);

        /** @param answer what is said about it; may be empty */
        void leave(Suggestion suggestion, String answer);

        void withdraw(Suggestion suggestion);
    }

    private final transient Reader reader;
    private final transient Screen screen;

    /** @param words the suggestions' changes, in their order */
    SuggestionList(List<Suggestion> all, List<ChangeInWords> words, Reader reader, Screen screen) {
        this.reader = reader;
        this.screen = screen;
        addClassName("sb-suggestions");
        var settled = new Div();
        settled.addClassName("sb-suggestions");
        IntStream.range(0, all.size()).forEach(i -> {
            var one = item(all.get(i), words.get(i));
            (all.get(i).isOpen() ? this : settled).add(one);
        });
        if (settled.getComponentCount() > 0) {
            add(new Details(text("entry.suggestion.settled", Map.of("count", settled.getComponentCount())), settled));
        }
    }

    private Section item(Suggestion suggestion, ChangeInWords change) {
        var part = UserText.in(new Paragraph(change.label()));
        part.addClassName("sb-difference-label");
        var by = new UserText(text(
                "entry.suggestion.by", Map.of("who", reader.name(suggestion.by()), "version", suggestion.version())));
        var head = new Header(by, new Moment(suggestion.at()));
        head.addClassNames("sb-quiet", "sb-small");
        var item = new Section(part, new Difference(change.before(), change.after()), head);
        item.addClassName("sb-suggestion");
        if (!suggestion.note().isEmpty()) {
            item.add(UserText.in(new Paragraph(suggestion.note())));
        }
        var settled = suggestion.settled();
        if (settled == null) {
            item.add(buttons(suggestion));
        } else {
            item.add(new Badge(
                    text("entry.suggestion.was." + settled.outcome(), Map.of("who", reader.name(settled.by())))));
            if (!settled.answer().isEmpty()) {
                item.add(UserText.in(new Paragraph(settled.answer())));
            }
        }
        return item;
    }

    private Div buttons(Suggestion suggestion) {
        var buttons = new Div();
        buttons.addClassName("sb-actions");
        if (suggestion.by().equals(reader.account())) {
            buttons.add(button("entry.suggestion.withdraw", () -> askToWithdraw(suggestion)));
        } else if (reader.mayEdit()) {
            buttons.add(button("entry.suggestion.leave", () -> askToLeave(suggestion)));
        }
        if (reader.mayEdit()) {
            var take = button("entry.suggestion.take", () -> screen.take(suggestion));
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(take);
        }
        return buttons;
    }

    private void askToLeave(Suggestion suggestion) {
        new AskReason(
                        text("entry.suggestion.leave.question"),
                        text("entry.suggestion.leave.answer", Map.of("who", reader.name(suggestion.by()))),
                        "answer",
                        text("entry.suggestion.leave"),
                        screen.kept(suggestion),
                        answer -> screen.leave(suggestion, answer))
                .open();
    }

    private void askToWithdraw(Suggestion suggestion) {
        Ask.before(
                text("entry.suggestion.withdraw.question"),
                text("entry.suggestion.withdraw.consequence"),
                text("entry.suggestion.withdraw"),
                () -> screen.withdraw(suggestion));
    }

    private static Button button(String key, Runnable action) {
        var button = new Button(text(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
