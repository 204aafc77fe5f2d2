/** The chapters of this story in reading order, and their beats: found in src/chapters, ordered by story.ts there. */
import { order } from '../chapters/story';
import { storyOf } from './beats';
import type { ChapterDeclaration } from './chapter';

const modules = import.meta.glob<ChapterDeclaration>('../chapters/*/index.ts', {
	eager: true,
	import: 'default'
});

/** `../chapters/road/index.ts` → `road`. */
const folderOf = (file: string): string => file.split('/').at(-2) ?? file;

export const story = storyOf(
	Object.fromEntries(Object.entries(modules).map(([file, chapter]) => [folderOf(file), chapter])),
	order
);
export const { chapters, beats, lastBeat, settings, firstSettings, findBeat, beatAt } = story;
