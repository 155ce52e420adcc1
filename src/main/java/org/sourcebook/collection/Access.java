package org.sourcebook.collection;

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
import org.sourcebook.collection.internal.LastFound;
import org.sourcebook.collection.internal.standing.Standing;
import org.sourcebook.collection.internal.standing.Whereabouts;
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

    Access(CurrentAccount current, GrantRepository grants, FoundMembers found, LastFound last) {
        this.current = current;
        this.grants = grants;
        this.found = found;
        this.last = last;
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
        var member = search(where);
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
        List<T> asBefore = asBefore(collection)
                .filter(member -> member.may(permission))
                .map(member -> query.apply(new Standing(member, grants.stillHolds(member))))
                .orElseGet(List::of);
        if (!asBefore.isEmpty()) {
            return asBefore;
        }
        Member member = require(collection, permission);
        if (member.token() == null && grants.areWayOff()) {
            last.keep(member);
        }
        return query.apply(Standing.of(member));
    }

    /** As a person; what somebody was found as says nothing of the program that shows a token of theirs. */
    private Optional<Member> asBefore(CollectionId collection) {
        return current.reach().isPresent()
                ? Optional.empty()
                : current.id().flatMap(asking -> last.find(asking, collection));
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

    /** Those who hold a grant are found by one query; who else asks is looked up only to be told why not. */
    private Optional<Member> search(Whereabouts where) {
        return current.id()
                .flatMap(asking -> grants.effective(where, asking))
                .map(this::holder)
                .or(() -> operator(current.require(), where))
                .filter(member -> reaches(member.collection()));
    }

    private Member holder(GrantRepository.Effective grant) {
        found.keepStamp(grant.collection(), grant.schemaStamp());
        return new Member(grant.collection(), grant.account(), grant.role(), edition(grant), scope());
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
                ? grants.collection(where)
                        .map(collection -> new Member(collection, account, Role.MANAGER, Edition.WORKING, null))
                : Optional.empty();
    }

    private static Edition edition(GrantRepository.Effective found) {
        return found.role() != Role.VIEWER || found.viewersSeeWorking() ? Edition.WORKING : Edition.APPROVED;
    }
}
