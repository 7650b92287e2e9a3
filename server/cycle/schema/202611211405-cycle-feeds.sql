-- A secret address under which one person's calendar program reads the due days of his roles in one office; only the SHA-256 of the
-- secret is kept.
CREATE TABLE cycle_feeds (
  office_id id NOT NULL,
  id id NOT NULL,
  account_office_id id NOT NULL,
  account_id id NOT NULL,
  person_id id NOT NULL,
  token_hash blob NOT NULL,
  created_at instant NOT NULL,
  revoked_at instant,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX cycle_feeds_token ON cycle_feeds (token_hash);
CREATE INDEX cycle_feeds_account ON cycle_feeds (office_id, account_id);
