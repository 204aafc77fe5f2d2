/** How an address names the chapters that a class passes by. Pure, and without the story: the lesson's page uses it too. */

/** Parameter of the address; commas stand between the ids. */
const PARAMETER = 'without';

/** The ids an address names, whatever they are. */
export const passedNames = ({ searchParams }: URL): readonly string[] =>
	(searchParams.get(PARAMETER) ?? '').split(',');

/** The same address for another choice. */
export function withPassed(address: URL, passed: readonly string[]): URL {
	const changed = new URL(address);
	if (passed.length === 0) changed.searchParams.delete(PARAMETER);
	else changed.searchParams.set(PARAMETER, passed.join(','));
	return changed;
}
