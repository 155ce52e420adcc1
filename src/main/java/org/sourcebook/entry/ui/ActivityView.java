package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.EmptyState;
import org.sourcebook.design.Moment;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;
import org.sourcebook.design.Texts;
import org.sourcebook.design.Times;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.Activity;
import org.sourcebook.entry.ActivityLine;

/** What happened in a collection, newest first. */
@Route("c/:collection/activity")
@PermitAll
class ActivityView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final CollectionScope.Finder finder;
    private final Activity activity;
    private final EntryDesk desk;
    private final UnorderedList lines = new UnorderedList();
    private final Button older = new Button(text("entry.activity.older"));

    private String title = "";
    private long next = Long.MAX_VALUE;
    private @Nullable CollectionScope scope;

    ActivityView(CollectionScope.Finder finder, Activity activity, EntryDesk desk) {
        this.finder = finder;
        this.activity = activity;
        this.desk = desk;
        lines.addClassName("sb-activity");
        older.addClickListener(click -> showOlder());
        getContent().addClassName("sb-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CollectionScope entered = finder.of(event.getRouteParameters(), Permission.READ_WORKING);
        scope = entered;
        title = TabTitle.of(text("entry.activity"), entered.collection().name());
        next = Long.MAX_VALUE;
        lines.removeAll();
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(text("entry.activity"))
                                .back(entered.collection().name(), "c/" + entered.slug()),
                        lines,
                        older);
        showOlder();
        if (lines.getComponentCount() == 0) {
            getContent()
                    .add(new EmptyState(
                            VaadinIcon.CLOCK, text("entry.activity.none"), text("entry.activity.none.advice")));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void showOlder() {
        var shown = Objects.requireNonNull(scope);
        var page = activity.of(shown.id(), next, PAGE);
        var lookup = desk.lookup(shown, List.of(), List.of());
        page.lines().forEach(line -> lines.add(line(lookup, line)));
        next = page.next();
        older.setVisible(page.hasNext());
    }

    private static ListItem line(Lookup lookup, ActivityLine line) {
        var time = new Moment(line.at());
        time.addClassName("sb-quiet");
        var item = new ListItem(new UserText(sentence(line)), time);
        var entry = line.entry();
        if (entry != null) {
            item.addComponentAtIndex(1, new EntryLink(lookup, entry));
        }
        return item;
    }

    /** When a role ends, as a message's placeholder wants it. */
    private static String ends(@Nullable Object expires) {
        return expires == null ? "never" : Times.exact(Instant.parse(expires.toString()));
    }

    /** The sentence for an action; the action's own name where a module has brought no sentence. */
    private static String sentence(ActivityLine line) {
        String key = "activity." + line.action();
        Map<String, Object> words = new HashMap<>(line.details());
        words.put("who", line.who());
        words.put("ends", ends(line.details().get("expires")));
        words.put("entry", line.entry() == null ? "" : line.entry().number().toString());
        return Texts.has(key)
                ? text(key, words)
                : text("entry.activity.other", Map.of("who", line.who(), "action", line.action()));
    }
}
