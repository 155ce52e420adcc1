package org.sourcebook.entry.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sourcebook.design.Times;
import org.sourcebook.entry.EntryRow;

/** What the cells of a list's rows say: each in a column of its own, or all stacked in one. */
final class RowCells {

    private static final String PLAIN = "<span class='sb-plain-cell' dir='auto'>${item.text}</span>";
    private static final String NUMBER = "<span class='sb-number'>${item.text}</span>";
    private static final String LINK = "<a class='sb-title' href='${item.address}' dir='auto'>${item.text}</a>";
    private static final String BADGE = "<span class='sb-badge ${item.state}' dir='auto'>${item.text}</span>";
    private static final String STACKED = """
            <div class='sb-stacked'>
            <a class='sb-title' href='${item.address}' dir='auto'>${item.title}</a>
            <div class='sb-stacked-facts'>
            <span class='sb-number'>${item.number}</span><span dir='auto'>${item.kind}</span>
            <span class='sb-badge ${item.state}' dir='auto'>${item.status}</span><span dir='auto'>${item.date}</span>
            <span dir='auto'>${item.updated}</span><span dir='auto'>${item.by}</span>
            </div>
            </div>
            """;

    private final Map<String, ValueProvider<EntryRow, String>> texts;
    private final Function<EntryRow, String> address;

    /** @param address the link to a row's entry */
    RowCells(Lookup lookup, Function<EntryRow, String> address) {
        this.address = address;
        this.texts = Map.of(
                "number", row -> row.number().toString(),
                "title", EntryRow::title,
                "kind", row -> Words.kind(lookup.schema(), row.kind()),
                "status", row -> Words.status(row.status()),
                "date", row -> row.date() == null ? "" : Words.date(row.date()),
                "updated", row -> Times.ago(row.updatedAt()),
                "by", row -> lookup.account(row.updatedBy()));
    }

    /** The cell of a column. */
    LitRenderer<EntryRow> of(String key) {
        String template = switch (key) {
            case "number" -> NUMBER;
            case "title" -> LINK;
            case "status" -> BADGE;
            default -> PLAIN;
        };
        return told(template).withProperty("text", texts.get(key));
    }

    /** One cell for all columns, of which it leaves out those that are not shown. */
    LitRenderer<EntryRow> stacked(Predicate<String> shown) {
        var cell = told(STACKED);
        texts.forEach((key, text) -> cell.withProperty(key, row -> shown.test(key) ? text.apply(row) : ""));
        return cell;
    }

    private LitRenderer<EntryRow> told(String template) {
        return LitRenderer.<EntryRow>of(template)
                .withProperty("address", address::apply)
                .withProperty("state", row -> FilterInUrl.word(row.status()));
    }
}
