-- Another wording of one part of an entry that somebody suggests: who may edit takes it, which is a save, or leaves it.
CREATE TABLE suggestion (
    id          BINARY(16)    NOT NULL PRIMARY KEY,
    entry_id    BINARY(16)    NOT NULL,
    -- The version that it was made from, and all that the entry would say with it: what it differs in is the part.
    version     INT           NOT NULL,
    part        VARCHAR(200)  NOT NULL,
    kind_id     BINARY(16)    NOT NULL,
    title       VARCHAR(1000) NOT NULL,
    content     LONGTEXT      NOT NULL,
    note        VARCHAR(2000) NOT NULL,
    created_by  BINARY(16)    NOT NULL,
    created_at  DATETIME(6)   NOT NULL,
    state       VARCHAR(10)   NOT NULL,
    resolved_by BINARY(16),
    resolved_at DATETIME(6),
    answer      VARCHAR(2000) NOT NULL,
    CONSTRAINT suggestion_entry FOREIGN KEY (entry_id) REFERENCES entry (id)
);

CREATE INDEX suggestion_of_entry ON suggestion (entry_id, state);

-- Who else than the one who saved a version is an author of a part of it: who suggested the wording, or whose change was
-- carried over when a version was accepted in part.
CREATE TABLE part_author (
    entry_id   BINARY(16)   NOT NULL,
    version    INT          NOT NULL,
    part       VARCHAR(200) NOT NULL,
    account_id BINARY(16)   NOT NULL,
    PRIMARY KEY (entry_id, version, part, account_id),
    CONSTRAINT author_of_version FOREIGN KEY (entry_id, version) REFERENCES entry_version (entry_id, version)
);

-- What a reviewer decided about one part of a version, with the reason where it is sent back.
CREATE TABLE part_verdict (
    entry_id   BINARY(16)    NOT NULL,
    round      INT           NOT NULL,
    version    INT           NOT NULL,
    part       VARCHAR(200)  NOT NULL,
    decided_by BINARY(16)    NOT NULL,
    verdict    VARCHAR(10)   NOT NULL,
    reason     VARCHAR(2000) NOT NULL,
    decided_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (entry_id, round, version, part, decided_by),
    CONSTRAINT verdict_entry FOREIGN KEY (entry_id) REFERENCES entry (id)
);

-- Who is to review an entry that waits, until it is decided.
CREATE TABLE review_assignment (
    entry_id   BINARY(16)  NOT NULL PRIMARY KEY,
    account_id BINARY(16)  NOT NULL,
    CONSTRAINT assignment_entry FOREIGN KEY (entry_id) REFERENCES entry (id)
);
