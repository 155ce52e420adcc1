CREATE TABLE account (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    email         VARCHAR(254) NOT NULL,
    name          VARCHAR(200) NOT NULL,
    role          VARCHAR(10)  NOT NULL,
    status        VARCHAR(12)  NOT NULL,
    password_hash VARCHAR(255),
    created_at    DATETIME(6)  NOT NULL,
    updated_at    DATETIME(6)  NOT NULL,
    CONSTRAINT account_email UNIQUE (email)
);

CREATE TABLE invitation (
    id         BINARY(16)  NOT NULL PRIMARY KEY,
    account_id BINARY(16)  NOT NULL,
    token_hash BINARY(32)  NOT NULL,
    created_by BINARY(16)  NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6),
    CONSTRAINT invitation_token UNIQUE (token_hash),
    CONSTRAINT invitation_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE team (
    id          BINARY(16)    NOT NULL PRIMARY KEY,
    name        VARCHAR(200)  NOT NULL,
    description VARCHAR(1000) NOT NULL,
    created_at  DATETIME(6)   NOT NULL,
    CONSTRAINT team_name UNIQUE (name)
);

CREATE TABLE team_member (
    team_id    BINARY(16) NOT NULL,
    account_id BINARY(16) NOT NULL,
    PRIMARY KEY (team_id, account_id),
    CONSTRAINT team_member_team FOREIGN KEY (team_id) REFERENCES team (id),
    CONSTRAINT team_member_account FOREIGN KEY (account_id) REFERENCES account (id)
);
