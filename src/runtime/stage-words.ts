/** Reads the stage's words from the data of a prerendered page. */
import type { StageWords } from '../stage/words';

/** @returns null on a page without them, which then stays as it was prerendered */
export function readStageWords(): StageWords | null {
	const text = document.getElementById('stage-words')?.textContent;
	if (!text) return null;
	try {
		return JSON.parse(text) as StageWords;
	} catch {
		return null;
	}
}
