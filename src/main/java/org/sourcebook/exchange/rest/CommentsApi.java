package org.sourcebook.exchange.rest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Admission;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Permission;
import org.sourcebook.discussion.DiscussionThread;
import org.sourcebook.discussion.Threads;
import org.sourcebook.entry.Entries;
import org.sourcebook.exchange.internal.ExportJson;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a program has to say about an entry. */
@RestController
class CommentsApi {

    private final Collections collections;
    private final Entries entries;
    private final Threads threads;

    CommentsApi(Collections collections, Entries entries, Threads threads) {
        this.collections = collections;
        this.entries = entries;
        this.threads = threads;
    }

    /** Opens a thread about an entry as a whole. */
    @PostMapping(
            path = "/api/v1/collections/{slug}/entries/{number}/comments",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> open(
            @PathVariable String slug, @PathVariable String number, @RequestBody NewComment comment) {
        Admission admission = collections.enter(slug, Permission.READ);
        var entry = entries.get(
                admission.collection().id(), EntryNumber.parse(number).orElseThrow(NotFound::new));
        var thread = threads.open(entry.id(), null, Objects.requireNonNullElse(comment.text(), ""));
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(ExportJson.bytes(Opened.of(thread)));
    }

    /** @param text what it says, as Markdown */
    private record NewComment(@Nullable String text) {}

    private record Opened(String thread, String comment) {

        static Opened of(DiscussionThread thread) {
            return new Opened(
                    thread.id().toString(), thread.comments().getFirst().id().toString());
        }
    }
}
