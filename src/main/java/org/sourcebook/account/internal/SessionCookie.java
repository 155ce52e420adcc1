package org.sourcebook.account.internal;

import java.time.Duration;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The cookie that leads to a session. Through TLS it has the prefix {@code __Host-}: browsers take such a cookie from
 * nobody but this very host, and send it through TLS alone (RFC 6265bis, 4.1.3.2). What else it says is in the
 * configuration.
 */
@Component
class SessionCookie implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String NAME = "sourcebook";
    private static final String OF_THIS_HOST = "__Host-";

    /** By how much an HTTP session outlives the last request, so that its person can be told why they are out. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Transport transport;
    private final SessionRules rules;

    SessionCookie(Transport transport, SessionRules rules) {
        this.transport = transport;
        this.rules = rules;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        var session = server.getSettings().getSession();
        session.setTimeout(rules.idle().plus(REMEMBERED));
        session.getCookie().setName(transport.tls() ? OF_THIS_HOST + NAME : NAME);
        session.getCookie().setSecure(transport.tls());
        if (transport.tls()) {
            server.addEngineValves(proxy(transport.proxies()));
        }
    }

    /** Believes what these proxies say of the browser's address and of TLS, and nobody else. */
    private static RemoteIpValve proxy(String believed) {
        var proxy = new RemoteIpValve();
        proxy.setInternalProxies(believed);
        proxy.setRemoteIpHeader("X-Forwarded-For");
        proxy.setProtocolHeader("X-Forwarded-Proto");
        return proxy;
    }
}
