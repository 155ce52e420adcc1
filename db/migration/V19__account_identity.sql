-- The identities at an OpenID provider that sign in to accounts: at most one of a provider for an account, and each for
-- one account alone. What the provider calls its subject stays the same for ever (OpenID Connect Core, 2); an e-mail address
-- does not, and is not kept.
CREATE TABLE account_identity (
    account_id   BINARY(16)   NOT NULL,
    issuer       VARCHAR(255) NOT NULL,
    subject      VARCHAR(255) NOT NULL,
    connected_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (account_id, issuer),
    CONSTRAINT identity_of_one UNIQUE (issuer, subject),
    CONSTRAINT identity_account FOREIGN KEY (account_id) REFERENCES account (id)
);
