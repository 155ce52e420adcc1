package org.sourcebook.account.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How browsers reach this process (handbook, sessions).
 *
 * @param tls whether they reach it through TLS alone, which a proxy in front of it speaks
 * @param proxies a regular expression for the addresses of the proxies that are believed
 */
@ConfigurationProperties("sourcebook")
public record Transport(
        @DefaultValue("false") boolean tls,
        @DefaultValue(LOOPBACK) String proxies) {

    /** Proxies on this machine. */
    static final String LOOPBACK = "127\\.\\d+\\.\\d+\\.\\d+|0:0:0:0:0:0:0:1|::1";
}
