package org.sourcebook.exchange.rest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Admission;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Problem;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.History;
import org.sourcebook.entry.SaveOutcome;
import org.sourcebook.exchange.internal.EntryForms;
import org.sourcebook.exchange.internal.SaveForms;
import org.sourcebook.exchange.internal.SaveForms.Outcome;
import org.sourcebook.exchange.internal.SentContent;
import org.sourcebook.exchange.internal.SentEntry;
import org.sourcebook.exchange.internal.SentSubmission;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.review.Reviews;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Entries that programs create, save and hand over for review: by the services that the screens ask. */
@RestController
@RequestMapping("/api/v1/collections/{slug}/entries")
class SavingApi {

    private final Collections collections;
    private final Entries entries;
    private final History history;
    private final Editing editing;
    private final Reviews reviews;
    private final SentContent contents;
    private final EntryForms forms;
    private final SaveForms saves;

    SavingApi(
            Collections collections,
            Entries entries,
            History history,
            Editing editing,
            Reviews reviews,
            SentContent contents,
            EntryForms forms,
            SaveForms saves) {
        this.collections = collections;
        this.entries = entries;
        this.history = history;
        this.editing = editing;
        this.reviews = reviews;
        this.contents = contents;
        this.forms = forms;
        this.saves = saves;
    }

    /** Creates an entry. */
    @PostMapping
    ResponseEntity<byte[]> create(
            @PathVariable String slug, @RequestParam("base") String path, HttpEntity<byte[]> body) {
        Admission admission = collections.enter(slug, Permission.EDIT);
        Base base = Json.base(path);
        SentEntry sent = SentEntry.read(Json.sent(body));
        if (sent.note() != null) {
            throw new Invalid("note", "error.api-note", Map.of());
        }
        var collection = admission.collection().id();
        Entry created = editing.create(collection, base, contents.of(collection, base, sent, List.of()));
        return ResponseEntity.created(URI.create("/api/v1/collections/" + slug + "/entries/" + created.number()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(saves.done(admission.member(), Outcome.CREATED, created, List.of()));
    }

    /** Saves what a program made of an entry. */
    @PutMapping("/{number}")
    ResponseEntity<byte[]> save(@PathVariable String slug, @PathVariable String number, HttpEntity<byte[]> body) {
        Member author = collections.enter(slug, Permission.READ).member();
        Entry newest = find(author, number);
        SentEntry sent = SentEntry.read(Json.sent(body));
        if (!sent.number().isEmpty() && !sent.number().equals(newest.number().toString())) {
            throw new Invalid("number", "error.api-number", Map.of());
        }
        int version = version(sent.version());
        if (version < 1 || version > newest.version()) {
            throw new Invalid(
                    "version", "error.api-no-version", Map.of("version", version, "latest", newest.version()));
        }
        var before = history.version(newest.id(), version).content();
        var there = Stream.concat(before.links().stream(), newest.content().links().stream())
                .distinct()
                .toList();
        Content made = contents.of(author.collection(), newest.number().base(), sent, there);
        String note = Objects.requireNonNullElse(sent.note(), "");
        return answer(author, newest, made, editing.save(newest.id(), version, made, note));
    }

    /** Hands an entry over for review. */
    @PostMapping("/{number}/submission")
    ResponseEntity<byte[]> submit(@PathVariable String slug, @PathVariable String number, HttpEntity<byte[]> body) {
        Member author = collections.enter(slug, Permission.READ).member();
        Entry entry = find(author, number);
        SentSubmission sent = SentSubmission.read(Json.sent(body));
        Entry submitted = reviews.submit(entry.id(), version(sent.version()), sent.note());
        return Json.of(forms.whole(author, submitted));
    }

    /** The entry, of whom sees it; who sees it and may not change it is told just that. */
    private Entry find(Member author, String number) {
        Entry entry = entries.get(author.collection(), EntryNumber.parse(number).orElseThrow(NotFound::new));
        author.require(Permission.EDIT);
        return entry;
    }

    private static int version(@Nullable Integer sent) {
        if (sent == null) {
            throw new Invalid("version", "error.api-version", Map.of());
        }
        return sent;
    }

    private ResponseEntity<byte[]> answer(Member author, Entry before, Content made, SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved(var saved) -> Json.of(saves.done(author, Outcome.SAVED, saved, List.of()));
            case SaveOutcome.Unchanged(var same) -> Json.of(saves.done(author, Outcome.UNCHANGED, same, List.of()));
            case SaveOutcome.Merged(var merged, var taken) ->
                Json.of(saves.done(
                        author,
                        merged.version() == before.version() ? Outcome.UNCHANGED : Outcome.MERGED,
                        merged,
                        taken));
            case SaveOutcome.Conflict conflict -> {
                var problem = new Problem(HttpStatus.CONFLICT.value(), Texts.text("exchange.api.conflict"));
                yield ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(saves.conflict(author, problem, conflict, made));
            }
        };
    }
}
