-- Templates of forms that an office keeps. line_id holds the versions of one form together; what
-- is published is never changed, a change is the next edition.
CREATE TABLE form_templates (
  office_id id NOT NULL,
  id id NOT NULL,
  line_id id NOT NULL,
  edition int NOT NULL,
  form text NOT NULL,
  name text NOT NULL,
  from_year int NOT NULL,
  state text NOT NULL,
  given_below int NOT NULL,
  content json NOT NULL,
  version int NOT NULL,
  updated_by text NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  published_at instant,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX form_templates_by_edition ON form_templates (office_id, line_id, edition);
CREATE INDEX form_templates_by_form ON form_templates (office_id, form, state, from_year);
