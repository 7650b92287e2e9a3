-- The forum: what was planned, who was asked and came, what they said and how the others stood to it.

-- room_code: eight digits by which phones find the forum; none while its door was never opened.
CREATE TABLE forums (
  office_id id NOT NULL,
  id id NOT NULL,
  code text NOT NULL,
  fiscal_year int NOT NULL,
  title text NOT NULL,
  held_on date,
  stage text NOT NULL,
  project_id id,
  room_code text,
  doors json NOT NULL,
  content json NOT NULL,
  version int NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX forums_by_code ON forums (office_id, code);
CREATE UNIQUE INDEX forums_by_room_code ON forums (room_code);

CREATE TABLE forum_numbers (
  office_id id NOT NULL,
  fiscal_year int NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (office_id, fiscal_year)
);

-- Those asked and those who came. personal: name, position, contact, signature.
CREATE TABLE forum_people (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  id id NOT NULL,
  group_id id NOT NULL,
  name text NOT NULL,
  organisation text NOT NULL,
  position text NOT NULL,
  contact text NOT NULL,
  invited_on date,
  answer text NOT NULL,
  answered_at instant,
  came_at instant,
  came_how text NOT NULL,
  entered_by text NOT NULL,
  signature blob,
  noticed_at instant,
  has_voice int NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (office_id, forum_id, id)
);

-- A voice in the conversation: a phone, a table's tablet, a slip of paper. Nobody's name; the group only.
-- origin: hash of the network address it joined from, so that a moderator sees many from one.
CREATE TABLE forum_voices (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  id id NOT NULL,
  token_sha256 text NOT NULL,
  group_id id NOT NULL,
  kind text NOT NULL,
  label text NOT NULL,
  origin text NOT NULL,
  is_excluded int NOT NULL,
  joined_at instant NOT NULL,
  PRIMARY KEY (office_id, forum_id, id)
);
CREATE UNIQUE INDEX forum_voices_by_token ON forum_voices (token_sha256);

CREATE TABLE forum_statements (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  id id NOT NULL,
  number int NOT NULL,
  issue_id id NOT NULL,
  voice_id id NOT NULL,
  group_id id NOT NULL,
  text text NOT NULL,
  state text NOT NULL,
  reason text NOT NULL,
  merged_into id,
  decided_by text NOT NULL,
  said_at instant NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (office_id, forum_id, id)
);
CREATE INDEX forum_statements_of_voice ON forum_statements (office_id, forum_id, voice_id);

-- The last vote of a voice on a statement: 1 agrees, -1 disagrees, 0 passes.
CREATE TABLE forum_votes (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  voice_id id NOT NULL,
  statement_id id NOT NULL,
  vote int NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, forum_id, voice_id, statement_id)
);

-- Wrong room codes from one address in one minute.
CREATE TABLE forum_guesses (
  peer text NOT NULL,
  minute text NOT NULL,
  wrong int NOT NULL,
  PRIMARY KEY (peer, minute)
);
