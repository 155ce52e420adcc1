package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import java.util.Optional;
import org.sourcebook.account.Account;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.Moment;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.DraftLine;
import org.sourcebook.entry.Drafts;
import org.sourcebook.kernel.Base;

/** Leads from the start page back to what an account typed and did not save, in all its collections. */
@SpringComponent
class DraftsOfAccount implements Contribution<Account> {

    private final Drafts drafts;

    DraftsOfAccount(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String title() {
        return text("entry.draft.mine");
    }

    @Override
    public Optional<Component> show(Account account, Runnable changed) {
        var mine = drafts.mine();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassNames("sb-queue", "sb-drafts");
        mine.forEach(line -> list.add(item(line, changed)));
        return Optional.of(list);
    }

    private ListItem item(DraftLine line, Runnable changed) {
        var link = new Anchor(address(line), number(line), new UserText(name(line)));
        var where = new UserText(what(line) + " · " + line.collection().name());
        where.addClassNames("sb-quiet", "sb-small");
        Runnable dropping = () -> {
            drafts.discard(line.id());
            changed.run();
        };
        var drop = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> DraftOffers.askFirst(dropping));
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        drop.setAriaLabel(text("entry.draft.discard.label", Map.of("title", name(line))));
        drop.setTooltipText(text("entry.draft.discard"));
        return new ListItem(link, where, new Moment(line.keptAt()), drop);
    }

    private static Span number(DraftLine line) {
        var number = new Span(line.entry() == null ? "" : line.entry().number().toString());
        number.addClassName("sb-number");
        number.setVisible(line.entry() != null);
        return number;
    }

    private static String name(DraftLine line) {
        return line.label().isEmpty() ? text("entry.draft.untitled") : line.label();
    }

    private static String what(DraftLine line) {
        return line.entry() == null
                ? Words.create(base(line))
                : text("entry.draft.form." + line.place().form());
    }

    private static String address(DraftLine line) {
        String slug = line.collection().slug();
        var entry = line.entry();
        if (entry == null) {
            return EntryNavigation.toNew(slug, base(line));
        }
        return switch (line.place().form()) {
            case ENTRY -> EntryNavigation.toEdit(slug, entry.number());
            case SUGGESTION -> EntryNavigation.toSuggest(slug, entry.number());
            case LINK, SUBMISSION, THREAD, REPLY, COMMENT, APPROVAL, CHANGES, REVIEW, ANSWER ->
                EntryNavigation.toEntry(slug, entry.number());
        };
    }

    private static Base base(DraftLine line) {
        return Base.valueOf(line.place().subject());
    }
}
