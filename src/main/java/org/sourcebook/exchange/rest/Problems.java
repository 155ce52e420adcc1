package org.sourcebook.exchange.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sourcebook.account.NotSignedIn;
import org.sourcebook.design.Problem;
import org.sourcebook.design.Texts;
import org.sourcebook.kernel.DomainError;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells programs what did not work, in the sentences that people are told. */
@RestControllerAdvice("org.sourcebook.exchange.rest")
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** @throws DomainError the error, if the answer has begun */
    @ExceptionHandler
    ResponseEntity<Problem> refused(DomainError error, HttpServletResponse response) {
        if (response.isCommitted()) {
            throw error;
        }
        String field = error instanceof Invalid invalid ? invalid.field() : null;
        return answer(new Problem(status(error), Texts.text(error), field));
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, TypeMismatchException.class})
    ResponseEntity<Problem> unreadable() {
        return answer(new Problem(HttpServletResponse.SC_BAD_REQUEST, Texts.text("exchange.api.unreadable")));
    }

    /**
     * Whatever else went wrong. An answer that has begun cannot be taken back: it is broken off.
     *
     * @throws Exception what went wrong, if the answer has begun
     */
    @ExceptionHandler
    ResponseEntity<Problem> failed(Exception failure, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
        if (failure instanceof ErrorResponse known) {
            String detail = Optional.ofNullable(known.getBody().getDetail()).orElse("");
            return answer(new Problem(known.getStatusCode().value(), detail));
        }
        String id = UUID.randomUUID().toString();
        LOG.error("A program's request failed: {}", id, failure);
        return answer(new Problem(
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR, Texts.text("exchange.api.fault", Map.of("id", id))));
    }

    private static int status(DomainError error) {
        return switch (error) {
            case NotFound unseen -> HttpServletResponse.SC_NOT_FOUND;
            case Forbidden unallowed -> HttpServletResponse.SC_FORBIDDEN;
            case Invalid wrong -> HttpServletResponse.SC_BAD_REQUEST;
            case NotSignedIn over -> HttpServletResponse.SC_UNAUTHORIZED;
            default -> HttpServletResponse.SC_CONFLICT;
        };
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
