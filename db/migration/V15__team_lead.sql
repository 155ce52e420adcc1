-- Leads of a team see to its members and to what it is called.
ALTER TABLE team_member ADD leads BOOLEAN NOT NULL DEFAULT FALSE;
