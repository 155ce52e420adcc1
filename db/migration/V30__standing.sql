-- A stamp that changes with all that decides who may do what: accounts, teams, grants, and a collection's rules and kinds.
-- What somebody was found as, and may do, holds as long as the stamp is the one that was read with it.
CREATE TABLE standing (
    id    INT         NOT NULL PRIMARY KEY,
    stamp VARCHAR(36) NOT NULL
);

INSERT INTO standing (id, stamp) VALUES (1, 'none was changed yet');
