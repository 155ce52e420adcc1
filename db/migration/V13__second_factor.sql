-- The app whose codes are an account's second factor (TOTP, RFC 6238). The secret that both know is encrypted with the
-- instance's key. Of the last code that was used its step is kept, so that neither it nor an older one is taken again.
CREATE TABLE totp_factor (
    account_id BINARY(16)    NOT NULL PRIMARY KEY,
    secret     VARBINARY(64) NOT NULL,
    last_step  BIGINT        NOT NULL,
    since_at   DATETIME(6)   NOT NULL,
    CONSTRAINT totp_account FOREIGN KEY (account_id) REFERENCES account (id)
);

-- The codes on paper for whoever has lost their second factor. One that was used is deleted.
CREATE TABLE recovery_code (
    account_id BINARY(16) NOT NULL,
    code_hash  BINARY(32) NOT NULL,
    PRIMARY KEY (account_id, code_hash),
    CONSTRAINT recovery_account FOREIGN KEY (account_id) REFERENCES account (id)
);

-- The roles in the instance whose accounts need a second factor.
CREATE TABLE second_factor_policy (
    role VARCHAR(10) NOT NULL PRIMARY KEY
);

-- Attempts with codes are counted in lanes of their own, whose names are longer.
ALTER TABLE sign_in_attempt MODIFY lane VARCHAR(16) NOT NULL;

-- Failures are told apart by the step of signing in at which they were.
CREATE TABLE failed_sign_in_by_step (
    account_id  BINARY(16)  NOT NULL,
    step        VARCHAR(8)  NOT NULL,
    refused     INT         NOT NULL,
    turned_away INT         NOT NULL,
    since_at    DATETIME(6) NOT NULL,
    until_at    DATETIME(6) NOT NULL,
    told_at     DATETIME(6),
    PRIMARY KEY (account_id, step)
);

INSERT INTO failed_sign_in_by_step (account_id, step, refused, turned_away, since_at, until_at, told_at)
SELECT account_id, 'PASSWORD', refused, turned_away, since_at, until_at, told_at FROM failed_sign_in;

DROP TABLE failed_sign_in;
ALTER TABLE failed_sign_in_by_step RENAME TO failed_sign_in;
ALTER TABLE failed_sign_in ADD CONSTRAINT failed_account FOREIGN KEY (account_id) REFERENCES account (id);
