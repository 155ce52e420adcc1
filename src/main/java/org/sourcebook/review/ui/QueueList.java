package org.sourcebook.review.ui;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.design.Badge;
import org.sourcebook.design.Moment;
import org.sourcebook.design.Texts;
import org.sourcebook.design.UserText;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.review.Waiting;
import org.sourcebook.review.Waiting.Standing;

/** What waits, as links to each review: a page at first, and more on demand. */
class QueueList extends Composite<Div> {

    static final int PAGE = 50;

    private final Function<@Nullable Waiting, List<Waiting>> pages;
    private final Function<Collection<AccountId>, Map<AccountId, String>> names;
    private final Function<EntryNumber, String> address;
    private final @Nullable EntryNumber chosen;
    private final List<Waiting> shown = new ArrayList<>();
    private final UnorderedList items = new UnorderedList();
    private final Button more = new Button(Texts.text("review.more"), event -> load());

    /**
     * @param pages gives the page after a place, the first one after null; at most {@link #PAGE} long
     * @param names gives the names of accounts
     * @param address gives the address of a review
     * @param chosen the entry whose review is open beside the list; null if none is
     */
    QueueList(
            Function<@Nullable Waiting, List<Waiting>> pages,
            Function<Collection<AccountId>, Map<AccountId, String>> names,
            Function<EntryNumber, String> address,
            @Nullable EntryNumber chosen) {
        this.pages = pages;
        this.names = names;
        this.address = address;
        this.chosen = chosen;
        items.addClassName("sb-queue");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getContent().add(items, more);
        load();
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    /** The entry so many places after the chosen one, or the first if none is chosen. */
    Optional<EntryNumber> neighbour(int places) {
        int at = shown.stream().map(Waiting::number).toList().indexOf(chosen);
        int wanted = chosen == null ? 0 : at + places;
        return wanted >= 0 && wanted < shown.size()
                ? Optional.of(shown.get(wanted).number())
                : Optional.empty();
    }

    private void load() {
        var page = pages.apply(shown.isEmpty() ? null : shown.getLast());
        var people = names.apply(page.stream()
                .flatMap(waiting -> Stream.concat(Stream.of(waiting.submittedBy()), waiting.reviewer().stream()))
                .collect(toSet()));
        page.forEach(waiting -> items.add(item(waiting, people)));
        shown.addAll(page);
        more.setVisible(page.size() == PAGE);
    }

    private ListItem item(Waiting waiting, Map<AccountId, String> people) {
        var number = new Span(waiting.number().toString());
        number.addClassName("sb-number");
        var title = new UserText(waiting.title());
        title.addClassName("sb-queue-title");
        var link = new Anchor(address.apply(waiting.number()), number, title);
        if (waiting.number().equals(chosen)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        String name = people.getOrDefault(waiting.submittedBy(), "");
        var line = new Div(
                new UserText(Texts.text("review.submitted-by", Map.of("name", name))),
                new Moment(waiting.submittedAt()));
        line.addClassNames("sb-queue-line", "sb-quiet", "sb-small");
        marks(waiting, people).forEach(line::add);
        return new ListItem(link, line);
    }

    private static List<Component> marks(Waiting waiting, Map<AccountId, String> people) {
        var marks = new ArrayList<Component>();
        waiting.reviewer()
                .ifPresent(reviewer -> marks.add(new Badge(
                        Texts.text("review.mark.assigned", Map.of("name", people.getOrDefault(reviewer, ""))))));
        if (waiting.needed() > 1) {
            marks.add(new ApprovalCount(waiting));
        }
        if (waiting.standing() == Standing.OWN_CHANGE || waiting.standing() == Standing.HAS_APPROVED) {
            marks.add(new Badge(Texts.text("review.mark." + waiting.standing())));
        }
        return marks;
    }
}
