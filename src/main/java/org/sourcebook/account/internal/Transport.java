package org.sourcebook.account.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How browsers reach this process (handbook, sessions).
 *
 * @param tls whether they reach it through TLS alone, which a proxy in front of it speaks
 */
@ConfigurationProperties("sourcebook")
public record Transport(@DefaultValue("false") boolean tls) {}
