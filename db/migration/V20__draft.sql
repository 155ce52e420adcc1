-- What somebody typed into a form and has not saved: for them alone, and gone once it is saved or discarded. It is no change
-- of the collection, so the journal knows nothing of it.
CREATE TABLE draft (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    account_id    BINARY(16)   NOT NULL,
    collection_id BINARY(16)   NOT NULL,
    form          VARCHAR(16)  NOT NULL,
    -- What the form is about: an entry, or null for a new one; within it a thread, a comment, or the base of a new entry.
    entry_id      BINARY(16),
    subject       VARCHAR(40)  NOT NULL,
    -- The version that was begun with, where the form changes one.
    version       INT,
    label         VARCHAR(500) NOT NULL,
    typed         LONGTEXT     NOT NULL,
    kept_at       DATETIME(6)  NOT NULL,
    CONSTRAINT draft_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT draft_collection FOREIGN KEY (collection_id) REFERENCES collection (id),
    CONSTRAINT draft_entry FOREIGN KEY (entry_id) REFERENCES entry (id)
);

CREATE INDEX draft_of_account ON draft (account_id, collection_id, entry_id);
