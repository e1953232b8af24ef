// SC-02 on PostgreSQL with scripts: a report, a reason, an appeal, a public figure.
import { tellStory } from './sc02/story.mjs';

tellStory({ engine: 'postgres', scripts: 'on', langs: ['ro'] });
