-- How well someone must be known to write in a process or to support what others wrote, and why.
ALTER TABLE spaces_process ADD COLUMN asked TEXT NOT NULL DEFAULT 'contact';
ALTER TABLE spaces_process ADD COLUMN asked_why TEXT NOT NULL DEFAULT '[]';
