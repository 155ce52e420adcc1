package org.sourcebook.account;

import static org.sourcebook.account.InstanceRole.ADMIN;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.Factors;
import org.sourcebook.account.internal.KnownDevices;
import org.sourcebook.account.internal.PasskeyRepository;
import org.sourcebook.account.internal.SecondFactorEvent;
import org.sourcebook.account.internal.SecondFactorPolicy;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.account.internal.TotpRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has a second factor, and who has to have one. What administrators see of them is no more than that. */
@Service
public class SecondFactors {

    private final CurrentAccount current;
    private final AccountRepository accounts;
    private final Factors factors;
    private final TotpRepository apps;
    private final PasskeyRepository passkeys;
    private final SecondFactorPolicy policy;
    private final SessionRepository sessions;
    private final KnownDevices devices;
    private final Journal journal;

    SecondFactors(
            CurrentAccount current,
            AccountRepository accounts,
            Factors factors,
            TotpRepository apps,
            PasskeyRepository passkeys,
            SecondFactorPolicy policy,
            SessionRepository sessions,
            KnownDevices devices,
            Journal journal) {
        this.current = current;
        this.accounts = accounts;
        this.factors = factors;
        this.apps = apps;
        this.passkeys = passkeys;
        this.policy = policy;
        this.sessions = sessions;
        this.devices = devices;
        this.journal = journal;
    }

    /** The accounts that have one, an app or a passkey. For administrators. */
    @Transactional(readOnly = true)
    public Set<AccountId> holders() {
        current.require(ADMIN);
        var holders = new HashSet<>(apps.holders());
        holders.addAll(passkeys.holders());
        return holders;
    }

    /**
     * Takes the second factor of somebody away who has lost it and has no recovery code either, passkeys too, and ends the
     * account's sessions; does nothing if there is none. For administrators.
     *
     * @throws Invalid if it is one's own, which is taken away with the password and a code
     * @throws ProofDue as {@link CurrentAccount#requireProven}
     */
    @Transactional
    public void remove(AccountId account) {
        Account administrator = current.requireProven(ADMIN);
        if (account.equals(administrator.id())) {
            throw new Invalid("error.second-factor-own", Map.of());
        }
        boolean app = factors.remove(account);
        if (passkeys.removeAll(account) || app) {
            devices.forget(account);
            sessions.endAll(account, null, SessionEnd.SECOND_FACTOR_REMOVED);
            append(administrator, new SecondFactorEvent.Removed(account));
        }
    }

    /** The roles in the instance whose accounts need one. For administrators. */
    @Transactional(readOnly = true)
    public Set<InstanceRole> requiredFor() {
        current.require(ADMIN);
        return policy.roles();
    }

    /**
     * Says which roles' accounts need one, and ends the sessions of those that have none: they set one up when they sign
     * in again. For administrators.
     *
     * @throws ProofDue as {@link CurrentAccount#requireProven}
     */
    @Transactional
    public void requireFor(Collection<InstanceRole> roles) {
        Account administrator = current.requireProven(ADMIN);
        // Two who change it at once queue here.
        accounts.lock(AccountId.OPERATOR);
        Set<InstanceRole> before = policy.roles();
        var after = EnumSet.noneOf(InstanceRole.class);
        after.addAll(roles);
        if (after.equals(before)) {
            return;
        }
        policy.set(after);
        sessions.endAllThatLackAFactor();
        append(administrator, new SecondFactorEvent.PolicyChanged(List.copyOf(before), List.copyOf(after)));
    }

    private void append(Account administrator, SecondFactorEvent event) {
        journal.append(ChainId.INSTANCE, administrator.id(), event);
    }
}
