/** The stage's words, which every prerendered page carries as data. */
import type { StageWords } from '../stage/words';

/** @returns null on a page without them, so that the page stays as it was prerendered */
export function readStageWords(): StageWords | null {
	const text = document.getElementById('stage-words')?.textContent;
	if (!text) return null;
	try {
		return JSON.parse(text) as StageWords;
	} catch {
		return null;
	}
}
