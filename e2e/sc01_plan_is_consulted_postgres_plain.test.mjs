// SC-01 on PostgreSQL without scripts: from "0 comments" to an adopted text that says what it took.
import { tellStory } from './sc01/story.mjs';

tellStory({ engine: 'postgres', scripts: 'off' });
