package org.sourcebook.demo;

import java.util.EnumMap;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.DemoAccounts.DemoAccount;
import org.sourcebook.account.GivenLink;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.Invitations;
import org.sourcebook.account.Team;
import org.sourcebook.account.Teams;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Role;
import org.sourcebook.demo.DemoPeople.Person;
import org.sourcebook.kernel.AccountId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the demo in an instance that has no accounts yet: all of it or, if anything fails, none. */
@Component
@Order
@ConditionalOnProperty("sourcebook.demo")
class Demo implements ApplicationRunner {

    /** Nobody comes from any address. */
    private static final String NOWHERE = "";

    private final CurrentAccount current;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Teams teams;
    private final Collections collections;
    private final Grants grants;
    private final DemoCollection filling;
    private final TransactionTemplate transaction;

    Demo(
            CurrentAccount current,
            Accounts accounts,
            Invitations invitations,
            Teams teams,
            Collections collections,
            Grants grants,
            DemoCollection filling,
            TransactionTemplate transaction) {
        this.current = current;
        this.accounts = accounts;
        this.invitations = invitations;
        this.teams = teams;
        this.collections = collections;
        this.grants = grants;
        this.filling = filling;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (current.as(AccountId.OPERATOR, accounts::all).isEmpty()) {
            transaction.executeWithoutResult(status -> make(DemoFile.read()));
        }
    }

    private void make(DemoFile file) {
        account(DemoPeople.administrator(), InstanceRole.ADMIN);
        var people = new EnumMap<Person, AccountId>(Person.class);
        for (Person person : Person.values()) {
            people.put(person, account(person.account(), person.instanceRole));
        }
        var cast = new DemoCast(people);
        Collection collection = current.as(
                cast.of(Person.MANAGER), () -> collections.create(file.slug(), file.name(), file.description()));
        grant(collection, cast);
        filling.fill(collection, file, cast);
    }

    private AccountId account(DemoAccount account, InstanceRole role) {
        var invitation = current.as(AccountId.OPERATOR, () -> accounts.invite(account.email(), account.name(), role));
        return switch (invitation) {
            case GivenLink.ToHandOver link ->
                invitations
                        .accept(link.token(), NOWHERE, account.name(), account.password())
                        .id();
            case GivenLink.Mailed mailed -> throw new IllegalStateException("The demo sends no mail");
        };
    }

    /** The editors are a team, so that a grant to one is seen in use. */
    private void grant(Collection collection, DemoCast cast) {
        Team editors = current.as(AccountId.OPERATOR, () -> {
            Team team = teams.create("Documentation team", "Reads the sources and records what they say.");
            teams.addMember(team.id(), cast.of(Person.EDITOR));
            teams.addMember(team.id(), cast.of(Person.SECOND_EDITOR));
            return team;
        });
        current.as(cast.of(Person.MANAGER), () -> {
            grants.give(collection.id(), editors.id(), Role.EDITOR, null);
            grants.give(collection.id(), cast.of(Person.REVIEWER), Role.REVIEWER, null);
            return grants.give(collection.id(), cast.of(Person.VIEWER), Role.VIEWER, null);
        });
    }
}
