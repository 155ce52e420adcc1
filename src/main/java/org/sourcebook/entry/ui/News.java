package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sourcebook.entry.ActivityLine;
import org.sourcebook.entry.Deed;
import org.sourcebook.entry.Entry;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryNumber;

/** The bars that say what others do meanwhile: above a list, above an entry and above its form. */
final class News {

    private static final Set<Deed> CHANGES_ROWS =
            EnumSet.of(Deed.CREATED, Deed.SAVED, Deed.REVIEW, Deed.TRASH, Deed.READERS, Deed.SUGGESTION);

    private News() {}

    /** How many entries of a list others have changed. Its rows stay where they are until the reader wants them anew. */
    static Component ofList(OthersWork.Watch watch, ListScreen screen) {
        Base base = screen.at().base();
        var bar = new NewsBar();
        var changed = new HashSet<EntryNumber>();
        watch.tell(bar, lines -> {
            lines.stream()
                    .filter(line -> CHANGES_ROWS.contains(line.deed()))
                    .flatMap(line -> number(line, base).stream())
                    .forEach(changed::add);
            if (!changed.isEmpty()) {
                bar.say(text("entry.news.list", Map.of("count", changed.size())), text("entry.news.list.show"), () -> {
                    changed.clear();
                    screen.refresh();
                });
            }
        });
        return bar;
    }

    /** What others did last to an entry that is read. */
    static Component ofEntry(OthersWork.Watch watch, DetailScreen screen, Entry entry) {
        var bar = new NewsBar();
        watch.tell(
                bar,
                lines -> lines.reversed().stream()
                        .filter(line -> isAbout(line, entry))
                        .findFirst()
                        .ifPresent(line ->
                                bar.say(line.sentenceWithNumber(), text("entry.news.show"), () -> screen.show(entry))));
        return bar;
    }

    /** An entry's form under what others saved meanwhile. */
    static Component above(Component form, OthersWork.Watch watch, Entry entry) {
        var bar = new NewsBar();
        watch.tell(
                bar,
                lines -> lines.reversed().stream()
                        .filter(line -> line.deed() == Deed.SAVED && isAbout(line, entry))
                        .findFirst()
                        .ifPresent(
                                line -> bar.say(text("entry.news.form", Map.of("news", line.sentenceWithNumber())))));
        var both = new Div(bar, form);
        both.addClassName("sb-form-under-news");
        return both;
    }

    private static boolean isAbout(ActivityLine line, Entry entry) {
        return line.entry() != null && line.entry().number().equals(entry.number());
    }

    private static List<EntryNumber> number(ActivityLine line, Base base) {
        return line.entry() != null && line.entry().number().base() == base
                ? List.of(line.entry().number())
                : List.of();
    }
}
