/** Address and search of the reader's map. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from 'virtual:content/en';
import es from 'virtual:content/es';
import { linkTo, readAddress, searchText, writeAddress } from '../../src/modes/explore/address';
import { firstLayers, layerIds, toggled } from '../../src/modes/explore/layers';
import { plainLetters, search, searchIndex } from '../../src/modes/explore/search';
import { Features } from '../../src/modes/explore/features';

describe('the address', () => {
	const content = en.more.explore;
	const layers = layerIds(content);
	const address = fc.record({
		layers: fc.subarray([...layers]).map((list) => new Set(list)),
		at: fc.option(
			fc.record({
				lon: fc.integer({ min: -12000, max: -7500 }).map((n) => n / 100),
				lat: fc.integer({ min: 600, max: 3400 }).map((n) => n / 100),
				km: fc.integer({ min: 50, max: 6000 })
			})
		),
		find: fc.option(
			fc.record({
				kind: fc.constantFrom('place', 'corridor', 'country', 'state', 'figure'),
				id: fc.constantFrom('medias-aguas', 'c', 'MX', 'MX-VER', 'san-fernando'),
				stop: fc.integer({ min: 0, max: 12 })
			})
		)
	});

	it('is read as it was written', () => {
		fc.assert(
			fc.property(address, (given) => {
				const parameters = new URLSearchParams('theme=contrast');
				writeAddress(parameters, given, content);
				const again = new URLSearchParams(searchText(parameters));
				expect(readAddress(again, content)).toEqual(given);
				expect(again.get('theme')).toBe('contrast');
			})
		);
	});

	it('is empty for the initial map, and keeps the rest of a link', () => {
		const start = readAddress(new URLSearchParams(), content);
		expect(start).toEqual({ layers: firstLayers(content), at: null, find: null });
		expect(linkTo('https://example.org/a/?motion=reduced#explore-1', start, content)).toBe(
			'https://example.org/a/?motion=reduced#explore-1'
		);
	});

	it.each([
		'layers=nonsense,rail',
		'at=1,2',
		'at=-95,17,nought',
		'at=-95,17,0',
		'at=999,17,100',
		'find=town',
		'find=river:x',
		'find=place:<b>',
		'stop=-1'
	])('ignores an invalid parameter: %s', (text) => {
		const { layers: on, at, find } = readAddress(new URLSearchParams(text), content);
		expect([...on].every((layer) => layers.includes(layer))).toBe(true);
		expect(at).toBeNull();
		expect(find).toBeNull();
	});

	it('switches a layer on and off again', () => {
		const first = firstLayers(content);
		expect(toggled(toggled(first, 'states'), 'states')).toEqual(first);
		expect(toggled(first, 'states').has('states')).toBe(true);
	});
});

describe.each([en, es])('search in $lang', (content) => {
	const modes = { rail: 'rail', road: 'road', foot: 'foot' };
	const index = searchIndex(content.more.explore, modes);
	const first = (asked: string) => search(index, asked)[0];

	it('ignores accents and case', () => {
		expect(plainLetters('Córdoba ÑANDÚ')).toBe('cordoba nandu');
		for (const asked of ['Córdoba', 'cordoba', 'CORDOBA', 'córd'])
			expect(first(asked)).toMatchObject({ kind: 'place', id: 'cordoba' });
	});

	it('finds a feature by its name in either language', () => {
		expect(first('Mexico City')?.id).toBe('mexico-city');
		expect(first('ciudad de mexico')?.id).toBe('mexico-city');
		expect(first('isthmus line')).toMatchObject({ kind: 'corridor', id: 'a3' });
		expect(first('linea del istmo')).toMatchObject({ kind: 'corridor', id: 'a3' });
		expect(first('mexico')).toMatchObject({ kind: 'country', id: 'MX' });
		expect(first('veracruz')).toMatchObject({ kind: 'place', id: 'veracruz' });
		expect(search(index, 'veracruz').map(({ kind }) => kind)).toContain('state');
	});

	it('finds a figure by its number, with or without the comma, and by its words', () => {
		expect(search(index, '9,758').map(({ id }) => id)).toContain('cndh-kidnapped');
		expect(search(index, '9758').map(({ id }) => id)).toContain('cndh-kidnapped');
		expect(
			search(index, content.lang === 'en' ? 'average ransom' : 'rescate promedio').map(({ id }) => id)
		).toContain('ransom-cndh-average');
	});

	it('finds each feature by its whole name among the first eight results', () => {
		const { places, corridors, countries, states, figures } = content.more.explore;
		for (const { id, name } of [...places, ...corridors, ...countries, ...states, ...figures])
			expect(
				search(index, name, 8).map((found) => found.id),
				name
			).toContain(id);
	});

	it('finds nothing for an empty or unknown name', () => {
		expect(search(index, '  ')).toEqual([]);
		expect(search(index, 'xyzzy')).toEqual([]);
	});
});

describe('features of the map', () => {
	const features = new Features(en.more.explore);

	it('connect the corridors from town to town as far as the northern border', () => {
		const seen = new Set<string>();
		const walk = (id: string) => {
			const known = features.get({ kind: 'corridor', id });
			if (seen.has(id) || known?.kind !== 'corridor') return;
			seen.add(id);
			known.feature.stops.forEach((_, k) => {
				for (const { corridor } of features.continuations(known.feature, k + 1)) walk(corridor.id);
			});
		};
		walk('a1');
		for (const id of ['a2', 'a3', 'c', 'd1', 'f', 'g1', 'g2']) expect(seen, id).toContain(id);
	});

	it('include everything that a figure highlights', () => {
		for (const figure of en.more.explore.figures)
			for (const id of figure.on) {
				const found = features.onMap(id);
				expect(found, id).not.toBeNull();
				if (found) expect(features.pointsOf({ kind: found.kind, id }).length, id).toBeGreaterThan(0);
			}
	});

	it('give each corridor straight-line distances that begin at 0 and never decrease', () => {
		for (const { id, stops } of en.more.explore.corridors) {
			expect(stops[0]?.km, id).toBe(0);
			stops.slice(1).forEach(({ km }, k) => expect(km, id).toBeGreaterThanOrEqual(stops[k]?.km ?? 0));
		}
		// The sources give 260 to 300 km for the walk along the coast; straight lines are a little shorter.
		const walk = en.more.explore.corridors.find(({ id }) => id === 'a2')?.stops.at(-1)?.km ?? 0;
		expect(walk).toBeGreaterThan(250);
		expect(walk).toBeLessThanOrEqual(300);
	});
});
