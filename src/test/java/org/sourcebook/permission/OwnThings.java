package org.sourcebook.permission;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.sourcebook.account.Account;
import org.sourcebook.account.ApiToken;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.NewToken;
import org.sourcebook.account.TeamLeads;
import org.sourcebook.account.Teams;
import org.sourcebook.account.TokenReach;
import org.sourcebook.account.TokenScope;
import org.sourcebook.account.internal.ApiTokenRepository;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.account.internal.SignInPlace;
import org.sourcebook.collection.Collection;
import org.sourcebook.discussion.Threads;
import org.sourcebook.entry.DraftForm;
import org.sourcebook.entry.DraftPlace;
import org.sourcebook.entry.Drafts;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.EntrySort;
import org.sourcebook.entry.Life;
import org.sourcebook.entry.Part.TitlePart;
import org.sourcebook.entry.Suggestions;
import org.sourcebook.entry.Trashed;
import org.sourcebook.exchange.ExportFormat;
import org.sourcebook.exchange.ExportJob;
import org.sourcebook.exchange.ExportRequest;
import org.sourcebook.exchange.ExportScope;
import org.sourcebook.exchange.Exports;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ApiTokenId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.CommentId;
import org.sourcebook.kernel.DraftId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.JobId;
import org.sourcebook.kernel.SessionId;
import org.sourcebook.kernel.Sha256;
import org.sourcebook.kernel.SuggestionId;
import org.sourcebook.kernel.TeamId;
import org.sourcebook.kernel.ThreadId;
import org.sourcebook.review.Reviews;
import org.sourcebook.review.Verdict;
import org.sourcebook.support.Given;

/** What each of those who call has of their own, and an export that belongs to none of them. */
class OwnThings {

    private final Given given;
    private final Life life;
    private final Reviews reviews;
    private final Threads threads;
    private final Exports exports;
    private final SessionRepository sessions;
    private final ApiTokenRepository tokens;
    private final CurrentAccount current;
    private final Teams teams;
    private final TeamLeads leads;
    private final Drafts drafts;
    private final Entries entries;
    private final Suggestions suggestions;

    OwnThings(
            Given given,
            Life life,
            Reviews reviews,
            Threads threads,
            Exports exports,
            SessionRepository sessions,
            ApiTokenRepository tokens,
            CurrentAccount current,
            Teams teams,
            TeamLeads leads,
            Drafts drafts,
            Entries entries,
            Suggestions suggestions) {
        this.given = given;
        this.life = life;
        this.reviews = reviews;
        this.threads = threads;
        this.exports = exports;
        this.sessions = sessions;
        this.tokens = tokens;
        this.current = current;
        this.teams = teams;
        this.leads = leads;
        this.drafts = drafts;
        this.entries = entries;
        this.suggestions = suggestions;
    }

    /** @param discussed the entry that everyone comments on */
    void make(Things things, Collection collection, Callers callers, Entry discussed, Account another) {
        CollectionId id = collection.id();
        things.own("ownDraft", callers.each(account -> draft(account, id)));
        things.own("ownTrash", callers.each(account -> trash(account, id)));
        things.own("ownInReview", callers.each(account -> submitted(account, id)));
        things.own("ownComment", callers.each(account -> comment(account, discussed)));
        things.own("ownExport", callers.each(account -> export(account, id)));
        things.own("ownSpareExport", callers.each(account -> export(account, id)));
        things.own("ownSession", callers.each(this::session));
        things.own("ownToken", callers.each(this::token));
        things.own("ownSuggestion", callers.each(account -> suggestion(account, discussed)));
        things.put("suggestion", suggestion(another, discussed));
        things.put("noSuggestion", SuggestionId.next());
        things.put("titleAlone", Set.of(new TitlePart()));
        things.put("verdicts", Map.of(new TitlePart(), new Verdict.Accepted()));
        things.own("ownTyped", callers.each(account -> typed(account, discussed)));
        things.put("formOfAnEntry", DraftPlace.on(discussed, DraftForm.ENTRY));
        things.put("anothersToken", token(another));
        things.put("newToken", new NewToken("Night export", new TokenReach(TokenScope.READ, null), 90));
        things.own("ownTeam", callers.each(this::team));
        things.put("anothersSession", session(another));
        things.put("anothersExport", export(another, id));
        things.put("row", row(id));
        things.put("noEntry", EntryId.next());
        things.put("trashedOnce", new Trashed(another.id(), Instant.EPOCH));
        things.put("noThread", ThreadId.next());
        things.put("noComment", CommentId.next());
        things.put("noExport", JobId.next());
        things.put("nowhere", OutputStream.nullOutputStream());
        Consumer<ExportJob> watcher = job -> {};
        things.put("watcher", watcher);
    }

    private EntryId draft(Account account, CollectionId collection) {
        return given.draft(account, collection, Base.SOURCE, "An own report").id();
    }

    private EntryId trash(Account account, CollectionId collection) {
        EntryId draft = draft(account, collection);
        return given.as(account, () -> life.trash(draft)).id();
    }

    private EntryId submitted(Account account, CollectionId collection) {
        EntryId draft = draft(account, collection);
        return given.as(account, () -> reviews.submit(draft, 1, "")).id();
    }

    private CommentId comment(Account account, Entry entry) {
        return given.as(account, () -> threads.open(entry.id(), null, "I wonder."))
                .comments()
                .getFirst()
                .id();
    }

    private SuggestionId suggestion(Account account, Entry entry) {
        return given.as(
                        account,
                        () -> suggestions.make(
                                entry.id(), entry.version(), entry.content().withTitle("By " + account.name()), ""))
                .getFirst()
                .id();
    }

    private EntryRow row(CollectionId collection) {
        return current.as(
                AccountId.OPERATOR,
                () -> entries.page(collection, Base.SOURCE, EntryFilter.ALL, EntrySort.TITLE, null, 1)
                        .getFirst());
    }

    private DraftId typed(Account account, Entry entry) {
        var id = DraftId.next();
        given.as(account, () -> drafts.keep(id, DraftPlace.on(entry, DraftForm.REPLY), null, "I", "I wonder."));
        return id;
    }

    /** A session that is open, if the account can have one. */
    private SessionId session(Account account) {
        var id = SessionId.next();
        sessions.open(id, account.id(), new SignInPlace("Firefox on Windows", "192.0.2.7"));
        return id;
    }

    /** A token whose secret nobody knows. */
    private ApiTokenId token(Account account) {
        var reach = new TokenReach(TokenScope.READ, null);
        var now = Instant.now();
        var token = new ApiToken(ApiTokenId.next(), "Forgotten", reach, now, now.plus(Duration.ofDays(1)), null);
        tokens.add(account.id(), token, Sha256.of(token.id().toString().getBytes(StandardCharsets.UTF_8)));
        return token.id();
    }

    /** A team that the account leads, if it can. */
    private TeamId team(Account account) {
        return current.as(AccountId.OPERATOR, () -> {
            TeamId team = teams.create("Team " + TeamId.next(), "").id();
            teams.addMember(team, account.id());
            if (account.role() != InstanceRole.GUEST) {
                leads.name(team, account.id());
            }
            return team;
        });
    }

    /** An export whose file is there. */
    private JobId export(Account account, CollectionId collection) {
        var request = new ExportRequest(collection, ExportFormat.JSON, new ExportScope.Whole());
        var ended = new CompletableFuture<JobId>();
        return given.as(account, () -> {
            exports.watch(exports.start(request).id(), job -> {
                if (job.state().ended()) {
                    ended.complete(job.id());
                }
            });
            return ended.join();
        });
    }
}
