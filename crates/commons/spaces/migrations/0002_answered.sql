-- When every comment of a process had its public answer: from then on the answer is not late.
ALTER TABLE spaces_process ADD COLUMN answered_at BIGINT;
