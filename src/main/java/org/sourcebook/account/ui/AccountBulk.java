package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.AccountsReport;
import org.sourcebook.account.BulkAccounts;
import org.sourcebook.design.Ask;
import org.sourcebook.design.BulkBar;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.PartlyDone;
import org.sourcebook.design.Texts;
import org.sourcebook.kernel.AccountId;

/** Makes the bar that does one thing with all chosen accounts, after a question, and tells what became of it. */
final class AccountBulk {

    private final BulkAccounts bulk;
    private final Predicate<Account> signedIn;
    private final Runnable refresh;

    /**
     * @param signedIn whether an account has open sessions
     * @param refresh shows the list anew when something was done
     */
    AccountBulk(BulkAccounts bulk, Predicate<Account> signedIn, Runnable refresh) {
        this.bulk = bulk;
        this.signedIn = signedIn;
        this.refresh = refresh;
    }

    BulkBar<Account> bar() {
        return new BulkBar<>(List.of(
                action("end-sessions", text("accounts.end-sessions"), signedIn, bulk::endSessions),
                action("close-invitations", text("invitations.close"), AccountBulk::isInvited, bulk::closeInvitations),
                action("deactivate", text("accounts.deactivate"), AccountBulk::isInUse, bulk::deactivate)));
    }

    /** @param word ends the keys of what is asked before */
    private BulkBar.Action<Account> action(
            String word, String label, Predicate<Account> suits, Function<List<AccountId>, AccountsReport> deed) {
        return new BulkBar.Action<>(
                label,
                rows -> rows.stream().anyMatch(suits),
                rows -> Ask.beforeTaking(
                        text("accounts.many.question." + word, Map.of("count", rows.size())),
                        text("accounts.many.consequence." + word),
                        label,
                        () -> run(rows, deed)));
    }

    private void run(List<Account> rows, Function<List<AccountId>, AccountsReport> deed) {
        new FieldErrors()
                .during(() -> report(deed.apply(rows.stream().map(Account::id).toList()), rows));
        refresh.run();
    }

    private static void report(AccountsReport report, List<Account> rows) {
        var names = rows.stream().collect(Collectors.toMap(Account::id, Account::name));
        PartlyDone.tell(
                text("accounts.many.done", Map.of("count", report.done().size())),
                text("accounts.many.refused", Map.of("count", report.refused().size())),
                report.refused().stream()
                        .map(refusal -> new ListItem(
                                line(names.getOrDefault(refusal.account(), ""), Texts.text(refusal.reason()))))
                        .toList());
    }

    /** Most reasons name the account themselves. */
    private static String line(String name, String reason) {
        return reason.contains(name) ? reason : name + ": " + reason;
    }

    private static boolean isInvited(Account account) {
        return account.status() == AccountStatus.INVITED;
    }

    private static boolean isInUse(Account account) {
        return account.status() != AccountStatus.DEACTIVATED;
    }
}
