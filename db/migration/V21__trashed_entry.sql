-- Who put an entry into the trash, and when, for as long as it lies there.
CREATE TABLE trashed_entry (
    entry_id   BINARY(16)  NOT NULL PRIMARY KEY,
    trashed_by BINARY(16)  NOT NULL,
    trashed_at DATETIME(6) NOT NULL,
    CONSTRAINT trashed_entry_entry FOREIGN KEY (entry_id) REFERENCES entry (id)
);
