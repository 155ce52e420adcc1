-- The passkeys by which people sign in (W3C Web Authentication Level 3). Only public keys are kept: with what stands here
-- nobody can sign in. The attestation object holds the key as the authenticator gave it.
CREATE TABLE passkey (
    id                 BINARY(16)      NOT NULL PRIMARY KEY,
    account_id         BINARY(16)      NOT NULL,
    credential_id      VARBINARY(1023) NOT NULL,
    public_key         VARBINARY(2048) NOT NULL,
    attestation_object VARBINARY(8192) NOT NULL,
    name               VARCHAR(200)    NOT NULL,
    transports         VARCHAR(100)    NOT NULL,
    sign_count         BIGINT          NOT NULL,
    -- Whether it may be, and was when it was added, kept outside of the device that made it.
    backup_eligible    BOOLEAN         NOT NULL,
    backed_up          BOOLEAN         NOT NULL,
    created_at         DATETIME(6)     NOT NULL,
    last_used_at       DATETIME(6),
    CONSTRAINT passkey_credential UNIQUE (credential_id),
    CONSTRAINT passkey_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE INDEX passkey_of_account ON passkey (account_id, created_at);
