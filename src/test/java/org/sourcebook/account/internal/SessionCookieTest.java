package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class SessionCookieTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, , true",
        "0:0:0:0:0:0:0:1, , true",
        "10.0.0.7, , false",
        "192.168.1.2, , false",
        "10.0.0.7, 10\\.0\\.0\\.7, true",
        "10.0.0.71, 10\\.0\\.0\\.7, false"
    })
    void only_this_machine_and_the_proxies_that_are_named_are_believed(String address, String named, boolean believed) {
        var server = new TomcatServletWebServerFactory();
        var rules = new SessionRules(Duration.ofHours(1), Duration.ofHours(12), Duration.ofMinutes(10));
        new SessionCookie(new Transport(true, named == null ? Transport.LOOPBACK : named), rules).customize(server);
        assertThat(server.getEngineValves())
                .singleElement()
                .isInstanceOfSatisfying(
                        RemoteIpValve.class,
                        proxy -> assertThat(address.matches(proxy.getInternalProxies()))
                                .isEqualTo(believed));
    }
}
