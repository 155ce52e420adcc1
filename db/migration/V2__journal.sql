-- One chain per collection and one for the instance; the head row is locked to give the next number and hash.
CREATE TABLE chain (
    id         BINARY(16) NOT NULL PRIMARY KEY,
    last_seq   BIGINT     NOT NULL,
    last_hash  BINARY(32) NOT NULL
);

CREATE TABLE journal (
    chain_id     BINARY(16)  NOT NULL,
    seq          BIGINT      NOT NULL,
    happened_at  DATETIME(6) NOT NULL,
    account_id   BINARY(16)  NOT NULL,
    action       VARCHAR(60) NOT NULL,
    subject      VARCHAR(80) NOT NULL,
    payload      LONGTEXT    NOT NULL,
    payload_hash BINARY(32)  NOT NULL,
    hash         BINARY(32)  NOT NULL,
    PRIMARY KEY (chain_id, seq),
    CONSTRAINT journal_chain FOREIGN KEY (chain_id) REFERENCES chain (id)
);

CREATE INDEX journal_subject ON journal (chain_id, subject, seq);
