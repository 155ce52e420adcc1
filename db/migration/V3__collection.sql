CREATE TABLE collection (
    id                  BINARY(16)    NOT NULL PRIMARY KEY,
    slug                VARCHAR(60)   NOT NULL,
    name                VARCHAR(1000) NOT NULL,
    description         VARCHAR(8000) NOT NULL,
    approvals_needed    INT           NOT NULL,
    viewers_see_working BOOLEAN       NOT NULL,
    -- Another with every change of the kinds, so that what is kept of them in memory is known to be stale.
    schema_stamp        VARCHAR(36)   NOT NULL,
    created_by          BINARY(16)    NOT NULL,
    created_at          DATETIME(6)   NOT NULL,
    CONSTRAINT collection_slug UNIQUE (slug),
    CONSTRAINT collection_creator FOREIGN KEY (created_by) REFERENCES account (id)
);

CREATE TABLE collection_grant (
    id            BINARY(16)  NOT NULL PRIMARY KEY,
    collection_id BINARY(16)  NOT NULL,
    account_id    BINARY(16),
    team_id       BINARY(16),
    role          VARCHAR(10) NOT NULL,
    expires_at    DATETIME(6),
    granted_by    BINARY(16)  NOT NULL,
    granted_at    DATETIME(6) NOT NULL,
    CONSTRAINT grant_to_account UNIQUE (collection_id, account_id),
    CONSTRAINT grant_to_team UNIQUE (collection_id, team_id),
    CONSTRAINT grant_collection FOREIGN KEY (collection_id) REFERENCES collection (id),
    CONSTRAINT grant_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT grant_team FOREIGN KEY (team_id) REFERENCES team (id)
);

CREATE TABLE kind (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    collection_id BINARY(16)   NOT NULL,
    base          VARCHAR(8)   NOT NULL,
    kind_key      VARCHAR(60)  NOT NULL,
    label         VARCHAR(200) NOT NULL,
    ordinal       INT          NOT NULL,
    retired       BOOLEAN      NOT NULL,
    CONSTRAINT kind_of_collection UNIQUE (collection_id, base, kind_key),
    CONSTRAINT kind_collection FOREIGN KEY (collection_id) REFERENCES collection (id)
);

CREATE TABLE field (
    id         BINARY(16)    NOT NULL PRIMARY KEY,
    kind_id    BINARY(16)    NOT NULL,
    field_key  VARCHAR(60)   NOT NULL,
    label      VARCHAR(200)  NOT NULL,
    help       VARCHAR(2000) NOT NULL,
    type       VARCHAR(10)   NOT NULL,
    many       BOOLEAN       NOT NULL,
    attributed BOOLEAN       NOT NULL,
    main       BOOLEAN       NOT NULL,
    required   BOOLEAN       NOT NULL,
    choices    LONGTEXT      NOT NULL,
    ordinal    INT           NOT NULL,
    retired    BOOLEAN       NOT NULL,
    CONSTRAINT field_of_kind UNIQUE (kind_id, field_key),
    CONSTRAINT field_kind FOREIGN KEY (kind_id) REFERENCES kind (id)
);

CREATE TABLE relation (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    collection_id BINARY(16)   NOT NULL,
    relation_key  VARCHAR(60)  NOT NULL,
    label         VARCHAR(200) NOT NULL,
    inverse       VARCHAR(200) NOT NULL,
    from_base     VARCHAR(8),
    to_base       VARCHAR(8),
    ordinal       INT          NOT NULL,
    retired       BOOLEAN      NOT NULL,
    CONSTRAINT relation_of_collection UNIQUE (collection_id, relation_key),
    CONSTRAINT relation_collection FOREIGN KEY (collection_id) REFERENCES collection (id)
);
