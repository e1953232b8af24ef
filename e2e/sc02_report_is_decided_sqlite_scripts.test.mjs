// SC-02 on SQLite with scripts: a report, a reason, an appeal, a public figure.
import { tellStory } from './sc02/story.mjs';

tellStory({ engine: 'sqlite', scripts: 'on', langs: ['it'] });
