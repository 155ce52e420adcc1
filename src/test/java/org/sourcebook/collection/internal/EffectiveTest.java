package org.sourcebook.collection.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.collection.Role;
import org.sourcebook.collection.internal.GrantRepository.Effective;
import org.sourcebook.collection.internal.GrantRepository.Place;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;

class EffectiveTest {

    private static final Instant END = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration MOMENT = Duration.ofNanos(1_000);

    final Account account =
            new Account(AccountId.next(), "guest@example.org", "Guest", InstanceRole.MEMBER, AccountStatus.ACTIVE);
    final Place place = new Place(CollectionId.next(), "as it was");

    @Test
    void holds_until_it_ends_by_time_and_not_in_that_moment() {
        assertThat(until(END).holds(place, END.minus(MOMENT))).isTrue();
        assertThat(until(END).holds(place, END)).isFalse();
        assertThat(until(null).holds(place, Instant.MAX)).isTrue();
    }

    @Test
    void holds_while_the_stamp_is_the_same() {
        assertThat(until(null).holds(new Place(place.collection(), "another"), END))
                .isFalse();
    }

    private Effective until(@Nullable Instant end) {
        return new Effective(place.collection(), account, Role.VIEWER, false, end, "kinds", "as it was");
    }
}
