-- Who was told what came of the forum: a person of its list, or a group by its chat. Each once; the last time counts.
CREATE TABLE forum_told (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  whom id NOT NULL,
  told_by text NOT NULL,
  told_at instant NOT NULL,
  PRIMARY KEY (office_id, forum_id, whom)
);
