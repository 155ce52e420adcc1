package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sourcebook.support.SetClock;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

class PasskeyChallengesTest {

    private final SetClock clock = new SetClock();
    private final PasskeyChallenges challenges = new PasskeyChallenges(clock);
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void a_question_is_answered_once() {
        ask();
        assertThat(challenges.take(request)).isPresent();
        assertThat(challenges.take(request)).isEmpty();
    }

    @Test
    void a_question_is_answered_within_five_minutes() {
        ask();
        clock.pass(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(challenges.take(request)).isPresent();

        ask();
        clock.pass(Duration.ofMinutes(5));
        assertThat(challenges.take(request)).isEmpty();
    }

    @Test
    void nobody_answers_who_was_not_asked() {
        assertThat(challenges.take(new MockHttpServletRequest())).isEmpty();
    }

    private void ask() {
        var question = PublicKeyCredentialRequestOptions.builder()
                .challenge(Bytes.random())
                .rpId("localhost")
                .build();
        challenges.save(request, new MockHttpServletResponse(), question);
    }
}
