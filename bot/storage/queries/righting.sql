-- name: right_letters!
-- Written by a clock that was ahead: as old as it is, from now on.
UPDATE outbox SET expires_at = expires_at - (created_at - :now), created_at = :now,
    not_before = CASE WHEN not_before > created_at THEN not_before - (created_at - :now) ELSE :now END
WHERE created_at > :ahead;

-- name: right_waits!
-- Put off by a clock that was ahead.
UPDATE outbox SET not_before = :now WHERE not_before > :tomorrow AND state IN ('pending', 'unknown');

-- name: right_holds!
-- Telegram asks again if it still wants us to wait.
DELETE FROM chat_hold WHERE until > :tomorrow;

-- name: right_askings!
-- Questions asked by a clock that was ahead end as soon as others.
UPDATE asking SET expires_at = :tomorrow WHERE expires_at > :tomorrow;

-- name: right_skipped!
-- Dates that a clock that was ahead ran through: they are still to come.
DELETE FROM moment WHERE state = 'skipped' AND rhythm_id IS NOT NULL AND opened_at > :ahead;

-- name: right_moments!
-- Opened by a clock that was ahead: just as long to go, from now on. One occurrence of a rhythm is that of today.
UPDATE moment SET rests_at = rests_at - (opened_at - :now), met_at = CASE WHEN met_at > :now THEN :now ELSE met_at END,
    nudge_at = nudge_at - (opened_at - :now), nudged_at = CASE WHEN nudged_at > :now THEN :now ELSE nudged_at END,
    come_back_at = come_back_at - (opened_at - :now), look_at = look_at - (opened_at - :now),
    day = CASE WHEN day IS NULL THEN NULL ELSE :today END, opened_at = :now, version = version + 1
WHERE opened_at > :ahead AND (rhythm_id IS NULL OR day IS NULL OR id = (
    SELECT s.id FROM moment s WHERE s.rhythm_id = moment.rhythm_id AND (s.day = :today OR s.opened_at > :ahead)
    ORDER BY s.day = :today DESC, s.id LIMIT 1));

-- name: right_looks!
-- What was promised or planned by a clock that was ahead is looked at now.
UPDATE moment SET come_back_at = CASE WHEN come_back_at > :far THEN :now ELSE come_back_at END,
    nudge_at = CASE WHEN nudge_at > :far THEN :now ELSE nudge_at END, look_at = :now, version = version + 1
WHERE look_at IS NOT NULL AND (come_back_at > :far OR nudge_at > :far);

-- name: right_responses!
-- Answers given while the clock was ahead.
UPDATE response SET at = :now WHERE at > :ahead;

-- name: right_couples!
-- A rest that was chosen while the clock was ahead lasts a week at most; one without an end has none.
UPDATE couple SET paused_until = CASE WHEN paused_until > :far AND paused_until < :said THEN :week ELSE paused_until END,
    busy_until = CASE WHEN busy_until > :week THEN :week ELSE busy_until END,
    calm_until = CASE WHEN calm_until > :tomorrow THEN :tomorrow ELSE calm_until END,
    created_at = CASE WHEN created_at > :now THEN :now ELSE created_at END,
    version = version + 1
WHERE (paused_until > :far AND paused_until < :said) OR busy_until > :far OR calm_until > :far OR created_at > :ahead;

-- name: right_partners!
-- What one of them chose or did while the clock was ahead.
UPDATE partner SET active_at = CASE WHEN active_at > :now THEN :now ELSE active_at END,
    nudge_hold_until = CASE WHEN nudge_hold_until > :far THEN :week ELSE nudge_hold_until END,
    space_until = CASE WHEN space_until > :far AND space_until < :said THEN :tomorrow ELSE space_until END
WHERE active_at > :ahead OR nudge_hold_until > :far OR (space_until > :far AND space_until < :said);

-- name: right_used!
-- What came while the clock was ahead.
UPDATE used SET at = :now WHERE at > :ahead;

-- name: right_showings!
-- Shown while the clock was ahead: a nudge of that day is none of every day until then.
UPDATE showing SET created_at = :now WHERE created_at > :ahead;

-- name: right_inbox!
-- Taken in while the clock was ahead.
UPDATE inbox SET received_at = :now WHERE received_at > :ahead;

-- name: rhythms_astray
-- Planned so far ahead, or left so far behind, that another clock did it.
SELECT * FROM rhythm WHERE due_at > :ahead OR due_at < :behind;

-- name: rhythms_planned
-- Everything that is still to come.
SELECT * FROM rhythm WHERE due_at > :now AND day IS NOT NULL;

-- name: notes_astray
-- To speak up so far ahead, or written so late, that another clock did it.
SELECT * FROM note WHERE due_at > :far OR created_at > :ahead;

-- name: notes_planned
-- Dates of their own hour that are still to come.
SELECT * FROM note WHERE due_at > :now AND day IS NOT NULL;
