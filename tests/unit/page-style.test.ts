/** The inline style sheet of a page: addresses relative to the page, ASCII only, and errors for sheets that cannot be inline. */
import type { Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { pageStyle } from '../../src/build/page-style';

const bundle = (sheets: Readonly<Record<string, string>>) =>
	Object.fromEntries(
		Object.entries(sheets).map(([fileName, source]) => [fileName, { type: 'asset', fileName, source }])
	) as unknown as Rolldown.OutputBundle;

describe('pageStyle', () => {
	it('joins sheets in their order and makes addresses relative to the page', () => {
		const sheets = bundle({
			'assets/a.css': "a{src:url(./x.woff2),url('y.woff2')}\n",
			'assets/b.css': 'b{fill:url(#grain);mask:url(data:image/png;base64,AA)}'
		});
		expect(pageStyle(['assets/b.css', 'assets/a.css'], sheets, '../')).toBe(
			"b{fill:url(#grain);mask:url(data:image/png;base64,AA)}\na{src:url(../assets/x.woff2),url('../assets/y.woff2')}"
		);
		expect(pageStyle(['assets/a.css'], sheets, '')).toContain('url(assets/x.woff2)');
	});

	it('writes characters beyond ASCII as escapes that end before the next letter', () => {
		expect(pageStyle(['s.css'], bundle({ 's.css': "q{quotes:'«a' '»' '\u{1f5fa}'}" }), '')).toBe(
			"q{quotes:'\\ab a' '\\bb ' '\\1f5fa '}"
		);
	});

	it('refuses sheets that cannot be inline, and names the sheet', () => {
		expect(() => pageStyle(['none.css'], bundle({}), '')).toThrow('none.css');
		for (const css of ['@import "x.css";', "a{content:'</style>'}"]) {
			expect(() => pageStyle(['odd.css'], bundle({ 'odd.css': css }), '')).toThrow('odd.css');
		}
	});
});
