package org.sourcebook.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sourcebook.support.MailedTest;
import org.sourcebook.support.PostOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.support.TransactionTemplate;

@MailedTest
class OutboxTest {

    @Autowired
    Outbox outbox;

    @Autowired
    PostOffice office;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_letter_leaves_when_its_transaction_is_committed_and_not_before() {
        transaction.executeWithoutResult(status -> {
            put("committed@example.org");
            assertThat(office.mailsTo("committed@example.org")).isEmpty();
        });
        assertThat(office.mailTo("committed@example.org", 1).subject()).isEqualTo("A subject");
    }

    @Test
    void a_letter_of_a_transaction_that_is_rolled_back_never_leaves() {
        transaction.executeWithoutResult(status -> {
            put("rolled.back@example.org");
            status.setRollbackOnly();
        });
        put("afterwards@example.org");

        assertThat(office.mailTo("afterwards@example.org", 1).subject()).isEqualTo("A subject");
        assertThat(office.mailsTo("rolled.back@example.org")).isEmpty();
    }

    @Test
    void without_the_address_that_people_reach_the_program_at_mail_is_half_a_configuration() {
        new ApplicationContextRunner()
                .withUserConfiguration(Module.class)
                .withPropertyValues("sourcebook.mail.host=127.0.0.1", "sourcebook.mail.from=sourcebook@example.org")
                .run(program -> assertThat(program.getStartupFailure())
                        .rootCause()
                        .isInstanceOfSatisfying(
                                BadSetting.class,
                                refused -> assertThat(refused.key()).isEqualTo("setting.mail-without-address")));
    }

    @Test
    void where_no_mail_is_configured_nothing_can_be_put_in() {
        new ApplicationContextRunner().withUserConfiguration(Module.class).run(program -> {
            var closed = program.getBean(Outbox.class);
            assertThat(closed.isOpen()).isFalse();
            assertThatThrownBy(() -> closed.put(new Letter("a@example.org", "A", "A", "A"), () -> {}))
                    .isInstanceOf(IllegalStateException.class);
        });
    }

    private void put(String to) {
        outbox.put(new Letter(to, "Leila", "A subject", "A body"), () -> {});
    }

    @ComponentScan(basePackageClasses = Outbox.class)
    static class Module {}
}
