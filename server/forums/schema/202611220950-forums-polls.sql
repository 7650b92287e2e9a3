-- Polls of a forum (การลงคะแนน): what was asked, who might vote, what each said or, in secret, nobody knows.

-- counted: what people in the room counted by hand, '' while nobody did; result: '' until it is closed.
CREATE TABLE forum_polls (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  id id NOT NULL,
  number int NOT NULL,
  state text NOT NULL,
  content json NOT NULL,
  counted json NOT NULL,
  result json NOT NULL,
  voters int NOT NULL,
  opened_at instant,
  closed_at instant,
  version int NOT NULL,
  PRIMARY KEY (office_id, forum_id, id)
);
CREATE INDEX forum_polls_by_id ON forum_polls (office_id, id);

-- Who may vote, frozen when the poll opens: a voice, or a person who signed in without a phone.
CREATE TABLE forum_electors (
  office_id id NOT NULL,
  poll_id id NOT NULL,
  id id NOT NULL,
  group_id id NOT NULL,
  has_phone int NOT NULL,
  PRIMARY KEY (office_id, poll_id, id)
) WITHOUT ROWID;

-- Of polls that are not secret. entered_by: who typed it for somebody without a phone.
CREATE TABLE forum_answers (
  office_id id NOT NULL,
  poll_id id NOT NULL,
  elector_id id NOT NULL,
  answer json NOT NULL,
  entered_by text NOT NULL,
  PRIMARY KEY (office_id, poll_id, elector_id)
) WITHOUT ROWID;

-- That somebody voted in secret, never what.
CREATE TABLE forum_has_voted (
  office_id id NOT NULL,
  poll_id id NOT NULL,
  elector_id id NOT NULL,
  PRIMARY KEY (office_id, poll_id, elector_id)
) WITHOUT ROWID;

-- As many blank ballots as voters lie here since the poll opened, under random ids; one of them, drawn by lot, is
-- filled in when somebody votes, and all of them are written anew with it: neither the place of a row nor the
-- transaction that wrote it (PostgreSQL's xmin and ctid) tells which one it was. No time, no voter, no history.
CREATE TABLE forum_ballots (
  office_id id NOT NULL,
  poll_id id NOT NULL,
  id id NOT NULL,
  choice int,
  PRIMARY KEY (office_id, poll_id, id)
) WITHOUT ROWID;
