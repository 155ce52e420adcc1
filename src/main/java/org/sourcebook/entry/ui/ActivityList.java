package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sourcebook.design.Moment;
import org.sourcebook.design.Texts;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.ActivityLine;
import org.sourcebook.kernel.BulkId;

/**
 * What happened in a collection, newest first. What was done to many entries at once is one line, which opens; it grows where
 * an older page goes on with it.
 */
final class ActivityList extends UnorderedList {

    /** Takes changes back. */
    interface Undoing extends Serializable {

        void undo(ActivityLine line);

        void undo(BulkId bulk);
    }

    private final Lookup lookup;
    private final Undoing undoing;
    private final Map<BulkId, Group> groups = new HashMap<>();

    ActivityList(Lookup lookup, Undoing undoing) {
        this.lookup = lookup;
        this.undoing = undoing;
        addClassName("sb-activity");
    }

    /** Adds older lines below. */
    void add(List<ActivityLine> lines) {
        lines.forEach(line -> {
            if (line.bulk() == null) {
                add(item(line));
            } else {
                groups.computeIfAbsent(line.bulk(), this::group).lines.add(line);
            }
        });
        groups.values().forEach(Group::show);
    }

    private Group group(BulkId bulk) {
        var group = new Group(bulk);
        add(group.item);
        return group;
    }

    private ListItem item(ActivityLine line) {
        var item = new ListItem();
        tell(item, line);
        return item;
    }

    private void tell(ListItem item, ActivityLine line) {
        item.add(new UserText(line.sentence()));
        var entry = line.entry();
        if (entry != null) {
            item.add(new EntryLink(lookup, entry));
        }
        item.add(time(line));
        if (line.undoes()) {
            item.add(quiet(text("entry.activity.undoes")));
        }
        if (line.undoneBy() != null) {
            item.add(quiet(text("entry.activity.undone", Map.of("who", line.undoneBy()))));
        }
        if (line.undoable() && entry != null) {
            var button = button(text("entry.undo"), () -> undoing.undo(line));
            button.setAriaLabel(text("entry.undo.which", Map.of("what", line.sentence() + " " + entry.number())));
            item.add(button);
        }
    }

    private static Moment time(ActivityLine line) {
        var time = new Moment(line.at());
        time.addClassName("sb-quiet");
        return time;
    }

    private static UserText quiet(String text) {
        var quiet = new UserText(text);
        quiet.addClassNames("sb-quiet", "sb-small");
        return quiet;
    }

    private static Button button(String label, Runnable action) {
        var button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** One action on many entries. */
    private final class Group implements Serializable {

        private final BulkId bulk;
        private final ListItem item = new ListItem();
        private final List<ActivityLine> lines = new ArrayList<>();
        private int shown;

        Group(BulkId bulk) {
            this.bulk = bulk;
        }

        void show() {
            if (lines.size() == shown) {
                return;
            }
            shown = lines.size();
            item.removeAll();
            if (shown == 1) {
                tell(item, lines.getFirst());
            } else {
                tellAll();
            }
        }

        private void tellAll() {
            var newest = lines.getFirst();
            var each = new UnorderedList();
            each.addClassName("sb-activity");
            lines.forEach(line -> each.add(ActivityList.this.item(line)));
            var head = new Span(new UserText(summary(newest)), time(newest));
            head.addClassName("sb-bulk-head");
            if (lines.stream().allMatch(ActivityLine::undoes)) {
                head.add(quiet(text("entry.activity.undoes-many")));
            }
            item.addClassName("sb-bulk");
            item.add(new Details(head, each));
            if (lines.stream().anyMatch(ActivityLine::undoable)) {
                item.add(button(text("entry.undo.all"), () -> undoing.undo(bulk)));
            }
        }

        private String summary(ActivityLine newest) {
            String key = "entry.activity.bulk." + newest.action();
            return text(
                    Texts.has(key) ? key : "entry.activity.bulk.other",
                    Map.of("who", newest.who(), "count", entries()));
        }

        /** Of one entry more than one thing can be told. */
        private long entries() {
            return lines.stream().map(ActivityLine::entry).distinct().count();
        }
    }
}
