package org.sourcebook.collection;

import static org.sourcebook.collection.Permission.MANAGE;
import static org.sourcebook.collection.Permission.READ;

import java.util.List;
import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.TokenReach;
import org.sourcebook.collection.CollectionEvent.CollectionCreated;
import org.sourcebook.collection.CollectionEvent.CollectionDescribed;
import org.sourcebook.collection.CollectionEvent.SettingsChanged;
import org.sourcebook.collection.internal.CollectionRepository;
import org.sourcebook.collection.internal.DefaultSchema;
import org.sourcebook.collection.internal.SchemaRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.Limits;
import org.sourcebook.kernel.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The collections of the instance. */
@Service
public class Collections {

    private final CurrentAccount current;
    private final Access access;
    private final CollectionRepository collections;
    private final SchemaRepository schemas;
    private final Grants grants;
    private final Journal journal;
    private final MemberJournal deeds;

    Collections(
            CurrentAccount current,
            Access access,
            CollectionRepository collections,
            SchemaRepository schemas,
            Grants grants,
            Journal journal,
            MemberJournal deeds) {
        this.current = current;
        this.access = access;
        this.collections = collections;
        this.schemas = schemas;
        this.grants = grants;
        this.journal = journal;
        this.deeds = deeds;
    }

    /** The collections in which the one who asks has a grant, by name, and of those only what a program's token reaches; for the command line's account, all. */
    @Transactional(readOnly = true)
    public List<Collection> mine() {
        Account account = current.require();
        return account.status() == AccountStatus.SYSTEM
                ? collections.all()
                : collections.grantedTo(
                        account.id(),
                        current.reach().flatMap(TokenReach::limits).orElse(null));
    }

    /**
     * Creates a collection with the default kinds; the one who asks becomes its MANAGER. For administrators and MEMBERs.
     *
     * @throws Invalid if the name is empty or too long, or the slug is taken or no slug
     */
    @Transactional
    public Collection create(String slug, String name, String description) {
        Account founder = current.require(InstanceRole.ADMIN, InstanceRole.MEMBER);
        var created = new Collection(
                CollectionId.next(),
                Slug.require("slug", slug),
                Limits.TITLE.require("name", name),
                Limits.NOTE.check("description", description.strip()),
                Settings.DEFAULT);
        insert(created, founder);
        schemas.insert(created.id(), DefaultSchema.fresh());
        ChainId chain = ChainId.of(created.id());
        journal.begin(chain);
        journal.append(
                chain,
                founder.id(),
                new CollectionCreated(created.id(), created.slug(), created.name(), created.description()));
        grants.giveFounder(created.id(), founder);
        return created;
    }

    /** The collection, for its members. */
    @Transactional(readOnly = true)
    public Collection get(CollectionId id) {
        access.require(id, READ);
        return collections.find(id).orElseThrow(NotFound::new);
    }

    /** The collection that a URL names, for its members. */
    @Transactional(readOnly = true)
    public Collection bySlug(String slug) {
        return enter(slug, READ).collection();
    }

    /**
     * The collection that a URL names, for those of its members who have a permission.
     *
     * @throws NotFound if there is no such collection, or not for the one who asks
     * @throws org.sourcebook.kernel.Forbidden if they are a member without the permission
     */
    @Transactional(readOnly = true)
    public Admission enter(String slug, Permission needed) {
        Collection found = collections.find(slug).orElseThrow(access::notThere);
        return new Admission(found, access.require(found.id(), needed));
    }

    /**
     * Changes name and description. For its MANAGERs.
     *
     * @throws Invalid if the name is empty, or either is too long
     */
    @Transactional
    public Collection describe(CollectionId id, String name, String description) {
        Member manager = access.require(id, MANAGE);
        String newName = Limits.TITLE.require("name", name);
        String newDescription = Limits.NOTE.check("description", description.strip());
        collections.describe(id, newName, newDescription);
        deeds.append(manager, new CollectionDescribed(id, newName, newDescription));
        return get(id);
    }

    /** Changes the rules. For its MANAGERs. */
    @Transactional
    public Collection set(CollectionId id, Settings settings) {
        Member manager = access.require(id, MANAGE);
        schemas.lock(id);
        collections.set(id, settings);
        deeds.append(
                manager,
                new SettingsChanged(
                        id, settings.approvalsNeeded(), settings.viewersSeeWorking(), settings.reasonsNeeded()));
        return get(id);
    }

    private void insert(Collection collection, Account founder) {
        try {
            collections.insert(collection, founder.id());
        } catch (DuplicateKeyException taken) {
            throw new Invalid("slug", "error.slug-taken", Map.of("slug", collection.slug()));
        }
    }
}
