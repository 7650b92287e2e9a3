-- From what was said to what changed: themes, what is proposed (แนวทาง), what was resolved (มติ).

-- One board a forum, since themes were first proposed for it. deeds: how many were done to it.
CREATE TABLE forum_boards (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  proposed_at instant NOT NULL,
  proposed_by text NOT NULL,
  deeds int NOT NULL,
  PRIMARY KEY (office_id, forum_id)
);

-- Numbers are never given twice. came_from: numbers it was merged from or split off.
CREATE TABLE forum_themes (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  number int NOT NULL,
  id id NOT NULL,
  name text NOT NULL,
  terms json NOT NULL,
  matters json NOT NULL,
  came_from json NOT NULL,
  stands int NOT NULL,
  PRIMARY KEY (office_id, forum_id, number)
);
CREATE UNIQUE INDEX forum_themes_by_id ON forum_themes (office_id, id);

-- Where a statement is now; 0: in no theme. confidence: of the program, in thousandths.
CREATE TABLE forum_seats (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  statement_id id NOT NULL,
  theme int NOT NULL,
  put_by text NOT NULL,
  confidence int NOT NULL,
  PRIMARY KEY (office_id, forum_id, statement_id)
);

-- What people did to the board, the proposal first (0), and what each deed moved.
CREATE TABLE forum_deeds (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  number int NOT NULL,
  kind text NOT NULL,
  words json NOT NULL,
  done_by text NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, forum_id, number)
);
CREATE TABLE forum_steps (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  statement_id id NOT NULL,
  deed int NOT NULL,
  theme_before int NOT NULL,
  theme_after int NOT NULL,
  put_by text NOT NULL,
  PRIMARY KEY (office_id, forum_id, statement_id, deed)
);

CREATE TABLE forum_guidelines (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  id id NOT NULL,
  number int NOT NULL,
  content json NOT NULL,
  is_removed int NOT NULL,
  version int NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, forum_id, id)
);
CREATE INDEX forum_guidelines_by_id ON forum_guidelines (office_id, id);

CREATE TABLE forum_resolutions (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  id id NOT NULL,
  number int NOT NULL,
  content json NOT NULL,
  is_removed int NOT NULL,
  version int NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, forum_id, id)
);
CREATE INDEX forum_resolutions_by_id ON forum_resolutions (office_id, id);
CREATE INDEX forum_statements_by_id ON forum_statements (office_id, id);

-- What an office writes into the report of a forum beside what its records say.
CREATE TABLE forum_reports (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  words json NOT NULL,
  version int NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, forum_id)
);
