/** Remembers what was made of a text, so that after a change only the changed file is read anew. */

/** More texts than the content has; the oldest are forgotten. */
const MOST = 400;

/** @param make must depend on the text alone, and its result must not be changed */
export function remember<Made>(make: (text: string) => Made): (text: string) => Made {
	const made = new Map<string, Made>();
	return (text) => {
		const known = made.get(text);
		if (known !== undefined) return known;
		const fresh = make(text);
		made.set(text, fresh);
		const [oldest] = made.size > MOST ? made.keys() : [];
		if (oldest !== undefined) made.delete(oldest);
		return fresh;
	};
}
