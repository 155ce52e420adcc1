package org.sourcebook.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sourcebook.account.DemoAccounts;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.collection.Role;
import org.sourcebook.design.Texts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The accounts of the demo. They are named by what they do; none of them stands for a person. */
@Component
@ConditionalOnProperty("sourcebook.demo")
class DemoPeople implements DemoAccounts {

    /** What every demo account signs in with. */
    static final String PASSWORD = "try it out on paper";

    /**
     * One of them.
     *
     * @param word what the demo file calls it
     */
    enum Person {
        MANAGER("manager", "Demo manager", InstanceRole.MEMBER, Role.MANAGER),
        EDITOR("editor", "Demo editor", InstanceRole.MEMBER, Role.EDITOR),
        SECOND_EDITOR("second-editor", "Second demo editor", InstanceRole.MEMBER, Role.EDITOR),
        REVIEWER("reviewer", "Demo reviewer", InstanceRole.MEMBER, Role.REVIEWER),
        VIEWER("viewer", "Demo viewer", InstanceRole.GUEST, Role.VIEWER);

        final String word;
        final String fullName;
        final InstanceRole instanceRole;
        final Role role;

        Person(String word, String fullName, InstanceRole instanceRole, Role role) {
            this.word = word;
            this.fullName = fullName;
            this.instanceRole = instanceRole;
            this.role = role;
        }

        DemoAccount account() {
            String shown = Texts.text("collection.role." + role.name().toLowerCase(Locale.ROOT));
            return new DemoAccount(fullName, shown, word + "@example.org", PASSWORD);
        }

        static Person of(String word) {
            return Stream.of(values())
                    .filter(person -> person.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The demo has no account called " + word));
        }
    }

    /** The one who founds the demo: sees to accounts and teams, and no collection. */
    static DemoAccount administrator() {
        String shown = Texts.text("account.role." + InstanceRole.ADMIN);
        return new DemoAccount("Demo administrator", shown, "administrator@example.org", PASSWORD);
    }

    @Override
    public List<DemoAccount> all() {
        return Stream.concat(Stream.of(Person.values()).map(Person::account), Stream.of(administrator()))
                .toList();
    }
}
