-- One row a decision: a version was submitted, approved by someone, or sent back with a reason.
CREATE TABLE review_decision (
    id         BINARY(16)  NOT NULL PRIMARY KEY,
    entry_id   BINARY(16)  NOT NULL,
    version    INT         NOT NULL,
    decision   VARCHAR(20) NOT NULL,
    note       LONGTEXT    NOT NULL,
    decided_by BINARY(16)  NOT NULL,
    decided_at DATETIME(6) NOT NULL,
    CONSTRAINT decision_entry FOREIGN KEY (entry_id) REFERENCES entry (id)
);

CREATE INDEX decision_of_entry ON review_decision (entry_id, version, decided_at);
