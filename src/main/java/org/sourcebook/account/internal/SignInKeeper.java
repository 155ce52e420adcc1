package org.sourcebook.account.internal;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the journal of failed attempts, and tidies what was kept of attempts; it does not matter how many processes do so. */
@Component
class SignInKeeper {

    private final FailedSignIns failures;
    private final SignInThrottle throttle;
    private final KnownDevices devices;

    SignInKeeper(FailedSignIns failures, SignInThrottle throttle, KnownDevices devices) {
        this.failures = failures;
        this.throttle = throttle;
        this.devices = devices;
    }

    @Scheduled(fixedDelay = 5_000)
    void tell() {
        failures.tell();
    }

    @Scheduled(fixedDelay = 600_000)
    void tidy() {
        throttle.tidy();
        devices.tidy();
    }
}
