-- The tokens by which programs work for accounts. Of the secret only a hash is kept.
CREATE TABLE api_token (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    account_id      BINARY(16)   NOT NULL,
    name            VARCHAR(200) NOT NULL,
    secret_hash     BINARY(32)   NOT NULL,
    scope           VARCHAR(8)   NOT NULL,
    all_collections BOOLEAN      NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    expires_at      DATETIME(6)  NOT NULL,
    last_used_at    DATETIME(6),
    revoked_at      DATETIME(6),
    -- How often it was shown since it is over, as far as the journal is still to be told.
    refused         INT          NOT NULL DEFAULT 0,
    told_at         DATETIME(6),
    CONSTRAINT api_token_secret UNIQUE (secret_hash),
    CONSTRAINT api_token_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE INDEX api_token_of_account ON api_token (account_id, revoked_at);

-- The collections that a token reaches, where it does not reach all of its account's.
CREATE TABLE api_token_collection (
    token_id      BINARY(16) NOT NULL,
    collection_id BINARY(16) NOT NULL,
    PRIMARY KEY (token_id, collection_id),
    CONSTRAINT api_token_reaching FOREIGN KEY (token_id) REFERENCES api_token (id),
    CONSTRAINT api_token_reached FOREIGN KEY (collection_id) REFERENCES collection (id)
);
