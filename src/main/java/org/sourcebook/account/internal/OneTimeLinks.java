package org.sourcebook.account.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.LinkClosed;
import org.sourcebook.account.LinkPurpose;
import org.sourcebook.account.LinkState;
import org.sourcebook.account.LinkState.Closed;
import org.sourcebook.account.LinkState.Open;
import org.sourcebook.account.LinkToken;
import org.sourcebook.account.TooSoon;
import org.sourcebook.account.internal.AccountLinkRepository.Kept;
import org.sourcebook.kernel.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes one-time links and answers whoever follows one: the token is the permission. */
@Component
public class OneTimeLinks {

    private static final Duration OF_A_RESET = Duration.ofHours(1);
    private static final Duration OF_A_CHANGE = Duration.ofHours(24);

    private final AccountLinkRepository links;
    private final AccountRepository accounts;
    private final LinkThrottle throttle;
    private final FailedSignIns failures;
    private final TransactionOperations transactions;
    private final AccountRules rules;
    private final Clock clock;

    OneTimeLinks(
            AccountLinkRepository links,
            AccountRepository accounts,
            LinkThrottle throttle,
            FailedSignIns failures,
            TransactionOperations transactions,
            AccountRules rules,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.throttle = throttle;
        this.failures = failures;
        this.transactions = transactions;
        this.rules = rules;
        this.clock = clock;
    }

    /** A new link: what it holds, which is kept nowhere, and until when it can be used. */
    public record Issued(LinkToken token, Instant expires) {}

    /** Makes a link, in place of those of the same account and purpose. */
    public Issued issue(NewLink link) {
        LinkToken token = LinkToken.next();
        Instant expires = clock.instant().plus(lifetime(link.purpose())).truncatedTo(ChronoUnit.MICROS);
        links.close(link.account(), link.purpose());
        links.add(link, token.hash(), expires);
        return new Issued(token, expires);
    }

    /**
     * What a link leads to. Changes nothing, for programs that look for harm in mails follow links; but the journal is told of
     * those that cannot be used.
     *
     * @param from the network address of whoever follows it
     * @throws TooSoon if links that were never given were tried from there too often of late
     */
    public LinkState look(LinkPurpose purpose, LinkToken token, String from) {
        LinkState state = throttle.look(from, () -> state(purpose, token), OneTimeLinks::wasGiven);
        if (state instanceof Closed) {
            failures.linkRefused(owner(purpose, token));
        }
        return state;
    }

    /**
     * Uses a link up and does what it is for, in one transaction.
     *
     * @throws LinkClosed if it cannot be used
     * @throws TooSoon as {@link #look}
     */
    public <T> T follow(LinkPurpose purpose, LinkToken token, String from, Function<Open, T> deed) {
        require(purpose, look(purpose, token, from));
        return transactions.execute(status -> {
            // Two who follow one link queue at the account; the second finds the link used.
            links.find(purpose, token.hash())
                    .ifPresent(kept -> accounts.lock(kept.account().id()));
            Open open = require(purpose, state(purpose, token));
            links.use(token.hash());
            return deed.apply(open);
        });
    }

    private Duration lifetime(LinkPurpose purpose) {
        return switch (purpose) {
            case INVITATION -> Duration.ofDays(rules.invitationDays());
            case RESET -> OF_A_RESET;
            case EMAIL_CHANGE -> OF_A_CHANGE;
        };
    }

    private LinkState state(LinkPurpose purpose, LinkToken token) {
        if (!token.isWhole()) {
            return Closed.MALFORMED;
        }
        return links.find(purpose, token.hash())
                .map(kept -> state(purpose, kept))
                .orElse(Closed.UNKNOWN);
    }

    private AccountId owner(LinkPurpose purpose, LinkToken token) {
        return links.find(purpose, token.hash())
                .map(kept -> kept.account().id())
                .orElse(FailedSignIns.NOBODY);
    }

    private LinkState state(LinkPurpose purpose, Kept kept) {
        if (kept.used() != null) {
            return Closed.USED;
        }
        if (kept.closed() != null || kept.account().status() != needed(purpose)) {
            return Closed.WITHDRAWN;
        }
        if (!clock.instant().isBefore(kept.expires())) {
            return Closed.EXPIRED;
        }
        String email =
                Optional.ofNullable(kept.newEmail()).orElse(kept.account().email());
        return new Open(kept.account(), email, kept.expires());
    }

    private static AccountStatus needed(LinkPurpose purpose) {
        return purpose == LinkPurpose.INVITATION ? AccountStatus.INVITED : AccountStatus.ACTIVE;
    }

    private static boolean wasGiven(LinkState state) {
        return switch (state) {
            case Open open -> true;
            case Closed closed -> closed.wasGiven();
        };
    }

    private static Open require(LinkPurpose purpose, LinkState state) {
        return switch (state) {
            case Open open -> open;
            case Closed closed -> throw new LinkClosed(purpose, closed);
        };
    }
}
