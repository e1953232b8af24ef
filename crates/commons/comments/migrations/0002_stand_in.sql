ALTER TABLE comments_comment ADD COLUMN stand_in BIGINT;
CREATE INDEX comments_reaction_person ON comments_reaction (town_id, person);
CREATE INDEX comments_comment_entered ON comments_comment (town_id, entered_by) WHERE entered_by IS NOT NULL;
