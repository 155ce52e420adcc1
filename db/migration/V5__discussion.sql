CREATE TABLE thread (
    id          BINARY(16)  NOT NULL PRIMARY KEY,
    entry_id    BINARY(16)  NOT NULL,
    field_key   VARCHAR(60),
    opened_by   BINARY(16)  NOT NULL,
    opened_at   DATETIME(6) NOT NULL,
    resolved_by BINARY(16),
    resolved_at DATETIME(6),
    CONSTRAINT thread_entry FOREIGN KEY (entry_id) REFERENCES entry (id)
);

CREATE INDEX thread_of_entry ON thread (entry_id, opened_at, id);

CREATE TABLE thread_comment (
    id         BINARY(16)  NOT NULL PRIMARY KEY,
    thread_id  BINARY(16)  NOT NULL,
    author     BINARY(16)  NOT NULL,
    body       LONGTEXT    NOT NULL,
    written_at DATETIME(6) NOT NULL,
    edited_at  DATETIME(6),
    deleted_at DATETIME(6),
    CONSTRAINT comment_thread FOREIGN KEY (thread_id) REFERENCES thread (id)
);

CREATE INDEX comment_of_thread ON thread_comment (thread_id, written_at, id);
