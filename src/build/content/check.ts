/** Checks everything editors write, by the same code as the build. */
import { declaredStory } from './declared-story';
import { loadContent } from './load';
import { ContentError } from './problem';

/**
 * @param root the project's folder
 * @returns every problem in words; null when there is none
 * @throws what is no editor's mistake
 */
export async function contentProblems(root: string): Promise<string | null> {
	const declared = await declaredStory(root);
	try {
		loadContent(root, declared);
		return null;
	} catch (error) {
		if (error instanceof ContentError) return error.message;
		throw error;
	}
}
