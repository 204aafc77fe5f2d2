/** The map's search returns existing features for any text, at most twelve, each once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from 'virtual:content/en';
import es from 'virtual:content/es';
import { plainLetters, search, searchIndex } from '../../../src/modes/explore/search';
import { Features } from '../../../src/modes/explore/features';
import { hostileText, runs, slipped } from './hostile';

describe.each([en, es])('search in $lang', ({ more: { explore } }) => {
	const index = searchIndex(explore, { rail: 'rail', road: 'road', foot: 'foot' });
	const features = new Features(explore);
	const names = index.map(({ name }) => name);
	const asked = fc.oneof(
		hostileText,
		fc.constantFrom(...names).chain((name) => slipped(name, 1)),
		fc.constantFrom(...names).map((name) => name.normalize('NFD').toUpperCase()),
		fc
			.array(fc.constantFrom('de', 'la', 'a', '1', 'san', 'x'), { maxLength: 40 })
			.map((words) => words.join(' '))
	);

	it('returns existing features, each once, that match every word', () => {
		fc.assert(
			fc.property(asked, fc.integer({ min: 0, max: 20 }), (text, most) => {
				const found = search(index, text, most);
				expect(found.length).toBeLessThanOrEqual(most);
				expect(new Set(found.map(({ kind, id }) => `${kind}:${id}`)).size).toBe(found.length);
				for (const { kind, id } of found) expect(features.get({ kind, id })).not.toBeNull();
				// A second search has the same result, because searches keep no state.
				expect(search(index, text, most)).toEqual(found);
			}),
			runs(500)
		);
	});

	it('ignores accents and case, and plainLetters is idempotent', () => {
		fc.assert(
			fc.property(asked, (text) => {
				const letters = plainLetters(text);
				expect(plainLetters(letters)).toBe(letters);
			}),
			runs(500)
		);
	});
});
