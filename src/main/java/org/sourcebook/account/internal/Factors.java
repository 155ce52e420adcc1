package org.sourcebook.account.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.sourcebook.account.RecoveryCode;
import org.sourcebook.account.TotpSecret;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Invalid;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The codes that are accounts' second factors: given, used and taken away, in the present transaction and with the account's row locked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Factors {

    private final AccountRepository accounts;
    private final TotpRepository apps;
    private final RecoveryCodeRepository recovery;
    private final Journal journal;
    private final Clock clock;

    Factors(
            AccountRepository accounts,
            TotpRepository apps,
            RecoveryCodeRepository recovery,
            Journal journal,
            Clock clock) {
        this.accounts = accounts;
        this.apps = apps;
        this.recovery = recovery;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether an account has an app, so that a code follows its password. Passkeys are counted apart. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean has(AccountId account) {
        return apps.has(account);
    }

    /**
     * Gives an account an app as its second factor.
     *
     * @param code what the app shows, which proves that it has the secret; it cannot be used again
     * @return the recovery codes, which are told this once
     * @throws Invalid if it has one already, or the code is not the app's (field {@code code})
     */
    public List<RecoveryCode> add(AccountId account, TotpSecret secret, String code) {
        accounts.lock(account);
        if (apps.has(account)) {
            throw new Invalid("error.second-factor-there", Map.of());
        }
        OptionalLong step = Totp.step(secret, code, Long.MIN_VALUE, clock.instant());
        apps.add(
                account, secret, step.orElseThrow(() -> new Invalid("code", "error.second-factor-new-code", Map.of())));
        journal.append(ChainId.INSTANCE, account, new SecondFactorEvent.TurnedOn(account, SecondFactorEvent.TOTP));
        return renew(account);
    }

    /** Uses what was typed, a code of the app or a recovery code; says whether it can be used, which is once. */
    public boolean use(AccountId account, String typed) {
        return apps.lock(account)
                .filter(app -> Totp.isCode(typed) ? use(account, app, typed) : recover(account, typed))
                .isPresent();
    }

    /** Puts new recovery codes in the place of those that an account has. */
    public List<RecoveryCode> renew(AccountId account) {
        List<RecoveryCode> codes = RecoveryCode.draw();
        recovery.replace(account, codes);
        return codes;
    }

    /** Takes an account's app away, and its recovery codes; says whether it had one. */
    public boolean remove(AccountId account) {
        accounts.lock(account);
        recovery.deleteAll(account);
        return apps.delete(account);
    }

    private boolean use(AccountId account, TotpRepository.App app, String typed) {
        OptionalLong step = app.secret()
                .map(secret -> Totp.step(secret, typed, app.lastStep(), clock.instant()))
                .orElse(OptionalLong.empty());
        step.ifPresent(used -> apps.use(account, used));
        return step.isPresent();
    }

    private boolean recover(AccountId account, String typed) {
        boolean used = RecoveryCode.read(typed)
                .filter(code -> recovery.use(account, code))
                .isPresent();
        if (used) {
            journal.append(
                    ChainId.INSTANCE, account, new SecondFactorEvent.RecoveryCodeUsed(account, recovery.left(account)));
        }
        return used;
    }
}
