package org.sourcebook.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Holds every address that is no screen to {@code permission/routes.txt}: each caller asks, through all filters. */
@SourcebookTest
@Import(Programs.class)
@TestPropertySource(
        properties = {
            "sourcebook.oidc.issuer=http://localhost:1",
            "sourcebook.oidc.client-id=sourcebook",
            "sourcebook.oidc.client-secret=secret"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestTableTest {

    private static final String COMMENT = "{\"text\": \"Which edition?\"}";
    private static final String EVENT = "{\"kind\": \"conference\", \"title\": \"A conference\"}";
    private static final String SOURCE = "{\"kind\": \"news-article\", \"title\": \"A report\", \"version\": 1}";
    private static final String SUBMISSION = "{\"version\": 1}";

    @Autowired
    WebApplicationContext program;

    @Autowired
    Given given;

    private Callers callers;
    private RouteThings things;
    private MockMvc browser;

    @BeforeAll
    void one_of_everything() {
        callers = make(Callers.class);
        things = make(RouteThings.class);
        Account manager = given.member("Founder");
        Collection collection = given.collectionOf(manager);
        callers.edit(collection, manager);
        things.make(collection, manager);
        callers.settle(collection, manager);
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    static List<Address> addresses() {
        return Address.requests();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void everyone_is_answered_as_the_table_says(Address address) throws Exception {
        var answers = new EnumMap<Caller, Answer>(Caller.class);
        for (Caller caller : Caller.values()) {
            answers.put(caller, answer(caller, address));
        }
        assertThat(answers).as(address.toString()).isEqualTo(address.answers());
    }

    /** But for the container's own error page, which shows nothing by itself (ErrorPageTest). */
    @Test
    void every_address_that_is_answered_has_a_row() {
        var without = new TreeSet<String>();
        for (var mapping :
                program.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().stream()
                    .filter(info -> addresses().stream().noneMatch(address -> isOf(info, address)))
                    .forEach(info -> without.add(info.toString()));
        }
        assertThat(without)
                .as("addresses without a row in permission/routes.txt")
                .allMatch(address -> address.contains("/error"));
    }

    private boolean isOf(RequestMappingInfo info, Address address) {
        var methods = info.getMethodsCondition().getMethods();
        var path = PathContainer.parsePath(address.with(things.words()).replaceAll("[?].*", ""));
        return (methods.isEmpty() || methods.contains(RequestMethod.valueOf(address.method())))
                && Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns().stream()
                        .anyMatch(pattern -> pattern.matches(path));
    }

    private Answer answer(Caller caller, Address address) throws Exception {
        MockHttpServletRequestBuilder asked =
                request(HttpMethod.valueOf(address.method()), address.with(things.words()));
        if (address.isForPrograms()) {
            asked.contentType(MediaType.APPLICATION_JSON).content(sent(address));
        } else {
            asked.with(csrf());
        }
        // The session of a deactivated account is over: whoever comes with it has not signed in (SessionsIT).
        if (caller.token().isPresent()) {
            asked.header(HttpHeaders.AUTHORIZATION, "Bearer " + callers.secret(caller));
        } else if (caller.signedIn()) {
            var session = new SecurityContextImpl(Screens.signedIn(callers.account(caller)));
            asked.sessionAttr(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, session);
        }
        return answer(browser.perform(asked).andReturn().getResponse());
    }

    /** What a program sends there. */
    private static String sent(Address address) {
        String path = address.pattern().replaceAll(".*[/?]", "");
        return switch (path) {
            case "comments" -> COMMENT;
            case "submission" -> SUBMISSION;
            case "base=events" -> EVENT;
            default -> SOURCE;
        };
    }

    private static Answer answer(MockHttpServletResponse response) {
        return switch (response.getStatus()) {
            case 200, 201, 204 -> Answer.ALLOWED;
            case 403 -> Answer.FORBIDDEN;
            case 404 -> Answer.NOT_FOUND;
            case 302, 401 -> Answer.NOT_SIGNED_IN;
            default -> throw new AssertionError("Answered with " + response.getStatus());
        };
    }

    private <T> T make(Class<T> part) {
        return program.getAutowireCapableBeanFactory().createBean(part);
    }
}
