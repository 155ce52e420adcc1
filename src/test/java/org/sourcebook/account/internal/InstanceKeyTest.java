package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceKeyTest {

    private static final byte[] SECRET = {1, 2, 3, 4, 5, 6, 7, 8};

    @TempDir
    Path data;

    @Test
    void a_key_is_made_when_it_is_first_needed_and_only_its_owner_may_read_it() throws IOException {
        var key = new InstanceKey("", data);
        assertThat(file()).doesNotExist();

        byte[] encrypted = key.encrypt(SECRET);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(file()).strip())).hasSize(32);
        assertThat(HexFormat.of().formatHex(encrypted))
                .doesNotContain(HexFormat.of().formatHex(SECRET));
        assertThat(key.encrypt(SECRET)).isNotEqualTo(encrypted);
        assertThat(new InstanceKey("", data).decrypt(encrypted)).hasValue(SECRET);
    }

    @Test
    void a_key_that_is_configured_is_used_and_no_file_is_made() {
        String configured = Base64.getEncoder().encodeToString(new byte[32]);
        byte[] encrypted = new InstanceKey(configured, data).encrypt(SECRET);

        assertThat(new InstanceKey(configured + "\n", data).decrypt(encrypted)).hasValue(SECRET);
        assertThat(file()).doesNotExist();
    }

    @Test
    void with_a_key_that_is_lost_or_another_nothing_can_be_read_and_none_is_made() throws IOException {
        byte[] encrypted = new InstanceKey("", data).encrypt(SECRET);
        Files.delete(file());

        assertThat(new InstanceKey("", data).decrypt(encrypted)).isEmpty();
        assertThat(file()).doesNotExist();
        new InstanceKey("", data).encrypt(SECRET);
        assertThat(new InstanceKey("", data).decrypt(encrypted)).isEmpty();
    }

    @Test
    void a_key_that_is_none_is_refused_at_once_and_not_repeated() {
        assertThatThrownBy(() -> new InstanceKey("c2hvcnQ=", data))
                .hasMessage("SOURCEBOOK_KEY must hold 32 random bytes in Base64");
        assertThatThrownBy(() -> new InstanceKey("%%%", data)).hasMessageNotContaining("%%%");
    }

    private Path file() {
        return data.resolve("instance.key");
    }
}
