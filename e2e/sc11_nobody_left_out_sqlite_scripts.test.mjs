// SC-11 on SQLite with scripts: a paper questionnaire, a receipt, a letter, and being forgotten.
import { tellStory } from './sc11/story.mjs';

tellStory({ engine: 'sqlite', scripts: 'on', langs: ['it'] });
