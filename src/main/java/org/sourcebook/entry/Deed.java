package org.sourcebook.entry;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of things that happen in a collection, as people tell them apart. Each stands for what the journal calls by
 * these names, whichever feature does it; a test holds them to all that can happen.
 */
public enum Deed {
    /** Entries were created. */
    CREATED("entry-created"),
    /** Versions were saved. */
    SAVED("version-saved"),
    /** Submissions, approvals, requests for changes. */
    REVIEW(
            "version-submitted",
            "version-withdrawn",
            "review-assigned",
            "parts-decided",
            "approval-given",
            "version-approved",
            "version-accepted-in-part",
            "changes-requested"),
    /** Other wordings that were suggested, and what became of them. */
    SUGGESTION("suggestions-made", "suggestion-taken", "suggestion-left"),
    /** Into the trash, out of it, and gone for good. */
    TRASH("entry-trashed", "entry-restored", "entry-purged", "payloads-erased"),
    /** Threads and comments. */
    DISCUSSION(
            "thread-opened",
            "comment-written",
            "comment-edited",
            "comment-deleted",
            "thread-resolved",
            "thread-reopened"),
    /** Who may see restricted entries. */
    READERS("entry-restricted", "restriction-lifted"),
    /** Roles. */
    MEMBERS("role-granted", "manager-succeeded", "grant-revoked"),
    /** Kinds, fields and relations. */
    KINDS(
            "kind-added",
            "kind-renamed",
            "kind-moved",
            "kind-retired",
            "kind-brought-back",
            "field-added",
            "field-described",
            "field-moved",
            "choices-changed",
            "main-date-set",
            "field-retired",
            "field-brought-back",
            "relation-added",
            "relation-renamed",
            "relation-retired",
            "relation-brought-back"),
    /** The collection itself. */
    SETTINGS("collection-created", "collection-described", "settings-changed"),
    /** What was taken out. */
    EXPORT("export-made");

    private final List<String> actions;

    Deed(String... actions) {
        this.actions = List.of(actions);
    }

    /** What the journal calls it. */
    public List<String> actions() {
        return actions;
    }

    /** What the journal calls these. */
    static Set<String> actions(Set<Deed> deeds) {
        return deeds.stream().flatMap(deed -> deed.actions.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The kind that something is of; the settings, for what no kind names. */
    static Deed of(String action) {
        return Stream.of(values())
                .filter(deed -> deed.actions.contains(action))
                .findFirst()
                .orElse(SETTINGS);
    }
}
