-- The process that works on a job says so in alive_at; a job that nobody has spoken for is lost.
CREATE TABLE export_job (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    collection_id BINARY(16)   NOT NULL,
    account_id    BINARY(16)   NOT NULL,
    format        VARCHAR(8)   NOT NULL,
    base          VARCHAR(8),
    filter        LONGTEXT     NOT NULL,
    state         VARCHAR(10)  NOT NULL,
    rows_done     BIGINT       NOT NULL,
    rows_total    BIGINT       NOT NULL,
    file_name     VARCHAR(200) NOT NULL,
    problem       VARCHAR(20),
    asked_at      DATETIME(6)  NOT NULL,
    alive_at      DATETIME(6)  NOT NULL,
    ended_at      DATETIME(6),
    CONSTRAINT export_collection FOREIGN KEY (collection_id) REFERENCES collection (id),
    CONSTRAINT export_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE INDEX export_of_account ON export_job (collection_id, account_id, asked_at);
CREATE INDEX export_by_state ON export_job (state, alive_at);
