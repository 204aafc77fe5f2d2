/** SITE_URL, and the file of headers that hosts read. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { headersFor, parseHeaders } from '../../src/build/tools/headers-file.js';
import { headersFile } from '../../src/build/headers';
import { hashOf, policyOf } from '../../src/build/policy';
import type { StyledPage } from '../../src/build/render/page';
import { siteFromEnvironment, siteUrl } from '../../src/build/seo/site';

describe('SITE_URL', () => {
	it('ends with a slash, or is null', () => {
		expect(siteUrl(undefined)).toBeNull();
		expect(siteUrl('')).toBeNull();
		expect(siteUrl(' ')).toBeNull();
		expect(siteUrl('https://example.org')).toBe('https://example.org/');
		expect(siteUrl('https://example.org/road')).toBe('https://example.org/road/');
	});

	it.each(['', undefined])('set to %j in the environment means no address', (given) => {
		vi.stubEnv('SITE_URL', given);
		expect(siteFromEnvironment()).toBeNull();
	});
	afterEach(() => {
		vi.unstubAllEnvs();
	});

	it.each(['example.org', '/road/', 'ftp://example.org/', 'https://example.org/?a=1'])(
		'refuses %s with an error that names SITE_URL',
		(given) => {
			expect(() => siteUrl(given)).toThrow('SITE_URL should be');
		}
	);
});

describe('_headers', () => {
	const rules = parseHeaders(
		'# said once\n/*\n  A: every\n\n/assets/*\n  Cache-Control: long, very\n/embed.js\n  B: own: with colon\n'
	);

	it('is parsed as hosts parse it', () => {
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

describe('the policy', () => {
	const INLINE_STYLES = / 'unsafe-inline'(?=; img-src)/;
	const sources = (policy: string, kind: string) =>
		policy.split('; ').find((part) => part.startsWith(`${kind} `)) ?? '';

	it('names the site when it is known, and otherwise allows any host in frames only', () => {
		for (const kind of ['script-src', 'style-src', 'img-src', 'font-src', 'connect-src']) {
			for (const framed of [true, false]) {
				const known = policyOf({ site: 'https://example.org/road/', framed }).replace(INLINE_STYLES, '');
				expect(sources(known, kind)).toBe(`${kind} 'self' https://example.org`);
			}
			expect(sources(policyOf({ site: null, framed: false }).replace(INLINE_STYLES, ''), kind)).toBe(
				`${kind} 'self'`
			);
			expect(sources(policyOf({ site: null, framed: true }).replace(INLINE_STYLES, ''), kind)).toBe(
				`${kind} 'self' http: https:`
			);
		}
		for (const framed of [true, false]) {
			const policy = policyOf({ site: null, framed });
			expect(policy.replace(INLINE_STYLES, '')).not.toMatch(/unsafe|\*|data:|blob:/);
			expect(policy).toContain("default-src 'none'");
			expect(policy).toContain("require-trusted-types-for 'script'");
		}
	});

	it('allows inline styles without a hash, which would forbid all others', () => {
		const policy = policyOf({ site: null, framed: false, scripts: ['f()'] });
		expect(sources(policy, 'style-src')).toBe("style-src 'self' 'unsafe-inline'");
		expect(sources(policy, 'script-src')).toBe(`script-src 'self' ${hashOf('f()')}`);
		for (const kind of ['img-src', 'font-src']) expect(sources(policy, kind)).toBe(`${kind} 'self'`);
	});

	it('is sent once with every page, and allows any host in frames only', () => {
		const page = (file: string, lang: 'en' | 'es', kind: StyledPage['kind']) =>
			({ file, lang, kind, style: 'main{}', afterStyle: '', inlineScript: 'f()' }) as StyledPage;
		const rules = parseHeaders(
			headersFile(
				[
					page('index.html', 'en', 'read'),
					page('es/index.html', 'es', 'read'),
					page('embed/road/index.html', 'en', 'embed'),
					page('es/embed/road/index.html', 'es', 'embed'),
					page('es/present/index.html', 'es', 'present')
				],
				null,
				['embed-1.js']
			)
		);
		for (const [address, open] of [
			['/', false],
			['/index.html', false],
			['/es/', false],
			['/es/index.html', false],
			['/es/present/', false],
			['/embed/road/', true],
			['/es/embed/road/', true]
		] as const) {
			const policies = headersFor(rules, address).filter(([name]) => name === 'content-security-policy');
			expect(policies, address).toHaveLength(1);
			expect(policies[0]?.[1].includes('https:'), address).toBe(open);
			expect(sources(policies[0]?.[1] ?? '', 'style-src'), address).toMatch(/ 'unsafe-inline'$/);
			expect(sources(policies[0]?.[1] ?? '', 'script-src'), address).toContain(hashOf('f()'));
		}
	});
});
