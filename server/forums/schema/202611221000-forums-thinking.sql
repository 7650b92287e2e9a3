-- What the program was asked to do with the board last: a job thinks of it outside of the request.
CREATE TABLE forum_thinking (
  office_id id NOT NULL,
  forum_id id NOT NULL,
  job_id id NOT NULL,
  PRIMARY KEY (office_id, forum_id)
);
