-- The transparency log: entries are written with the record, positions and hashes follow at once.
CREATE TABLE tlog_entries (
  id id PRIMARY KEY,
  office_id id NOT NULL,
  kind text NOT NULL,
  record_id id NOT NULL,
  at instant NOT NULL,
  record json NOT NULL,        -- canonical; '' once erased
  salt blob NOT NULL,          -- empty once erased
  commitment blob NOT NULL,    -- SHA-256(salt, record): what the tree holds
  position int                 -- nothing until it is in the tree
);
CREATE UNIQUE INDEX tlog_entries_position ON tlog_entries (position);
CREATE INDEX tlog_entries_waiting ON tlog_entries (id) WHERE position IS NULL;
CREATE INDEX tlog_entries_record ON tlog_entries (office_id, kind, record_id);

-- Up to 256 hashes side by side, as C2SP tlog-tiles cuts the tree.
CREATE TABLE tlog_tiles (
  level int NOT NULL,
  number int NOT NULL,
  hashes blob NOT NULL,
  PRIMARY KEY (level, number)
);

-- Every signed head of the tree.
CREATE TABLE tlog_checkpoints (
  size int PRIMARY KEY,
  at instant NOT NULL,
  note text NOT NULL
);
