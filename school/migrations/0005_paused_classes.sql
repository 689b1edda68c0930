-- Since when the tutor answers no questions of a class; null while it does.
alter table classes add column paused_at text;

-- What one student has asked, newest first, for the teacher.
create index turns_by_person on turns (person_id, asked_at);
