package org.sourcebook.collection;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.NotSignedIn;
import org.sourcebook.account.TokenReach;
import org.sourcebook.account.TokenScope;
import org.sourcebook.collection.internal.FoundMembers;
import org.sourcebook.collection.internal.GrantRepository;
import org.sourcebook.collection.internal.GrantRepository.Effective;
import org.sourcebook.collection.internal.LastFound;
import org.sourcebook.collection.internal.standing.Standing;
import org.sourcebook.collection.internal.standing.Whereabouts;
import org.sourcebook.journal.internal.proviso.Proviso;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.Edition;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Component;

/**
 * Decides who may do what in a collection: the one place for screens, programs and the command line alike. A program with
 * a token has what its owner has, as far as the token reaches; a collection that it does not reach is none for it.
 */
@Component
public class Access {

    private final CurrentAccount current;
    private final GrantRepository grants;
    private final FoundMembers found;
    private final LastFound last;
    private final Clock clock;

    Access(CurrentAccount current, GrantRepository grants, FoundMembers found, LastFound last, Clock clock) {
        this.current = current;
        this.grants = grants;
        this.found = found;
        this.last = last;
        this.clock = clock;
    }

    /**
     * The one who asks, as a member who has the permission.
     *
     * @throws NotSignedIn if nobody is signed in
     * @throws NotFound if the collection does not exist, or not for them
     * @throws Forbidden if they are a member without the permission
     */
    public Member require(CollectionId collection, Permission permission) {
        return (permission.onlyReads() ? reader(collection) : member(collection))
                .orElseThrow(NotFound::new)
                .require(permission);
    }

    /**
     * The one who asks, as a member who may or may not have some permission, in the collection of a thing; empty if the thing
     * does not exist, or its collection not for them. For those who decide by more than the role, and then must ask {@link
     * Member#require}.
     */
    public Optional<Member> find(Whereabouts where) {
        var member = search(where).filter(found -> reaches(found.collection()));
        member.ifPresent(found::keep);
        return member;
    }

    /**
     * A list of what the one who asks may read, in one query where it can be: with what they were found as the last time,
     * and only if that still holds. Where it gives nothing they are looked up, and the list is asked for anew. The embedded
     * database is not a way off, and asks the condition of each row: there it is always two queries.
     *
     * @param query gives what a member sees, and nothing where their standing does not hold
     * @throws NotSignedIn if nobody is signed in
     * @throws NotFound if the collection does not exist, or not for them
     * @throws Forbidden if they are a member without the permission
     */
    public <T> List<T> list(CollectionId collection, Permission permission, Function<Standing, List<T>> query) {
        var asBefore = grants.areWayOff()
                ? asBefore(collection, permission, standing -> some(query.apply(standing)))
                : Optional.<List<T>>empty();
        return asBefore.orElseGet(() -> query.apply(Standing.of(require(collection, permission))));
    }

    private static <T> Optional<List<T>> some(List<T> page) {
        return page.isEmpty() ? Optional.empty() : Optional.of(page);
    }

    /**
     * What the one who asks may reach, in one query, with what they were found as the last time, and only if that still
     * holds; empty if it does not, or if nothing is kept of it. For queries of a single row, on either engine.
     *
     * @param query gives nothing where the standing does not hold
     */
    public <T> Optional<T> asBefore(
            CollectionId collection, Permission permission, Function<Standing, Optional<T>> query) {
        return current.id()
                .flatMap(asking -> last.find(asking, collection))
                .filter(had -> had.isOn(clock.instant()) && reaches(collection))
                .flatMap(had -> asBefore(had, permission, query));
    }

    private <T> Optional<T> asBefore(Effective had, Permission permission, Function<Standing, Optional<T>> query) {
        Member member = member(had);
        var reached = member.may(permission) ? query.apply(new Standing(member, had.holds())) : Optional.<T>empty();
        if (reached.isPresent()) {
            found.keep(member);
            found.keepStamp(had.collection(), had.schemaStamp());
        }
        return reached;
    }

    /**
     * That a member still is what they were found as, or more.
     *
     * @param check what to ask where that cannot be known from what is kept
     */
    Proviso still(Member before, Runnable check) {
        return last.find(before.id(), before.collection())
                .filter(found -> found.isOn(clock.instant()) && found.role().compareTo(before.role()) >= 0)
                .map(found -> found.proviso(check))
                .orElseGet(() -> Proviso.of(check));
    }

    /**
     * What to answer for a thing that is not there.
     *
     * @throws NotSignedIn if nobody is signed in: they are told no more of it than of a thing that is there
     */
    public NotFound notThere() {
        current.require();
        return new NotFound();
    }

    /** The one who asks, as a member; empty if the collection does not exist, or not for them. */
    public Optional<Member> member(CollectionId collection) {
        return find(Whereabouts.of(collection));
    }

    /** For reading, what was found in the same transaction stands; for anything more, they are looked up anew. */
    private Optional<Member> reader(CollectionId collection) {
        return current.id().flatMap(asking -> found.find(asking, collection)).or(() -> member(collection));
    }

    /** Those who hold a grant are found by one query or two; who else asks is looked up only to be told why not. */
    private Optional<Member> search(Whereabouts where) {
        return current.id()
                .flatMap(asking -> asBefore(asking, where).or(() -> lookedUp(asking, where)))
                .map(this::holder)
                .or(() -> operator(current.require(), where));
    }

    private Member holder(Effective has) {
        found.keepStamp(has.collection(), has.schemaStamp());
        return member(has);
    }

    /** What they had last, if the stamp of all that decides it is what it was. */
    private Optional<Effective> asBefore(AccountId asking, Whereabouts where) {
        return grants.place(where)
                .flatMap(place ->
                        last.find(asking, place.collection()).filter(had -> had.holds(place, clock.instant())));
    }

    private Optional<Effective> lookedUp(AccountId asking, Whereabouts where) {
        var has = grants.effective(where, asking);
        has.ifPresent(last::keep);
        return has;
    }

    private Member member(Effective has) {
        return new Member(has.collection(), has.account(), has.role(), edition(has), scope());
    }

    private boolean reaches(CollectionId collection) {
        return current.reach().map(token -> token.reaches(collection)).orElse(true);
    }

    private @Nullable TokenScope scope() {
        return current.reach().map(TokenReach::scope).orElse(null);
    }

    /** The command line's account manages every collection. */
    private Optional<Member> operator(Account account, Whereabouts where) {
        return account.status() == AccountStatus.SYSTEM
                ? grants.place(where)
                        .map(place -> new Member(place.collection(), account, Role.MANAGER, Edition.WORKING, null))
                : Optional.empty();
    }

    private static Edition edition(Effective found) {
        return found.role() != Role.VIEWER || found.viewersSeeWorking() ? Edition.WORKING : Edition.APPROVED;
    }
}
