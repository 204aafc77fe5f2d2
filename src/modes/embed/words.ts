/** What only a frame says, and the chapters' names: part of every prerendered frame. */

export interface EmbedWords {
	readonly own: Readonly<Record<string, string>>;
	/** Names of the frame's chapters by id. */
	readonly names: Readonly<Record<string, string>>;
}

/** @returns nothing rather than an error where the page lacks them */
export function readEmbedWords(): EmbedWords {
	try {
		return JSON.parse(document.getElementById('embed-words')?.textContent ?? '') as EmbedWords;
	} catch {
		return { own: {}, names: {} };
	}
}
