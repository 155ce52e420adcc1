package org.sourcebook.account.ui;

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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.HistoryFormat;
import org.sourcebook.account.InstanceHistory;
import org.sourcebook.account.InstanceLine;
import org.sourcebook.design.EmptyState;
import org.sourcebook.design.Moment;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;
import org.sourcebook.design.UserText;
import org.sourcebook.journal.JournalFilter;

/** What happened in the instance, newest first: sign-ins and failures, accounts, teams. */
@Route(AccountNavigation.JOURNAL)
@Menu(title = "history.title", order = 30, icon = "vaadin:clipboard-text")
@RolesAllowed("ADMIN")
class JournalView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final InstanceHistory history;
    private final JournalFilters filters;
    private final UnorderedList lines = new UnorderedList();
    private final Button older = new Button(text("history.older"), click -> showOlder());
    private final EmptyState none =
            new EmptyState(VaadinIcon.CLIPBOARD_TEXT, text("history.none"), text("history.none.advice"));
    private JournalFilter shown = JournalFilter.ALL;
    private long next = Long.MAX_VALUE;

    JournalView(InstanceHistory history, Accounts accounts) {
        this.history = history;
        filters = new JournalFilters(accounts.all(), this::narrow);
        lines.addClassName("sb-activity");
        getContent().addClassName("sb-page");
        getContent()
                .add(
                        new PageHeader(text("history.title"))
                                .backToStart()
                                .explained(text("history.explanation"))
                                .with(
                                        JournalDownload.link(history, HistoryFormat.CSV, () -> shown),
                                        JournalDownload.link(history, HistoryFormat.JSON, () -> shown)),
                        filters,
                        lines,
                        none,
                        older);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = JournalAddress.read(event.getLocation().getQueryParameters());
        filters.show(shown);
        next = Long.MAX_VALUE;
        lines.removeAll();
        showOlder();
        none.setVisible(lines.getComponentCount() == 0);
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(text("history.title"));
    }

    private void narrow(JournalFilter wanted) {
        getUI().ifPresent(ui -> ui.navigate(JournalView.class, JournalAddress.write(wanted)));
    }

    private void showOlder() {
        var page = history.page(shown, next, PAGE);
        page.lines().forEach(line -> lines.add(item(line)));
        next = page.next();
        older.setVisible(page.hasNext());
    }

    private static ListItem item(InstanceLine line) {
        var time = new Moment(line.at());
        time.addClassName("sb-quiet");
        return new ListItem(new UserText(JournalWords.sentence(line)), time);
    }
}
