-- Where an entry stood from a moment on, in or out of review or in the trash: a row with each such step, none with a save. After a
-- save it is a draft, until the next step (docs/decisions/0020).
CREATE TABLE entry_step (
    entry_id         BINARY(16)  NOT NULL,
    step             INT         NOT NULL,
    since_at         DATETIME(6) NOT NULL,
    -- The newest version at that time; what is saved later is a draft.
    version          INT         NOT NULL,
    approved_version INT,
    status           VARCHAR(20) NOT NULL,
    PRIMARY KEY (entry_id, step),
    CONSTRAINT step_entry FOREIGN KEY (entry_id) REFERENCES entry (id)
);

-- What lists filter by, of each version: as in the edition that shows it. The tags stand between characters U+0001. V24.1 fills
-- both for what is there already.
ALTER TABLE entry_version ADD COLUMN folded VARCHAR(4000);
ALTER TABLE entry_version ADD COLUMN tags LONGTEXT;
ALTER TABLE entry_version ADD COLUMN date_text VARCHAR(200);
ALTER TABLE entry_version ADD COLUMN earliest_day BIGINT;
ALTER TABLE entry_version ADD COLUMN latest_day BIGINT;

-- The moment as of which an export shows its entries; null for those as they stood when it was written.
ALTER TABLE export_job ADD COLUMN as_of_at DATETIME(6);
