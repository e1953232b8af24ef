// SC-11 on PostgreSQL with scripts: a paper questionnaire, a receipt, a letter, and being forgotten.
import { tellStory } from './sc11/story.mjs';

tellStory({ engine: 'postgres', scripts: 'on', langs: ['ro'] });
