-- Who changed what, when and why: append-only, each row hashed with the one before it.
CREATE TABLE history (
  office_id id NOT NULL,
  kind text NOT NULL,
  record_id id NOT NULL,
  version int NOT NULL,
  at instant NOT NULL,
  account_id id NOT NULL,
  name text NOT NULL,          -- of the person then; '' once erased
  name_salt blob NOT NULL,     -- empty once erased
  name_digest blob NOT NULL,   -- SHA-256(salt, name): the chain holds when the name is erased
  role text NOT NULL,
  action text NOT NULL,
  reason text NOT NULL,
  diff json NOT NULL,
  hash blob NOT NULL,
  PRIMARY KEY (office_id, kind, record_id, version)
);

-- What a request with an Idempotency-Key made; kept 30 days.
CREATE TABLE replays (
  account_id id NOT NULL,
  key text NOT NULL,
  route text NOT NULL,
  body_sha256 text NOT NULL,
  made id NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (account_id, key)
);
CREATE INDEX replays_at ON replays (at);

-- The outbox: events and long work, run at least once after the commit that emitted them.
CREATE TABLE jobs (
  id id PRIMARY KEY,
  topic text NOT NULL,
  office_id id NOT NULL,
  kind text NOT NULL,
  record_id id NOT NULL,
  detail json NOT NULL,
  account_id id NOT NULL,
  name text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  run_after instant NOT NULL,  -- waiting: not before; running: the lease ends
  tries int NOT NULL,
  done int NOT NULL,
  total int NOT NULL,
  what text NOT NULL,
  result json NOT NULL,
  emitted_at instant NOT NULL
);
CREATE INDEX jobs_open ON jobs (run_after) WHERE state IN ('waiting', 'running');
CREATE INDEX jobs_emitted ON jobs (emitted_at);

-- Small facts of the installation, e.g. the civil day that began last.
CREATE TABLE marks (
  name text PRIMARY KEY,
  value text NOT NULL
);
