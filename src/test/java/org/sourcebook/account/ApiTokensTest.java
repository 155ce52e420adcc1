package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sourcebook.db.Tables.API_TOKEN;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.collection.Collection;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.kernel.Sha256;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SourcebookTest
@Import(InstanceJournal.class)
class ApiTokensTest {

    private static final String PASSWORD = "a long enough secret";
    private static final TokenReach EVERYTHING = new TokenReach(TokenScope.READ, null);

    @Autowired
    Given given;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccount own;

    @Autowired
    PasswordResets resets;

    @Autowired
    CurrentAccount current;

    @Autowired
    AccountRepository stored;

    @Autowired
    Passwords passwords;

    @Autowired
    InstanceJournal journal;

    @Autowired
    DSLContext db;

    private Account leila;

    @BeforeEach
    void leila_has_a_password() {
        leila = withPassword("Leila");
    }

    @Test
    void a_token_is_shown_once_and_only_its_hash_is_kept() {
        IssuedToken issued = issue(leila, new NewToken(" Night export ", EVERYTHING, 90));

        String secret = issued.secret().value();
        assertThat(secret).matches("sbk_[A-Za-z0-9_-]{43}");
        assertThat(issued.toString()).doesNotContain(secret);
        ApiToken token = issued.token();
        assertThat(given.as(leila, tokens::mine)).containsExactly(token);
        assertThat(token.name()).isEqualTo("Night export");
        assertThat(Duration.between(token.created(), token.expires())).isEqualTo(Duration.ofDays(90));
        var row = db.selectFrom(API_TOKEN).where(API_TOKEN.ID.eq(token.id())).fetchSingle();
        assertThat(row.getSecretHash()).isEqualTo(Sha256.of(secret.getBytes(StandardCharsets.UTF_8)));
        assertThat(row.formatJSON()).doesNotContain(secret);
        assertThat(journal.about("account", leila.id()))
                .containsExactly(new Line(
                        leila.id(),
                        "token-made",
                        "{\"account\":\"%s\",\"collections\":null,\"expires\":\"%s\",\"name\":\"Night export\",\"scope\":\"READ\",\"token\":\"%s\"}"
                                .formatted(leila.id(), token.expires(), token.id())));
    }

    @Test
    void a_token_keeps_the_collections_that_it_is_limited_to() {
        Collection first = given.collectionOf(leila);
        var reach = new TokenReach(TokenScope.WRITE, Set.of(first.id()));

        issue(leila, new NewToken("Bot", reach, 1));

        assertThat(given.as(leila, tokens::mine)).extracting(ApiToken::reach).containsExactly(reach);
        var nowhere = new TokenReach(TokenScope.WRITE, Set.of(CollectionId.next()));
        assertThatThrownBy(() -> issue(leila, new NewToken("Bot", nowhere, 1))).isInstanceOf(NotFound.class);
        assertThat(given.as(leila, tokens::mine)).hasSize(1);
    }

    @Test
    void nobody_makes_one_without_the_password_or_without_an_end() {
        var wanted = new NewToken("Bot", EVERYTHING, 1);
        assertThatThrownBy(() -> given.as(leila, () -> tokens.issue("not the present one", wanted)))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("present"));
        for (int days : List.of(0, 366)) {
            assertThatThrownBy(() -> new NewToken("Bot", EVERYTHING, days)).isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> new NewToken("Bot", new TokenReach(TokenScope.READ, Set.of()), 1))
                .isInstanceOf(Invalid.class);
        assertThat(given.as(leila, tokens::mine)).isEmpty();
    }

    @Test
    void people_revoke_their_own_and_nobody_elses() {
        Account omar = withPassword("Omar");
        ApiToken token = issue(leila, new NewToken("Bot", EVERYTHING, 1)).token();

        assertThatThrownBy(() -> given.run(omar, () -> tokens.revoke(token.id())))
                .isInstanceOf(NotFound.class);
        given.run(leila, () -> tokens.revoke(token.id()));

        assertThat(given.as(leila, tokens::mine)).isEmpty();
        assertThatThrownBy(() -> given.run(leila, () -> tokens.revoke(token.id())))
                .isInstanceOf(NotFound.class);
        assertThat(journal.about("account", leila.id()))
                .extracting(Line::action)
                .containsExactly("token-made", "token-revoked");
    }

    @Test
    void a_new_password_one_chosen_by_a_link_a_new_role_and_a_deactivation_revoke_all_tokens() {
        for (Runnable change : List.<Runnable>of(
                () -> given.run(leila, () -> own.changePassword(PASSWORD, "quite another secret")),
                this::chooseByLink,
                () -> asOperator(() -> accounts.changeRole(leila.id(), InstanceRole.GUEST)),
                () -> asOperator(() -> accounts.deactivate(leila.id())))) {
            leila = withPassword("Leila");
            issue(leila, new NewToken("Bot", EVERYTHING, 1));

            change.run();

            asOperator(() -> accounts.reactivate(leila.id()));
            assertThat(given.as(leila, tokens::mine)).isEmpty();
            assertThat(journal.about("account", leila.id()))
                    .extracting(Line::action)
                    .contains("tokens-revoked");
        }
    }

    @Test
    void administrators_see_how_many_there_are_and_revoke_them() {
        issue(leila, new NewToken("Bot", EVERYTHING, 1));
        issue(leila, new NewToken("Another", EVERYTHING, 1));
        Account administrator = given.account("Administrator", InstanceRole.ADMIN);
        assertThat(given.as(administrator, tokens::counts)).contains(Map.entry(leila.id(), 2));

        given.run(administrator, () -> tokens.revokeAll(leila.id()));

        assertThat(given.as(administrator, tokens::counts)).doesNotContainKey(leila.id());
        assertThat(journal.about("account", leila.id()))
                .last()
                .isEqualTo(new Line(
                        administrator.id(),
                        "tokens-revoked",
                        "{\"account\":\"%s\",\"tokens\":2}".formatted(leila.id())));
    }

    private Account withPassword(String name) {
        Account account = given.member(name);
        stored.setPassword(account.id(), passwords.hash(NewPassword.of(account, PASSWORD)));
        return account;
    }

    private IssuedToken issue(Account account, NewToken wanted) {
        return given.as(account, () -> tokens.issue(PASSWORD, wanted));
    }

    private void chooseByLink() {
        var administrator = given.account("Omar", InstanceRole.ADMIN);
        var link = (GivenLink.ToHandOver) given.as(administrator, () -> resets.give(leila.id()));
        resets.reset(link.token(), "192.0.2.1", "quite another secret");
    }

    private void asOperator(Runnable work) {
        current.as(AccountId.OPERATOR, () -> {
            work.run();
            return true;
        });
    }
}
