/** Reads and checks all content that editors write; one error that lists every problem stops the build. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Lang } from '../../languages';
import { project } from '../../story/plane';
import type { Story } from '../../story/beats';
import type { Chapter } from '../../text/content';
import type { Lesson } from '../../text/lesson';
import { readEdition, type Edition } from './edition';
import { checkFigures, checkSums, computeFigures, type Figure } from './figures';
import { readLesson } from './lesson';
import { loadReference, type Reference } from './reference';
import { Problems } from './problem';
import { proseOf, proseText } from './prose';
import {
	checkSchema,
	corridorSchema,
	countrySchema,
	figureSchema,
	placeSchema,
	sourceSchema,
	timelineSchema,
	type CorridorRow,
	type CountryRow,
	type PlaceRow,
	type SourceRow,
	type TimelineRowData
} from './schemas';
import { readStory } from './story';
import { readText } from './text-file';
import { readWords } from './words';
import { readRows, type Row } from './yaml-file';

export interface Content extends Reference {
	/** The story as its chapters declare it. */
	readonly declared: Story;
	readonly figures: ReadonlyMap<string, Figure>;
	readonly sources: ReadonlyMap<string, SourceRow>;
	readonly places: ReadonlyMap<string, PlaceRow>;
	readonly corridors: readonly CorridorRow[];
	readonly countries: readonly CountryRow[];
	readonly timeline: readonly TimelineRowData[];
	readonly edition: Edition;
	readonly story: Readonly<Record<Lang, readonly Chapter[]>>;
	readonly lesson: Readonly<Record<Lang, Lesson>>;
	readonly words: Readonly<Record<Lang, Readonly<Record<string, string>>>>;
	/** Converts text with figures to plain text. */
	readonly proseIn: (lang: Lang, text: Readonly<Record<Lang, string>>) => string;
	/** Keys of the words that the stage may need. */
	readonly stageKeys: ReadonlySet<string>;
}

/**
 * @param root the project's folder
 * @param declared what its chapters declare
 * @throws ContentError with every problem found
 */
export function loadContent(root: string, declared: Story): Content {
	const problems = new Problems();
	const figureRows = readRows(root, 'data/figures.yaml', figureSchema, problems, 'figures');
	const sourceRows = readRows(root, 'data/sources.yaml', sourceSchema, problems);
	const placeRows = readRows(root, 'data/places.yaml', placeSchema, problems);
	const corridorRows = readRows(root, 'data/corridors.yaml', corridorSchema, problems);
	const countryRows = readRows(root, 'data/countries.yaml', countrySchema, problems);
	const timelineRows = readRows(root, 'data/timeline.yaml', timelineSchema, problems);
	const checks = readRows(root, 'data/checks.yaml', checkSchema, problems);
	const release = readText(root, 'data/release.txt', problems) ?? '';
	problems.stop();

	const sources = byId(sourceRows);
	const places = byId(placeRows);
	const figures = computeFigures(figureRows, places, problems);
	const edition = readEdition(root, new Set(sources.keys()), problems);
	checkFigures(figureRows, new Set(sources.keys()), { id: edition.release, text: release }, problems);
	checkSums(checks, figures, problems);
	checkCorridors(corridorRows, places, sources, problems);
	checkPlaces(placeRows, countryRows, root, problems);
	checkTimeline(timelineRows, figures, sources, problems);
	const ids = new Set(figures.keys());
	const story = readStory(root, declared, ids, sources, problems);
	checkDeclaredFigures(declared, ids, problems);
	const { words, stageKeys } = readWords(root, declared, problems);
	const lesson = readLesson(root, declared, figures, words, problems);
	const more = loadReference(
		root,
		{ declared, figures, sources, places, corridorRows, countryRows, release },
		problems
	);
	problems.stop();
	if (!lesson) throw new Error('the lesson was not read');
	return {
		...more,
		declared,
		proseIn: (lang, text) => proseText(text[lang], figures, lang),
		figures,
		sources,
		places,
		corridors: corridorRows.map(({ value }) => value),
		countries: countryRows.map(({ value }) => value),
		timeline: timelineRows.map(({ value }) => value),
		edition,
		story,
		lesson,
		words,
		stageKeys
	};
}

/** Checks that the figures which chapters name in code exist. */
function checkDeclaredFigures({ chapters }: Story, known: ReadonlySet<string>, problems: Problems): void {
	for (const { id, beats, reads = [], details = [] } of chapters) {
		const named = [
			...beats.flatMap(({ draws = [], guess }) => [...draws, ...(guess ? [guess.figure] : [])]),
			...reads,
			...details
		];
		for (const figure of new Set(named)) {
			if (!known.has(figure))
				problems.add(
					`src/chapters/${id}/index.ts`,
					0,
					`there is no figure ${figure}`,
					'use an id of data/figures.yaml'
				);
		}
	}
}

const byId = <Value extends { readonly id: string }>(rows: readonly Row<Value>[]) =>
	new Map(rows.map(({ value }) => [value.id, value]));

export function checkCorridors(
	rows: readonly Row<CorridorRow>[],
	places: ReadonlyMap<string, PlaceRow>,
	sources: ReadonlyMap<string, SourceRow>,
	problems: Problems
): void {
	for (const { value, file, lineOf } of rows) {
		for (const place of value.places) {
			if (!places.has(place))
				problems.add(
					file,
					lineOf('places'),
					`corridor ${value.id} names ${place}, which is not in data/places.yaml`,
					'add the place there or correct its id'
				);
		}
		for (const source of value.sources) {
			if (!sources.has(source))
				problems.add(
					file,
					lineOf('sources'),
					`corridor ${value.id}: source ${source} is not in data/sources.yaml`,
					'add the source there or correct its id'
				);
		}
	}
}

/** Checks on the built map that every place lies in the country it names. */
export function checkPlaces(
	rows: readonly Row<PlaceRow>[],
	countries: readonly Row<CountryRow>[],
	root: string,
	problems: Problems
): void {
	const file = path.join(root, 'data/map/region.topo.json');
	const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
	const shapes = new Map(
		feature(topology, topology.objects['countries'] as GeometryCollection).features.map(
			({ id, geometry }) => [String(id), geometry]
		)
	);
	const known = new Set(countries.map(({ value }) => value.id));
	for (const { value, file: where, line, lineOf } of rows) {
		const shape = shapes.get(value.country);
		if (!known.has(value.country) || (shape?.type !== 'Polygon' && shape?.type !== 'MultiPolygon')) {
			problems.add(
				where,
				lineOf('country'),
				`${value.id}: ${value.country} is not a country of the map`,
				'use a code of data/countries.yaml'
			);
			continue;
		}
		if (!value.state.startsWith(value.country))
			problems.add(
				where,
				lineOf('state'),
				`${value.id}: ${value.state} is not a state of ${value.country}`,
				'correct the state or the country'
			);
		const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
		if (
			!value.onLine &&
			!value.approx &&
			!polygons.some(([ring]) => inRing(ring ?? [], project(value.lon, value.lat)))
		) {
			problems.add(
				where,
				line,
				`${value.id} does not lie in ${value.country}`,
				'correct lon, lat or country; a town on the very line or shore is marked onLine: true'
			);
		}
	}
}

function inRing(ring: readonly (readonly number[])[], [x, y]: readonly [number, number]): boolean {
	let inside = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [xi = 0, yi = 0] = ring[i] ?? [];
		const [xj = 0, yj = 0] = ring[j] ?? [];
		if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
	}
	return inside;
}

function checkTimeline(
	rows: readonly Row<TimelineRowData>[],
	figures: ReadonlyMap<string, Figure>,
	sources: ReadonlyMap<string, SourceRow>,
	problems: Problems
): void {
	const ids = new Set(figures.keys());
	for (const { value, file, lineOf } of rows) {
		for (const field of ['title', 'short'] as const) {
			for (const text of Object.values(value[field] ?? {}))
				proseOf(text, ids, (what, mend) => {
					problems.add(file, lineOf(field), `${value.id}: ${what}`, mend);
				});
		}
		for (const source of value.sources) {
			if (!sources.has(source))
				problems.add(
					file,
					lineOf('sources'),
					`${value.id}: source ${source} is not in data/sources.yaml`,
					'add the source there or correct its id'
				);
		}
	}
}
