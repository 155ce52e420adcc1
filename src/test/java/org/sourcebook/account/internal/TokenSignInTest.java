package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.ApiToken;
import org.sourcebook.account.TokenReach;
import org.sourcebook.account.TokenScope;
import org.sourcebook.account.TokenSecret;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.ApiTokenId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Id;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SetClock;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.transaction.support.TransactionOperations;

@SourcebookTest
class TokenSignInTest {

    private static final TokenReach REACH = new TokenReach(TokenScope.READ, null);
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Autowired
    Given given;

    @Autowired
    DSLContext db;

    @Autowired
    AccountRepository accounts;

    @Autowired
    Journal journal;

    private final SetClock clock = new SetClock();
    private ApiTokenRepository tokens;
    private TokenSignIn door;
    private RefusedTokens refused;
    private Account leila;
    private TokenSecret secret;
    private String address;

    @BeforeEach
    void leila_has_a_token_of_a_day(
            @Autowired SignInAttemptRepository attempts,
            @Autowired Turns turns,
            @Autowired TransactionOperations transactions) {
        tokens = new ApiTokenRepository(db, clock);
        door = new TokenSignIn(tokens, new SignInThrottle(attempts, turns, clock), clock);
        refused = new RefusedTokens(tokens, journal, transactions, clock);
        address = "host-" + Id.nextValue();
        leila = given.member("Leila");
        secret = secret();
        Instant now = clock.instant();
        var token = new ApiToken(ApiTokenId.next(), "Bot", REACH, now, now.plus(Duration.ofDays(1)), null);
        tokens.add(leila.id(), token, secret.hash());
    }

    @Test
    void a_token_lets_in_whom_it_belongs_to_as_far_as_it_reaches() {
        var shown = UsernamePasswordAuthenticationToken.unauthenticated("", secret.value());

        assertThat(door.authenticate(shown).getPrincipal()).isEqualTo(new Program(leila.id(), REACH));
    }

    @Test
    void the_last_use_is_written_once_a_minute() {
        Instant first = clock.instant();
        show(secret.value());
        assertThat(token().lastUsed()).isEqualTo(first);

        clock.pass(Duration.ofSeconds(59));
        show(secret.value());
        assertThat(token().lastUsed()).isEqualTo(first);

        clock.pass(SECOND);
        show(secret.value());
        assertThat(token().lastUsed()).isEqualTo(clock.instant());
    }

    @Test
    void a_token_ends_with_its_time() {
        clock.pass(Duration.ofDays(1).minus(SECOND));
        assertThat(show(secret.value())).isEqualTo("in");

        clock.pass(SECOND);
        assertThat(show(secret.value())).isEqualTo("refused");
    }

    @Test
    void a_revoked_one_and_one_of_an_account_that_is_not_active_are_refused() {
        accounts.update(new Account(leila.id(), leila.email(), leila.name(), leila.role(), AccountStatus.DEACTIVATED));
        assertThat(show(secret.value())).isEqualTo("refused");
        accounts.update(leila);
        assertThat(show(secret.value())).isEqualTo("in");

        tokens.revoke(leila.id(), token().id());
        assertThat(show(secret.value())).isEqualTo("refused");
    }

    @Test
    void a_token_that_is_over_is_told_to_the_journal_and_not_each_time() {
        tokens.revokeAll(leila.id());
        show(secret.value());
        refused.tell();
        show(secret.value());
        show(secret.value());
        refused.tell();
        assertThat(refusals()).hasSize(1).first().asString().contains("\"times\":1");

        clock.pass(Duration.ofMinutes(10));
        refused.tell();
        assertThat(refusals()).hasSize(2).last().asString().contains("\"times\":2");
    }

    @Test
    void whoever_shows_what_is_no_token_has_to_wait_and_a_good_one_does_not() {
        var answers = new ArrayList<String>();
        for (int i = 0; i < 22; i++) {
            answers.add(show(secret().value()));
        }
        assertThat(answers.subList(0, 20)).containsOnly("refused");
        assertThat(answers.subList(20, 22)).containsOnly("wait 1");
        assertThat(show("no token at all")).isEqualTo("wait 1");
        assertThat(show(secret.value())).isEqualTo("in");

        clock.pass(SECOND);
        assertThat(show("no token at all")).isEqualTo("refused");
    }

    @Test
    void a_token_that_is_limited_does_not_lose_its_limit() {
        var limited = new TokenReach(
                TokenScope.WRITE, Set.of(given.collectionOf(leila).id()));
        TokenSecret another = secret();
        Instant now = clock.instant();
        tokens.add(
                leila.id(),
                new ApiToken(ApiTokenId.next(), "Bot", limited, now, now.plus(SECOND), null),
                another.hash());

        var shown = UsernamePasswordAuthenticationToken.unauthenticated("", another.value());
        assertThat(door.authenticate(shown).getPrincipal()).isEqualTo(new Program(leila.id(), limited));
    }

    /** What showing this is answered with: "in", "refused", or for how many seconds to wait. */
    private String show(String text) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var shown = UsernamePasswordAuthenticationToken.unauthenticated("", text);
        shown.setDetails(new WebAuthenticationDetails(request));
        try {
            door.authenticate(shown);
            return "in";
        } catch (MustWait early) {
            return "wait " + early.seconds();
        } catch (BadCredentialsException refusal) {
            return "refused";
        }
    }

    private ApiToken token() {
        return tokens.of(leila.id()).getFirst();
    }

    private List<String> refusals() {
        return Records.about(journal, ChainId.INSTANCE, "account:" + leila.id()).stream()
                .filter(record -> record.action().equals("token-refused"))
                .map(JournalRecord::payload)
                .toList();
    }

    private static TokenSecret secret() {
        String random = (Id.nextValue().toString() + Id.nextValue()).replace("-", "");
        return TokenSecret.shown("sbk_" + random.substring(0, 43)).orElseThrow();
    }
}
