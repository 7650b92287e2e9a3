-- How far, in percent of the spending plan to date, a project may be off before its report needs a reason.
ALTER TABLE money_settings ADD COLUMN variance_percent int NOT NULL DEFAULT 10;
