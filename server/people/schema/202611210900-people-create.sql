-- Organisations, people, accounts and what they may do.

-- Every office, school and outside body; each is its own tenant. `path` is /ID/ID/ from the top of its tree,
-- so that a subtree is a range. An outside body stands beside the tree and is kept by `registered_by`.
CREATE TABLE offices (
  office_id id NOT NULL PRIMARY KEY,
  parent_id id,
  registered_by id,
  path text NOT NULL,
  code text NOT NULL,
  kind text NOT NULL,
  type_id text NOT NULL,
  affiliation_id text NOT NULL,
  province_id text NOT NULL,
  name_th text NOT NULL,
  name_en text NOT NULL,
  short_th text NOT NULL,
  digits text NOT NULL,
  letter_code text NOT NULL,
  address text NOT NULL,
  phone text NOT NULL,
  fax text NOT NULL,
  email text NOT NULL,
  website text NOT NULL,
  active int NOT NULL,
  version int NOT NULL
);
CREATE UNIQUE INDEX offices_code ON offices (code);
CREATE INDEX offices_path ON offices (path);
CREATE INDEX offices_parent ON offices (parent_id);

CREATE TABLE divisions (
  office_id id NOT NULL,
  id id NOT NULL,
  name_th text NOT NULL,
  name_en text NOT NULL,
  position int NOT NULL,
  active int NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id) REFERENCES offices (office_id)
);

-- personal: prefix first_name last_name phone email
CREATE TABLE persons (
  office_id id NOT NULL,
  id id NOT NULL,
  division_id id,
  prefix text NOT NULL,
  first_name text NOT NULL,
  last_name text NOT NULL,
  position text NOT NULL,
  academic_standing text NOT NULL,
  phone text NOT NULL,
  email text NOT NULL,
  active int NOT NULL,
  erased int NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, division_id) REFERENCES divisions (office_id, id)
);

-- personal: login. `code_hash` is the one-time code with which a new password may be set.
CREATE TABLE accounts (
  office_id id NOT NULL,
  id id NOT NULL,
  person_id id NOT NULL,
  login text NOT NULL,
  password_hash text NOT NULL,
  code_hash blob,
  code_until instant,
  active int NOT NULL,
  created_at instant NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, person_id) REFERENCES persons (office_id, id)
);
CREATE UNIQUE INDEX accounts_login ON accounts (login);
CREATE INDEX accounts_person ON accounts (office_id, person_id);

-- One role of an account in one office, its own or another.
CREATE TABLE posts (
  office_id id NOT NULL,
  account_id id NOT NULL,
  role text NOT NULL,
  account_office_id id NOT NULL,
  with_subtree int NOT NULL,
  PRIMARY KEY (office_id, account_id, role),
  FOREIGN KEY (office_id) REFERENCES offices (office_id),
  FOREIGN KEY (account_office_id, account_id) REFERENCES accounts (office_id, id)
);
CREATE INDEX posts_account ON posts (account_id);

-- A signed-in browser or an API token: only the SHA-256 of its secret is kept.
CREATE TABLE sessions (
  token_hash blob NOT NULL PRIMARY KEY,
  id id NOT NULL,
  office_id id NOT NULL,
  account_id id NOT NULL,
  kind text NOT NULL,
  label text NOT NULL,
  active_office_id id NOT NULL,
  created_at instant NOT NULL,
  last_seen_at instant NOT NULL,
  ends_at instant NOT NULL,
  FOREIGN KEY (office_id, account_id) REFERENCES accounts (office_id, id)
);
CREATE INDEX sessions_account ON sessions (account_id);
CREATE INDEX sessions_end ON sessions (ends_at);

-- Failed sign-ins of one login name or one address, counted where every process sees them.
CREATE TABLE sign_in_limits (
  subject text NOT NULL PRIMARY KEY,
  failures int NOT NULL,
  last_at instant NOT NULL,
  open_at instant NOT NULL
);

-- Who signs in another's place, by which order, from when to when.
CREATE TABLE stand_ins (
  office_id id NOT NULL,
  id id NOT NULL,
  person_office_id id NOT NULL,
  person_id id NOT NULL,
  for_role text NOT NULL,
  position text NOT NULL,
  kind text NOT NULL,
  order_no text NOT NULL,
  from_date date NOT NULL,
  to_date date,
  ended int NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (person_office_id, person_id) REFERENCES persons (office_id, id)
);
CREATE INDEX stand_ins_person ON stand_ins (person_id);

-- One record of this office opened to another office.
CREATE TABLE shares (
  office_id id NOT NULL,
  id id NOT NULL,
  kind text NOT NULL,
  record_id id NOT NULL,
  guest_office_id id NOT NULL,
  access text NOT NULL,
  until_date date,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id) REFERENCES offices (office_id)
);
CREATE UNIQUE INDEX shares_record ON shares (office_id, record_id, kind, guest_office_id);
CREATE INDEX shares_guest ON shares (guest_office_id, kind);

-- While there is no account: the SHA-256 of the code that `ruam serve` printed. One row.
CREATE TABLE setup_codes (
  id int NOT NULL PRIMARY KEY,
  code_hash blob NOT NULL
);
