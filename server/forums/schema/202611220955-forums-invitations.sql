-- Invitations: a letter for all of them, and for each a way to answer without an account.

-- reply_code: sixteen letters printed on the reply form, none for who was never on the list before
-- coming. It is kept as it is, since the form is printed again; it opens one answer and nothing else.
-- answered_how: by the link, or typed in by the office. party: how many come. personal: delegate_name.
ALTER TABLE forum_people ADD COLUMN reply_code text;
ALTER TABLE forum_people ADD COLUMN answered_how text NOT NULL DEFAULT '';
ALTER TABLE forum_people ADD COLUMN party int NOT NULL DEFAULT 1;
ALTER TABLE forum_people ADD COLUMN delegate_name text NOT NULL DEFAULT '';
ALTER TABLE forum_people ADD COLUMN delegate_position text NOT NULL DEFAULT '';
CREATE UNIQUE INDEX forum_people_by_reply_code ON forum_people (reply_code);

-- Letters of invitation as far as the forum must know them.
CREATE TABLE forum_letters (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  letter_id id NOT NULL,
  number text NOT NULL,
  dated date,
  is_sent int NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, forum_id, letter_id)
);

-- Who was reminded, as the office says it did: a text that somebody put into a chat group or read out.
CREATE TABLE forum_reminders (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  id id NOT NULL,
  kind text NOT NULL,
  people int NOT NULL,
  by_name text NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, forum_id, id)
);
