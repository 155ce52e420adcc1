package org.sourcebook.demo;

import java.util.Map;
import java.util.Objects;
import org.sourcebook.demo.DemoPeople.Person;
import org.sourcebook.kernel.AccountId;

/** The accounts that the demo's people were given. */
record DemoCast(Map<Person, AccountId> accounts) {

    AccountId of(Person person) {
        return Objects.requireNonNull(accounts.get(person));
    }

    /** The account of the person that the demo file calls so. */
    AccountId of(String word) {
        return of(Person.of(word));
    }
}
