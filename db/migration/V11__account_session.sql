-- A row for each time somebody signed in. Nothing of the browser's cookie is kept: the process that serves a session knows
-- its row's id.
CREATE TABLE account_session (
    id           BINARY(16)  NOT NULL PRIMARY KEY,
    account_id   BINARY(16)  NOT NULL,
    opened_at    DATETIME(6) NOT NULL,
    last_used_at DATETIME(6) NOT NULL,
    device       VARCHAR(60) NOT NULL,
    address      VARCHAR(45) NOT NULL,
    ended_at     DATETIME(6),
    ended_why    VARCHAR(24),
    CONSTRAINT session_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE INDEX session_of_account ON account_session (account_id, ended_at);
