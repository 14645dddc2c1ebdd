-- Which other bots a group has, who added this one, and since when the two are asked for their yes anew.
-- depends: 0002.notes-and-choices

ALTER TABLE couple ADD COLUMN bots TEXT NOT NULL DEFAULT '';
ALTER TABLE couple ADD COLUMN added_by TEXT NOT NULL DEFAULT '';
ALTER TABLE couple ADD COLUMN asked_anew_at INTEGER;
ALTER TABLE couple ADD COLUMN waits_since INTEGER;
