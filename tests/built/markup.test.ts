/** The reader of markup is strict: what it lets through is well formed. */
import { expect, it } from 'vitest';
import { elements, readMarkup, textOf } from './markup';

it('reads elements, attributes and text', () => {
	const root = readMarkup(
		'<!doctype html><p class="a b" hidden>One &amp; <b>two</b><br></p><!-- no -->',
		'html'
	);
	expect([...elements(root)].map(({ name }) => name)).toEqual(['p', 'b', 'br']);
	expect(textOf(root)).toBe('One & two');
});

it.each([
	['<p><b></p></b>', 'html'],
	['<p>never closed', 'html'],
	['<p class=bare></p>', 'html'],
	['<p id="a" id="b"></p>', 'html'],
	['<svg><br></svg>', 'xml'],
	['<svg hidden></svg>', 'xml'],
	['<text>a &nbsp; b</text>', 'xml'],
	['<text>a & b</text>', 'xml'],
	['<text>a < b</text>', 'xml']
] as const)('refuses %s as %s', (text, kind) => {
	expect(() => readMarkup(text, kind)).toThrow();
});
