-- A plan book: projects of one year that go up together. `content` is the canonical JSON that is signed; while the book is
-- written it is made anew from the projects whenever it is read.
CREATE TABLE plan_books (
  office_id id NOT NULL,
  id id NOT NULL,
  fiscal_year int NOT NULL,
  title text NOT NULL,
  status text NOT NULL,
  version int NOT NULL,
  round int NOT NULL,
  next_step int,
  next_role text,
  next_label text,
  steps json NOT NULL,
  content json NOT NULL,
  content_sha256 text NOT NULL,
  created_by id NOT NULL,
  created_name text NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX plan_books_by_year ON plan_books (office_id, fiscal_year, status);

CREATE TABLE plan_book_projects (
  office_id id NOT NULL,
  book_id id NOT NULL,
  place int NOT NULL,
  project_id id NOT NULL,
  PRIMARY KEY (office_id, book_id, place),
  FOREIGN KEY (office_id, book_id) REFERENCES plan_books (office_id, id),
  FOREIGN KEY (office_id, project_id) REFERENCES projects (office_id, id)
);
CREATE INDEX plan_book_projects_by_project ON plan_book_projects (office_id, project_id);

-- A project's signature that was given on the book it stood in.
ALTER TABLE project_signatures ADD COLUMN book_id id;
