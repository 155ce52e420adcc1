-- Up to which record of each chain whoever follows the journal has come. Packing was the first to follow, with a table of its own.
CREATE TABLE follower_place (
    follower VARCHAR(40) NOT NULL,
    chain_id BINARY(16)  NOT NULL,
    seq      BIGINT      NOT NULL,
    PRIMARY KEY (follower, chain_id),
    CONSTRAINT follower_place_chain FOREIGN KEY (chain_id) REFERENCES chain (id)
);

INSERT INTO follower_place (follower, chain_id, seq) SELECT 'packing', chain_id, seq FROM packing;

DROP TABLE packing;
