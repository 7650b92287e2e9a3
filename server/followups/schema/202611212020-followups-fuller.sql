-- What is done with a recommendation: the way of use, steps with their days, who closed it after it was confirmed, how often it was
-- opened again. Until now a confirmed one had ended.
ALTER TABLE followups ADD COLUMN use_type text;
ALTER TABLE followups ADD COLUMN steps json NOT NULL DEFAULT '[]';
ALTER TABLE followups ADD COLUMN confirmed_by_person_id id;
ALTER TABLE followups ADD COLUMN confirmed_on date;
ALTER TABLE followups ADD COLUMN closed_by text NOT NULL DEFAULT '';
ALTER TABLE followups ADD COLUMN closed_on date;
ALTER TABLE followups ADD COLUMN reopened int NOT NULL DEFAULT 0;
UPDATE followups SET status = 'closed' WHERE status = 'confirmed';

-- Which one carries on another: merged (several into one), split (one into several), reworded.
CREATE TABLE followup_lineage (
  office_id id NOT NULL,
  from_id id NOT NULL,
  to_id id NOT NULL,
  kind text NOT NULL,
  reason text NOT NULL,
  by_name text NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, from_id, to_id),
  FOREIGN KEY (office_id, from_id) REFERENCES followups (office_id, id),
  FOREIGN KEY (office_id, to_id) REFERENCES followups (office_id, id)
);
CREATE INDEX followup_lineage_to ON followup_lineage (office_id, to_id);
