-- Most events are heard by no room; a look for work seeks what is heard and never walks over the rest.
DROP INDEX jobs_open;
CREATE INDEX jobs_open ON jobs (topic, run_after) WHERE state IN ('waiting', 'running');
