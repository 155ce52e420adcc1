-- One row a decision: a version was submitted, approved by someone, or sent back with a reason. A round begins with
-- each submission of an entry; in one round nobody counts twice.
CREATE TABLE review_decision (
    id         BINARY(16)  NOT NULL PRIMARY KEY,
    entry_id   BINARY(16)  NOT NULL,
    round      INT         NOT NULL,
    version    INT         NOT NULL,
    decision   VARCHAR(20) NOT NULL,
    note       LONGTEXT    NOT NULL,
    decided_by BINARY(16)  NOT NULL,
    decided_at DATETIME(6) NOT NULL,
    CONSTRAINT decision_once UNIQUE (entry_id, round, version, decision, decided_by),
    CONSTRAINT decision_entry FOREIGN KEY (entry_id) REFERENCES entry (id)
);
