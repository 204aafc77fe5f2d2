/** SITE_URL, and the file of headers that hosts read. */
import { describe, expect, it } from 'vitest';
import { headersFor, parse } from '../../src/build/headers-file.js';
import { siteUrl } from '../../src/build/seo/site';

describe('SITE_URL', () => {
	it('ends with a slash, or is not there', () => {
		expect(siteUrl(undefined)).toBeNull();
		expect(siteUrl('')).toBeNull();
		expect(siteUrl('https://example.org')).toBe('https://example.org/');
		expect(siteUrl('https://example.org/road')).toBe('https://example.org/road/');
	});

	it.each(['example.org', '/road/', 'ftp://example.org/', 'https://example.org/?a=1'])(
		'refuses %s in words',
		(given) => {
			expect(() => siteUrl(given)).toThrow('SITE_URL should be');
		}
	);
});

describe('_headers', () => {
	const rules = parse(
		'# said once\n/*\n  A: every\n\n/assets/*\n  Cache-Control: long, very\n/embed.js\n  B: own: with colon\n'
	);

	it('is read as hosts read it', () => {
		expect(headersFor(rules, '/index.html')).toEqual([['a', 'every']]);
		expect(headersFor(rules, '/assets/x.js')).toEqual([
			['a', 'every'],
			['cache-control', 'long, very']
		]);
		expect(headersFor(rules, '/embed.js')).toEqual([
			['a', 'every'],
			['b', 'own: with colon']
		]);
		expect(headersFor(rules, '/embed.js/x')).toEqual([['a', 'every']]);
	});
});
