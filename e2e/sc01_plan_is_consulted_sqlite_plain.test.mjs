// SC-01 on SQLite without scripts: from "0 comments" to an adopted text that says what it took.
import { tellStory } from './sc01/story.mjs';

tellStory({ engine: 'sqlite', scripts: 'off' });
