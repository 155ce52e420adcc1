package org.sourcebook.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Permission;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.FourEyes;
import org.sourcebook.entry.NotUndone;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.Part.LinksPart;
import org.sourcebook.entry.Part.TagsPart;
import org.sourcebook.entry.Part.TitlePart;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.WrongState;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.NotFound;

/**
 * What each deed of each member comes to, by the handbook and without a database: a deed changes the model and gives null, or
 * gives how it is refused.
 */
final class Model {

    /** The members of a collection. */
    enum Who {
        VIEWER(Role.VIEWER),
        COMMENTER(Role.COMMENTER),
        EDITOR(Role.EDITOR),
        SECOND_EDITOR(Role.EDITOR),
        REVIEWER(Role.REVIEWER),
        SECOND_REVIEWER(Role.REVIEWER),
        MANAGER(Role.MANAGER);

        final Role role;

        Who(Role role) {
            this.role = role;
        }
    }

    /**
     * A version.
     *
     * @param changed what it changed; of the first one everything
     * @param carried whose changes it carries over
     * @param saved whether a save made it
     */
    private record Version(Content content, Set<Part> changed, Who by, Map<Part, Set<Who>> carried, boolean saved) {}

    private static final List<Part> PARTS = List.of(new TitlePart(), new TagsPart(), new LinksPart());

    /** An entry. */
    static final class Item {
        final EntryId id;
        private final Who creator;
        private final List<Version> versions = new ArrayList<>();
        private final Set<Who> approving = EnumSet.noneOf(Who.class);
        private final Map<Part, Set<Who>> accepting = new HashMap<>();
        private Status status = Status.DRAFT;
        private Status trashedFrom = Status.DRAFT;
        private int approved;
        private boolean purged;

        private Item(EntryId id, Who creator, Content content) {
            this.id = id;
            this.creator = creator;
            versions.add(new Version(content, Set.copyOf(PARTS), creator, Map.of(), true));
        }

        Status status() {
            return status;
        }

        int latest() {
            return versions.size();
        }

        int approved() {
            return approved;
        }

        boolean purged() {
            return purged;
        }

        Content content() {
            return versions.getLast().content();
        }

        /** What VIEWERs see; null if nothing. */
        @Nullable
        Content shown() {
            return purged || approved == 0 || status == Status.TRASHED
                    ? null
                    : versions.get(approved - 1).content();
        }
    }

    private final int needed;
    private final List<Item> items = new ArrayList<>();

    /** @param needed how many approvals the collection asks for */
    Model(int needed) {
        this.needed = needed;
    }

    List<Item> items() {
        return items;
    }

    Item created(EntryId id, Who who, Content content) {
        var item = new Item(id, who, content);
        items.add(item);
        return item;
    }

    @Nullable
    Class<?> save(Item item, Who who, Content content) {
        return done(reach(item, who, Permission.EDIT), item.status != Status.TRASHED, () -> {
            var changed = differing(item.content(), content);
            if (!changed.isEmpty()) {
                item.versions.add(new Version(content, Set.copyOf(changed), who, Map.of(), true));
                item.status = Status.DRAFT;
            }
        });
    }

    @Nullable
    Class<?> undoLast(Item item, Who who) {
        var refused = reach(item, who, Permission.EDIT);
        if (refused == null && !item.versions.getLast().saved()) {
            return NotUndone.class;
        }
        return save(item, who, item.versions.get(item.latest() - 2).content());
    }

    /** Whether the newest version or the one before it links to what is deleted, which not everybody sees. */
    boolean linksToNothing(Item item) {
        return item.versions.subList(item.latest() - 2, item.latest()).stream()
                .flatMap(version -> version.content().links().stream())
                .anyMatch(link -> items.stream().anyMatch(other -> other.purged && other.id.equals(link.to())));
    }

    /** A content as VIEWERs get it: without links to what they do not see. */
    Content veiled(Content content) {
        return content.withLinks(content.links().stream()
                .filter(link -> items.stream().anyMatch(item -> item.id.equals(link.to()) && item.shown() != null))
                .toList());
    }

    @Nullable
    Class<?> submit(Item item, Who who) {
        boolean fits = item.status == Status.DRAFT || item.status == Status.CHANGES_REQUESTED;
        return done(reach(item, who, Permission.EDIT), fits, () -> {
            item.status = Status.IN_REVIEW;
            item.approving.clear();
            item.accepting.clear();
        });
    }

    @Nullable
    Class<?> approve(Item item, Who who) {
        var refused = reach(item, who, Permission.REVIEW);
        if (refused != null || item.status != Status.IN_REVIEW) {
            return refused != null ? refused : WrongState.class;
        }
        if (PARTS.stream().anyMatch(part -> holds(item, part, who))) {
            return FourEyes.class;
        }
        boolean again = !item.approving.add(who);
        return approveIfEnough(item) || !again ? null : AlreadyApproved.class;
    }

    @Nullable
    Class<?> requestChanges(Item item, Who who) {
        return done(
                reach(item, who, Permission.REVIEW),
                item.status == Status.IN_REVIEW,
                () -> item.status = Status.CHANGES_REQUESTED);
    }

    /** The parts that somebody may accept: those of which they see a change that is none of their own. */
    List<Part> acceptable(Item item, Who who) {
        return seen(item, who).stream()
                .filter(part -> !authors(item, part).contains(who))
                .toList();
    }

    /** @param accepted what is decided on each part that they may accept: whether it is */
    @Nullable
    Class<?> decide(Item item, Who who, Map<Part, Boolean> accepted) {
        var refused = reach(item, who, Permission.REVIEW);
        if (refused != null || item.status != Status.IN_REVIEW) {
            return refused != null ? refused : WrongState.class;
        }
        if (accepted.isEmpty()) {
            return PartsUndecided.class;
        }
        accepted.forEach((part, yes) -> {
            var by = item.accepting.computeIfAbsent(part, none -> new HashSet<>());
            if (yes) {
                by.add(who);
            } else {
                by.remove(who);
            }
        });
        var parts = differing(base(item), item.content());
        if (accepted.containsValue(false)) {
            var enough = parts.stream()
                    .filter(part -> isEnough(item, part) && accepted.getOrDefault(part, true))
                    .toList();
            giveBack(item, who, enough);
            return null;
        }
        if (accepted.keySet().containsAll(seen(item, who))) {
            item.approving.add(who);
        }
        approveIfEnough(item);
        return null;
    }

    /** The parts of which somebody sees a change: links to what is deleted only managers see. */
    private List<Part> seen(Item item, Who who) {
        return who == Who.MANAGER
                ? differing(base(item), item.content())
                : differing(withoutDeleted(base(item)), withoutDeleted(item.content()));
    }

    private Content withoutDeleted(Content content) {
        return content.withLinks(content.links().stream()
                .filter(link -> items.stream().noneMatch(item -> item.purged && item.id.equals(link.to())))
                .toList());
    }

    private void giveBack(Item item, Who who, List<Part> accepted) {
        var parts = differing(base(item), item.content());
        Content whole = base(item);
        for (Part part : accepted) {
            whole = take(part, whole, item.content());
        }
        if (!accepted.isEmpty() && !whole.title().isBlank()) {
            var carried = new HashMap<Part, Set<Who>>();
            parts.stream()
                    .filter(part -> !accepted.contains(part))
                    .forEach(part -> carried.put(part, authors(item, part)));
            var submitted = item.content();
            item.versions.add(new Version(whole, Set.of(), who, Map.of(), false));
            item.approved = item.latest();
            item.versions.add(new Version(submitted, Set.of(), who, carried, false));
        }
        item.status = Status.CHANGES_REQUESTED;
    }

    @Nullable
    Class<?> trash(Item item, Who who) {
        return moved(item, who, item.status != Status.TRASHED, () -> {
            item.trashedFrom = item.status;
            item.status = Status.TRASHED;
        });
    }

    @Nullable
    Class<?> restore(Item item, Who who) {
        return moved(item, who, item.status == Status.TRASHED, () -> item.status = item.trashedFrom);
    }

    @Nullable
    Class<?> purge(Item item, Who who) {
        return done(reach(item, who, Permission.MANAGE), item.status == Status.TRASHED, () -> item.purged = true);
    }

    private @Nullable Class<?> moved(Item item, Who who, boolean fits, Runnable move) {
        var stood = item.status == Status.TRASHED ? item.trashedFrom : item.status;
        boolean own = stood == Status.DRAFT
                && item.approved == 0
                && item.creator == who
                && item.versions.stream().allMatch(version -> version.by() == who);
        var refused = reach(item, who, Permission.EDIT);
        return refused == null && fits && !own && who != Who.MANAGER ? Forbidden.class : done(refused, fits, move);
    }

    private static @Nullable Class<?> reach(Item item, Who who, Permission permission) {
        if (item.purged || (who == Who.VIEWER && item.shown() == null)) {
            return NotFound.class;
        }
        return who.role.allows(permission) ? null : Forbidden.class;
    }

    private static @Nullable Class<?> done(@Nullable Class<?> refused, boolean fits, Runnable deed) {
        if (refused != null || !fits) {
            return refused != null ? refused : WrongState.class;
        }
        deed.run();
        return null;
    }

    private boolean approveIfEnough(Item item) {
        var parts = differing(base(item), item.content());
        boolean enough = parts.isEmpty()
                ? item.approving.size() >= needed
                : parts.stream().allMatch(part -> isEnough(item, part));
        if (enough) {
            item.status = Status.APPROVED;
            item.approved = item.latest();
        }
        return enough;
    }

    private boolean isEnough(Item item, Part part) {
        var authors = authors(item, part);
        return Stream.concat(item.approving.stream(), item.accepting.getOrDefault(part, Set.of()).stream())
                        .distinct()
                        .filter(by -> !authors.contains(by))
                        .count()
                >= needed;
    }

    private static boolean holds(Item item, Part part, Who who) {
        return authors(item, part).contains(who);
    }

    private static Set<Who> authors(Item item, Part part) {
        var authors = new HashSet<Who>();
        for (Version version : item.versions.subList(item.approved, item.latest())) {
            if (version.changed().contains(part)) {
                authors.add(version.by());
            }
            authors.addAll(version.carried().getOrDefault(part, Set.of()));
        }
        return authors;
    }

    private static Content base(Item item) {
        return item.approved == 0
                ? Content.of(item.content().kind(), "")
                : item.versions.get(item.approved - 1).content();
    }

    private static List<Part> differing(Content one, Content other) {
        return PARTS.stream()
                .filter(part -> !take(part, one, other).equals(one))
                .toList();
    }

    private static Content take(Part part, Content into, Content from) {
        return switch (part) {
            case TitlePart() -> into.withTitle(from.title());
            case TagsPart() -> into.withTags(from.tags());
            case LinksPart() -> into.withLinks(from.links());
            case Part.KindPart kind -> into;
            case Part.FieldPart field -> into;
            case Part.NamesPart names -> into;
        };
    }
}
