-- What a version says that neither edition shows, as what it differs in from the version after it; its content is empty then
-- (docs/decisions/0023).
ALTER TABLE entry_version ADD COLUMN packed LONGBLOB;

-- Up to which record of each chain the versions are packed that its records left behind.
CREATE TABLE packing (
    chain_id BINARY(16) NOT NULL PRIMARY KEY,
    seq      BIGINT     NOT NULL,
    CONSTRAINT packing_chain FOREIGN KEY (chain_id) REFERENCES chain (id)
);
