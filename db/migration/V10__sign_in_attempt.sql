-- How often signing in was tried of late. An address, an account's e-mail address or a device is one of a fixed number
-- of slots, so that no number of attempts makes the table grow without end, and no address is kept.
CREATE TABLE sign_in_attempt (
    lane     VARCHAR(8)  NOT NULL,
    slot     INT         NOT NULL,
    tries    INT         NOT NULL,
    tried_at DATETIME(6) NOT NULL,
    open_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (lane, slot)
);

CREATE INDEX sign_in_attempt_time ON sign_in_attempt (tried_at);

-- The browsers in which an account has signed in.
CREATE TABLE known_device (
    account_id BINARY(16)  NOT NULL,
    token_hash BINARY(32)  NOT NULL,
    seen_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (account_id, token_hash),
    CONSTRAINT device_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE INDEX known_device_token ON known_device (token_hash);

-- What the journal is still to be told of failed attempts: a row an account; the command line's stands for all addresses
-- that are no account's.
CREATE TABLE failed_sign_in (
    account_id  BINARY(16)  NOT NULL PRIMARY KEY,
    refused     INT         NOT NULL,
    turned_away INT         NOT NULL,
    since_at    DATETIME(6) NOT NULL,
    until_at    DATETIME(6) NOT NULL,
    told_at     DATETIME(6),
    CONSTRAINT failed_account FOREIGN KEY (account_id) REFERENCES account (id)
);
