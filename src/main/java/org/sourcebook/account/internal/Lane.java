package org.sourcebook.account.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.Sha256;

/**
 * Where attempts to sign in, and those with one-time links, are counted together. Of what they have in common only a hash is kept, as one of 262,144
 * slots: so there are never more counts than that, and two that fall into one slot are slowed together, which is rare and
 * costs some seconds.
 *
 * @param kind what they have in common
 * @param slot which of it
 */
record Lane(Kind kind, int slot) {

    private static final int SLOTS = 1 << 18;
    private static final int NETWORK_BYTES = 8;
    /** Three of a million codes are right at any time: at two attempts a minute one is found in months. */
    private static final Duration CODES_LONGEST = Duration.ofMinutes(10);

    /** What attempts can have in common. They are locked in this order. */
    enum Kind {
        /** The address that they come from; a household or an office may share it. */
        ADDRESS(20),
        /** The e-mail address that was typed, whether or not it is an account's. */
        ACCOUNT(5),
        /** The browser that they come from, which has signed in to this account before. */
        DEVICE(5),

        /** The account whose session asks to do something for which its password is needed once more. */
        PRESENT(5),

        /** The account whose session asks to do something for which a code is needed once more. */
        PRESENT_CODE(5, CODES_LONGEST),

        /** The account that somebody who knows its password tries codes of. */
        CODE(5, CODES_LONGEST),

        /** The browser that they try them in, which has signed in to this account before. */
        CODE_DEVICE(5),

        /** The address from which programs show tokens that cannot be used. */
        PROGRAMS(20),

        /** The address from which one-time links are tried that were never given. */
        TOKEN(20),

        /** Who asks for one-time links: an address, or an account. */
        ASKING(20),

        /** The e-mail address that one-time links are asked for. */
        ASKED(5),

        /** The address from which passkeys are shown that cannot be used. */
        PASSKEYS(20);

        private final int free;
        private final Duration longest;

        Kind(int free) {
            this(free, SignInThrottle.LONGEST);
        }

        Kind(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        /** How many failures have no consequence. */
        int free() {
            return free;
        }

        /** How long the longest wait is. */
        Duration longest() {
            return longest;
        }

        /** After which time without an attempt all is forgotten: a rest must not be worth more than the waiting. */
        Duration forgotten() {
            return longest.compareTo(SignInThrottle.LONGEST) > 0
                    ? SignInThrottle.CODES_FORGOTTEN
                    : SignInThrottle.FORGOTTEN;
        }
    }

    /** The lane of an IP address. Of IPv6 the first 64 bits count: whoever has one such address has them all (RFC 6177). */
    static Lane ofAddress(String address) {
        return of(Kind.ADDRESS, network(address));
    }

    /** The lane of what was typed as e-mail address. */
    static Lane ofAccount(String typed) {
        return of(Kind.ACCOUNT, plain(typed).getBytes(StandardCharsets.UTF_8));
    }

    /** The lane of a browser. */
    static Lane ofDevice(DeviceToken token) {
        return of(Kind.DEVICE, token.hash());
    }

    /** The lane of the password that somebody who is signed in to an account is asked for. */
    static Lane ofPresentPassword(AccountId account) {
        return of(Kind.PRESENT, account.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The lane of the codes that somebody who is signed in to an account is asked for. */
    static Lane ofPresentCode(AccountId account) {
        return of(Kind.PRESENT_CODE, account.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The lane of the codes of an account. */
    static Lane ofCode(AccountId account) {
        return of(Kind.CODE, account.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The lane of the codes that are typed in a browser. */
    static Lane ofCodeOnDevice(DeviceToken token) {
        return of(Kind.CODE_DEVICE, token.hash());
    }

    /** The lane of the programs at an IP address, counted as {@link #ofAddress}. */
    static Lane ofPrograms(String address) {
        return of(Kind.PROGRAMS, network(address));
    }

    /** The lane of an IP address that shows one-time links. */
    static Lane ofTokens(String address) {
        return of(Kind.TOKEN, network(address));
    }

    /** The lane of whoever asks for one-time links: an IP address, or an account's id. */
    static Lane ofAsker(String who) {
        return of(Kind.ASKING, network(who));
    }

    /** The lane of what was typed as the e-mail address that a one-time link is for. */
    static Lane ofAsked(String typed) {
        return of(Kind.ASKED, plain(typed).getBytes(StandardCharsets.UTF_8));
    }

    /** The lane of the passkeys that are shown from an IP address, counted as {@link #ofAddress}. */
    static Lane ofPasskeys(String address) {
        return of(Kind.PASSKEYS, network(address));
    }

    private static Lane of(Kind kind, byte[] common) {
        int drawn = ByteBuffer.wrap(Sha256.of(common)).getInt();
        return new Lane(kind, Math.floorMod(drawn, SLOTS));
    }

    private static byte[] network(String address) {
        try {
            InetAddress read = InetAddress.ofLiteral(address);
            return read instanceof Inet6Address ? Arrays.copyOf(read.getAddress(), NETWORK_BYTES) : read.getAddress();
        } catch (IllegalArgumentException noLiteral) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String plain(String typed) {
        try {
            return new EmailAddress(typed).value();
        } catch (Invalid noAddress) {
            return typed.strip().toLowerCase(Locale.ROOT);
        }
    }
}
