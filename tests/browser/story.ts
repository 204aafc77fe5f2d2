/** The chapters and beats that the story declares, for tests that run where no bundler does. */
import { declaredStory } from '../../src/build/content/declared-story';

export const { chapters, beats } = await declaredStory(process.cwd());
