-- Sign-in sheets of a project. `content` holds personal data: it is deleted with the sheet and never public.
CREATE TABLE attendance_registers (
  office_id id NOT NULL,
  id id NOT NULL,
  project_id id NOT NULL,
  title text NOT NULL,
  held_on date,
  listed int NOT NULL,
  present int NOT NULL,
  content json NOT NULL,
  version int NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX attendance_registers_by_project ON attendance_registers (office_id, project_id, held_on);
