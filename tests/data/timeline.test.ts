/** The line of years, each row against the date the project's notes give, and the edition's own dates. */
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/build/content/load';
import { story } from '../../src/story/chapters';

const { timeline, edition, figures } = loadContent(process.cwd(), story);

/** Date and what it is of, as gathered from the sources named in the rows. */
const gathered = {
	'commission-2011': '2011-02-22',
	'graves-2011': '2011-04',
	'migration-law-2011': '2011-05-25',
	'study-2011': '2011-08-03',
	'trafficking-law-2012': '2012-06-14',
	'forensic-2013': '2013-08-22',
	'fire-2023': '2023-03-27',
	'camargo-2023': '2023-10-24',
	'exhumation-2024': '2024-01-31',
	'graves-judged-2024': '2024-08-21',
	'sf-judged-2025': '2025-01-06',
	'burial-2025': '2025-08-21',
	'register-2025': '2025-12-18'
};

describe('the line of years', () => {
	it('is in order, each row with a source, and five to eight of them are drawn', () => {
		const drawn = timeline.filter((row) => row.drawn !== false);
		expect(drawn.length).toBeGreaterThanOrEqual(5);
		expect(drawn.length).toBeLessThanOrEqual(8);
		expect(timeline.map(({ date }) => date)).toEqual(timeline.map(({ date }) => date).sort());
		for (const { id, sources } of timeline) expect(sources.length, id).toBeGreaterThan(0);
	});

	it('has the dates that were gathered', () => {
		expect(Object.fromEntries(timeline.map(({ id, date }) => [id, date]))).toEqual(gathered);
	});

	it('ends on those who answer, and has all three kinds of fact', () => {
		expect(new Set(timeline.map(({ kind }) => kind))).toEqual(new Set(['found', 'enacted', 'judged']));
		expect(timeline.filter(({ answer }) => answer).map(({ kind }) => kind)).not.toContain('found');
	});

	it('states the figures it stands on as they were gathered', () => {
		const values = (ids: readonly string[]) => ids.map((id) => figures.get(id)?.computed);
		expect(
			values([
				'sf2011-bodies',
				'sf2011-graves',
				'sf2011-victims',
				'sf2011-sentenced',
				'sf-sentenced',
				'juarez-fire',
				'camargo',
				'camargo-police',
				'missing-register'
			])
		).toEqual([193, 47, 122, 11, 3, 40, 19, 11, 133520]);
		expect(figures.get('missing-migrants')).toMatchObject({ low: 255, high: 268 });
	});
});

it('the edition is dated, reviewed after its facts were gathered, and logs its changes', () => {
	expect(edition.reviewed.timeline >= edition.gathered).toBe(true);
	expect(edition.reviewed.figures >= edition.gathered).toBe(true);
	expect(edition.released >= edition.gathered).toBe(true);
	expect(edition.log.map(({ kind }) => kind)).toContain('edition');
	const dates = edition.log.map(({ date }) => date);
	expect(dates).toEqual([...dates].sort());
	expect(dates.at(-1)).toBe(edition.released);
});
