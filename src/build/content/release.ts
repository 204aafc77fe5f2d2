/** The release as the story quotes it: its title and its paragraphs. */

export interface Release {
	/** Id of its source. */
	readonly id: string;
	/** Title at 0, paragraphs from 1, each on one line. */
	readonly paragraphs: readonly string[];
}

/** @param text the first line is the title; an empty line, or a line that ends with a full stop, ends a paragraph */
export function releaseOf(id: string, text: string): Release {
	const [title = '', ...lines] = text.trim().split('\n');
	const paragraphs = lines
		.join('\n')
		.split(/\n\s*\n|(?<=\.)\n/)
		.map((part) => part.replace(/\s+/g, ' ').trim());
	return { id, paragraphs: [title, ...paragraphs.filter((part) => part !== '')] };
}
