package org.sourcebook.permission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.EmailChanges;
import org.sourcebook.account.GivenLink;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.PasswordResets;
import org.sourcebook.account.Teams;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Life;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Id;
import org.sourcebook.review.Reviews;
import org.sourcebook.support.Given;

/** What the addresses in the table lead to. */
class RouteThings {

    /** The words that stand for an entry's number. */
    static final Set<String> ENTRIES = Set.of("approved", "draft", "inReview", "trashed");

    /**
     * The screen that is gone once the instance has an administrator, whose row says GONE; and that for whoever is half way,
     * which leads on whoever is signed in and back whoever is not (SecondStepViewTest).
     */
    static final Set<String> SHOWN_ONCE_ONLY = Set.of("setup", "sign-in/second-step");

    private final Given given;
    private final CurrentAccount current;
    private final Accounts accounts;
    private final PasswordResets resets;
    private final EmailChanges changes;
    private final Teams teams;
    private final Life life;
    private final Reviews reviews;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, EntryId> entries = new TreeMap<>();

    RouteThings(
            Given given,
            CurrentAccount current,
            Accounts accounts,
            PasswordResets resets,
            EmailChanges changes,
            Teams teams,
            Life life,
            Reviews reviews) {
        this.given = given;
        this.current = current;
        this.accounts = accounts;
        this.resets = resets;
        this.changes = changes;
        this.teams = teams;
        this.life = life;
        this.reviews = reviews;
    }

    void make(Collection collection, Account manager) {
        Account author = given.memberOf(collection, manager, Role.EDITOR);
        words.put("home", "");
        words.put("slug", collection.slug());
        words.put("token", token(() -> accounts.invite(address(), "Invited", InstanceRole.MEMBER)));
        words.put("account", manager.id().toString());
        words.put("team", team());
        Account forgetful = given.member("Forgetful");
        words.put("resetToken", token(() -> resets.give(forgetful.id())));
        words.put("changeToken", token(() -> changes.give(forgetful.id(), address())));
        Entry approved = draft(author, collection);
        given.as(author, () -> reviews.submit(approved.id(), 1, ""));
        given.as(manager, () -> reviews.approve(approved.id(), 1, ""));
        name("approved", approved);
        name("draft", draft(author, collection));
        Entry inReview = draft(author, collection);
        name("inReview", given.as(author, () -> reviews.submit(inReview.id(), 1, "")));
        Entry trashed = draft(author, collection);
        name("trashed", given.as(manager, () -> life.trash(trashed.id())));
        words.put("othersNumber", "S-" + (trashed.number().number() + 1));
        Account stranger = given.member("Of another collection");
        Collection other = given.collectionOf(stranger);
        for (int entry = 0; entry <= trashed.number().number(); entry++) {
            draft(stranger, other);
        }
    }

    /** What stands in addresses for a word. */
    Map<String, String> words() {
        return words;
    }

    /** The entries that an address names. */
    List<EntryId> entries(Address address) {
        return address.words().stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private void name(String word, Entry entry) {
        words.put(word, entry.number().toString());
        entries.put(word, entry.id());
    }

    private Entry draft(Account author, Collection collection) {
        return given.draft(author, collection.id(), Base.SOURCE, "A report");
    }

    private String team() {
        return current.as(AccountId.OPERATOR, () -> teams.create("Team " + Id.nextValue(), ""))
                .id()
                .toString();
    }

    private String token(Supplier<GivenLink> link) {
        return ((GivenLink.ToHandOver) current.as(AccountId.OPERATOR, link))
                .token()
                .value();
    }

    private static String address() {
        return "somebody." + Id.nextValue() + "@example.org";
    }
}
