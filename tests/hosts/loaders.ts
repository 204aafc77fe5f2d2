/** The loaders that have been published: the newest, and the first, which some hosts may have pinned. */
import published from '../../src/build/loader/published.json';
import type { Loader } from '../../src/modes/embed/maker/snippets';

const all: readonly Loader[] = Object.entries(published).map(([version, integrity]) => ({
	version,
	integrity
}));
const [first, last] = [all[0], all.at(-1)];
if (!first || !last) throw new Error('no loader has been published');

export const earliest: Loader = first;
export const loader: Loader = last;
