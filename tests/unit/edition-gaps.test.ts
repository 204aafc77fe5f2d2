/** The build lists the missing fields of an edition that will be published. */
import { describe, expect, it } from 'vitest';
import { editionGaps } from '../../src/build/content/edition-gaps';
import type { Edition } from '../../src/build/content/edition';

const edition: Edition = {
	version: '1.0.0',
	release: 'release',
	released: '2026-11-25',
	gathered: '2026-11-25',
	reviewed: { timeline: '2026-11-25', figures: '2026-11-25' },
	licence: 'CC-BY-4.0',
	dataset: { name: 'data', about: 'a piece', years: [2005, 2025], box: [0, 0, 1, 1] },
	log: []
};
const imprint = {
	byline: { en: 'The newsroom', es: 'La redacción' },
	editor: 'A. Editor',
	corrections: 'corrections@example.org'
};
const SITE = 'https://example.org/road/';

describe('editionGaps', () => {
	it('names author, editor and address for corrections', () => {
		expect(editionGaps(edition, SITE)).toMatch(/^data\/edition\.yaml: .*byline.*editor.*corrections/);
	});

	it('names only missing fields', () => {
		const { byline, editor } = imprint;
		const gaps = editionGaps({ ...edition, byline, editor }, SITE);
		expect(gaps).toContain('corrections');
		expect(gaps).not.toContain('byline');
	});

	it('returns null for a complete edition', () => {
		expect(editionGaps({ ...edition, ...imprint }, SITE)).toBeNull();
	});

	it.each([null, 'http://127.0.0.1:4173/', 'http://localhost:4173/'])('returns null at %s', (site) => {
		expect(editionGaps(edition, site)).toBeNull();
	});
});
