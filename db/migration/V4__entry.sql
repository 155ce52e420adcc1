CREATE TABLE entry_number (
    collection_id BINARY(16) NOT NULL,
    base          VARCHAR(8) NOT NULL,
    last_number   INT        NOT NULL,
    PRIMARY KEY (collection_id, base),
    CONSTRAINT number_collection FOREIGN KEY (collection_id) REFERENCES collection (id)
);

-- What an entry is and where in its life it stands. What it says is in its versions.
CREATE TABLE entry (
    id               BINARY(16)  NOT NULL PRIMARY KEY,
    collection_id    BINARY(16)  NOT NULL,
    base             VARCHAR(8)  NOT NULL,
    number           INT         NOT NULL,
    status           VARCHAR(20) NOT NULL,
    trashed_from     VARCHAR(20),
    version          INT         NOT NULL,
    approved_version INT,
    created_by       BINARY(16)  NOT NULL,
    created_at       DATETIME(6) NOT NULL,
    CONSTRAINT entry_of_collection UNIQUE (collection_id, base, number),
    CONSTRAINT entry_collection FOREIGN KEY (collection_id) REFERENCES collection (id)
);

CREATE TABLE entry_version (
    entry_id BINARY(16)    NOT NULL,
    version  INT           NOT NULL,
    kind_id  BINARY(16)    NOT NULL,
    title    VARCHAR(1000) NOT NULL,
    content  LONGTEXT      NOT NULL,
    note     VARCHAR(2000) NOT NULL,
    saved_by BINARY(16)    NOT NULL,
    saved_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (entry_id, version),
    CONSTRAINT version_entry FOREIGN KEY (entry_id) REFERENCES entry (id)
);

-- What lists show, filter and sort: one row for the working edition of an entry and one for its approved edition.
CREATE TABLE edition (
    entry_id      BINARY(16)    NOT NULL,
    edition       VARCHAR(8)    NOT NULL,
    collection_id BINARY(16)    NOT NULL,
    base          VARCHAR(8)    NOT NULL,
    number        INT           NOT NULL,
    version       INT           NOT NULL,
    kind_id       BINARY(16)    NOT NULL,
    status        VARCHAR(20)   NOT NULL,
    title         VARCHAR(1000) NOT NULL,
    sort_title    VARCHAR(200)  NOT NULL,
    folded        VARCHAR(4000) NOT NULL,
    date_text     VARCHAR(200),
    earliest_day  BIGINT        NOT NULL,
    latest_day    BIGINT        NOT NULL,
    updated_by    BINARY(16)    NOT NULL,
    updated_at    DATETIME(6)   NOT NULL,
    PRIMARY KEY (entry_id, edition),
    CONSTRAINT edition_entry FOREIGN KEY (entry_id) REFERENCES entry (id)
);

CREATE INDEX edition_by_title ON edition (collection_id, base, edition, sort_title, entry_id);
CREATE INDEX edition_by_update ON edition (collection_id, base, edition, updated_at, entry_id);
CREATE INDEX edition_by_date ON edition (collection_id, base, edition, earliest_day, entry_id);
CREATE INDEX edition_by_number ON edition (collection_id, base, edition, number);

CREATE TABLE entry_tag (
    entry_id BINARY(16)   NOT NULL,
    edition  VARCHAR(8)   NOT NULL,
    tag      VARCHAR(200) NOT NULL,
    PRIMARY KEY (entry_id, edition, tag),
    CONSTRAINT tag_edition FOREIGN KEY (entry_id, edition) REFERENCES edition (entry_id, edition)
);

CREATE INDEX entry_tag_by_tag ON entry_tag (tag, edition, entry_id);

-- A link belongs to the entry that it goes out from, and to its version; here it can be found from the other end.
CREATE TABLE link (
    id           BINARY(16)  NOT NULL,
    edition      VARCHAR(8)  NOT NULL,
    from_entry   BINARY(16)  NOT NULL,
    to_entry     BINARY(16)  NOT NULL,
    relation_key VARCHAR(60) NOT NULL,
    certainty    VARCHAR(10) NOT NULL,
    note         LONGTEXT    NOT NULL,
    PRIMARY KEY (id, edition),
    CONSTRAINT link_from FOREIGN KEY (from_entry, edition) REFERENCES edition (entry_id, edition),
    CONSTRAINT link_to FOREIGN KEY (to_entry) REFERENCES entry (id)
);

CREATE INDEX link_inward ON link (to_entry, edition);
