package org.sourcebook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sourcebook.account.DemoAccounts.DemoAccount;

class DemoPeopleTest {

    @Test
    void roles_are_said_in_the_words_of_the_interface() {
        assertThat(new DemoPeople().all())
                .extracting(DemoAccount::role)
                .containsExactly("Manager", "Editor", "Editor", "Reviewer", "Viewer", "Administrator");
    }
}
