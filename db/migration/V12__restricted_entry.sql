-- Both editions of an entry bear the mark, so that every list is narrowed by the row that it reads.
ALTER TABLE edition ADD restricted BOOLEAN NOT NULL DEFAULT FALSE;

-- Who sees a restricted entry, managers aside.
CREATE TABLE entry_reader (
    entry_id   BINARY(16) NOT NULL,
    account_id BINARY(16) NOT NULL,
    PRIMARY KEY (entry_id, account_id),
    CONSTRAINT reader_entry FOREIGN KEY (entry_id) REFERENCES entry (id),
    CONSTRAINT reader_account FOREIGN KEY (account_id) REFERENCES account (id)
);
