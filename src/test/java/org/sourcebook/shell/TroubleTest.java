package org.sourcebook.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.shell.Trouble.DatabaseAway;
import org.sourcebook.shell.Trouble.Fault;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;

@ExtendWith(OutputCaptureExtension.class)
class TroubleTest {

    @Test
    void a_broken_rule_is_told_in_its_own_sentence_and_not_logged(CapturedOutput output) {
        var trouble = Trouble.of(new IllegalStateException(new Forbidden("REVIEW")));
        assertThat(trouble.sentence())
                .isEqualTo("Your role does not include this. It is for those who may review entries.");
        assertThat(output.getAll()).isEmpty();
    }

    @Test
    void a_connection_that_is_not_to_be_had_is_the_database_being_away() {
        var none = new SQLTransientConnectionException("Connection is not available, timed out after 5000ms");
        assertThat(Trouble.of(new DataAccessResourceFailureException("away", none)))
                .isEqualTo(new DatabaseAway());
    }

    @Test
    void a_connection_that_broke_is_the_database_being_away() {
        assertThat(Trouble.of(new RuntimeException(new SQLException("gone", "08S01"))))
                .isEqualTo(new DatabaseAway());
    }

    @Test
    void a_database_that_refuses_is_a_fault() {
        var refused = new DuplicateKeyException("twice", new SQLException("twice", "23505"));
        assertThat(Trouble.of(refused)).isInstanceOf(Fault.class);
    }

    @Test
    void a_fault_is_told_by_an_id_that_the_log_has_once_and_by_nothing_else(CapturedOutput output) {
        var trouble = Trouble.of(new IllegalStateException("secret detail"));
        assertThat(trouble).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(UUID.fromString(fault.id())).hasToString(fault.id());
            assertThat(fault.sentence()).contains(fault.id()).doesNotContain("secret", "IllegalState");
            assertThat(output.getAll()).containsOnlyOnce(fault.id()).contains("secret detail");
        });
    }
}
