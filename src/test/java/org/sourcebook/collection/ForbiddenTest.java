package org.sourcebook.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.design.Texts;
import org.sourcebook.kernel.Forbidden;

class ForbiddenTest {

    private static final String UNNAMED = Texts.text(new Forbidden("SOMETHING"));

    @ParameterizedTest
    @EnumSource
    void each_permission_that_is_missing_is_told_in_words(Permission permission) {
        assertToldInWords(permission);
    }

    @ParameterizedTest
    @EnumSource(names = "GUEST", mode = EnumSource.Mode.EXCLUDE)
    void each_role_that_is_missing_is_told_in_words(InstanceRole role) {
        assertToldInWords(role);
    }

    private static void assertToldInWords(Enum<?> needed) {
        assertThat(Texts.text(new Forbidden(needed.name())))
                .isNotEqualTo(UNNAMED)
                .doesNotContain(needed.name());
    }
}
