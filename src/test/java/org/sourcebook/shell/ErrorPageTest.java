package org.sourcebook.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ErrorPageTest {

    @ParameterizedTest
    @CsvSource({
        "400, This address cannot be read",
        "403, Not open to you",
        "404, Not found",
        "500, Something went wrong"
    })
    void says_in_a_sentence_what_the_matter_is_and_nothing_of_the_exception(int status, String title)
            throws IOException {
        var response = new MockHttpServletResponse();
        response.setStatus(status);
        new ErrorPage().render(Map.of("trace", "at org.sourcebook.X"), new MockHttpServletRequest(), response);
        assertThat(response.getContentAsString())
                .contains("<h1>" + title + "</h1>", "<a href=\"/\">To the start page</a>")
                .doesNotContain("org.sourcebook");
    }
}
