/** Reads and checks the content of explore, method and downloads. */
import { langs, type Lang } from '../../languages';
import type { Story } from '../../story/beats';
import type { Point } from '../../story/plane';
import type { MethodText } from '../../text/method-text';
import { readAccess, type Access } from './access';
import { extents } from './extents';
import type { Figure } from './figures';
import { readLayers } from './layers';
import { readMethodText } from './method-text';
import {
	comparisonSchema,
	counterSchema,
	knownSchema,
	releaseCheckSchema,
	seaSchema,
	stateSchema,
	whereSchema,
	type ComparisonRow,
	type CounterRow,
	type KnownRow,
	type LayerRow,
	type ReleaseCheckRow,
	type SeaRow,
	type StateRow,
	type WhereRow
} from './reference-schemas';
import type { Problems } from './problem';
import { proseOf } from './prose';
import type { CorridorRow, CountryRow, PlaceRow, SourceRow } from './schemas';
import { stateLabels } from './state-labels';
import { readRows, type Row } from './yaml-file';

export interface Reference {
	readonly states: readonly StateRow[];
	/** Positions of the states' names, plane units. */
	readonly stateLabels: ReadonlyMap<string, [x: number, y: number]>;
	/** Outermost points of each country and state, plane units, by code: all must be in view for it to be in view. */
	readonly extents: ReadonlyMap<string, readonly Point[]>;
	readonly seas: readonly SeaRow[];
	/** Layers that this story adds to the reader's map. */
	readonly layers: readonly LayerRow[];
	readonly known: readonly KnownRow[];
	readonly where: readonly WhereRow[];
	readonly counters: readonly CounterRow[];
	readonly comparisons: readonly ComparisonRow[];
	readonly releaseCheck: readonly ReleaseCheckRow[];
	readonly method: Readonly<Record<Lang, MethodText>>;
	readonly access: Access;
}

interface Known {
	readonly declared: Story;
	readonly figures: ReadonlyMap<string, Figure>;
	readonly sources: ReadonlyMap<string, SourceRow>;
	readonly places: ReadonlyMap<string, PlaceRow>;
	readonly corridorRows: readonly Row<CorridorRow>[];
	readonly countryRows: readonly Row<CountryRow>[];
	/** Text of the release. */
	readonly release: string;
}

export function loadReference(root: string, content: Known, problems: Problems): Reference {
	const states = readRows(root, 'data/states.yaml', stateSchema, problems);
	const seas = readRows(root, 'data/seas.yaml', seaSchema, problems);
	const layers = readLayers(root, { places: content.places, countries: content.countryRows }, problems);
	const known = readRows(root, 'data/known.yaml', knownSchema, problems);
	const where = readRows(root, 'data/where.yaml', whereSchema, problems);
	const counters = readRows(root, 'data/counters.yaml', counterSchema, problems);
	const comparisons = readRows(root, 'data/comparisons.yaml', comparisonSchema, problems);
	const releaseCheck = readRows(root, 'data/release-check.yaml', releaseCheckSchema, problems);
	const figures = new Set(content.figures.keys());
	const onMap = new Set([
		...content.places.keys(),
		...[...content.corridorRows, ...content.countryRows, ...states].map(({ value }) => value.id)
	]);

	const rowChecks = <Value>({ file, lineOf }: Row<Value>, name: string) => ({
		onMap(ids: readonly string[]) {
			for (const id of ids) {
				if (!onMap.has(id))
					problems.add(
						file,
						lineOf('on'),
						`${name}: ${id} is not on the map`,
						'name a place, corridor, country or state'
					);
			}
		},
		figure(id: string) {
			if (!figures.has(id))
				problems.add(
					file,
					lineOf('figure'),
					`${name}: there is no figure ${id}`,
					'use an id of data/figures.yaml'
				);
		},
		sources(ids: readonly string[]) {
			for (const id of ids) {
				if (!content.sources.has(id))
					problems.add(
						file,
						lineOf('sources'),
						`${name}: source ${id} is not in data/sources.yaml`,
						'add the source there or correct its id'
					);
			}
		},
		prose(key: string, text: Readonly<Record<Lang, string>>) {
			for (const lang of langs)
				proseOf(text[lang], figures, (what, mend) => {
					problems.add(file, lineOf(key), `${name}: ${what}`, mend);
				});
		}
	});
	for (const row of known) {
		const check = rowChecks(row, row.value.id);
		check.onMap(row.value.on);
		check.sources(row.value.sources);
		check.prose('says', row.value.says);
	}
	for (const row of where) {
		const check = rowChecks(row, row.value.figure);
		check.figure(row.value.figure);
		check.onMap(row.value.on);
	}
	for (const row of comparisons) {
		for (const { figure, by } of row.value.counts) {
			rowChecks(row, row.value.id).figure(figure);
			if (!counters.some(({ value }) => value.id === by))
				problems.add(
					row.file,
					row.lineOf('counts'),
					`${row.value.id}: ${by} is not in data/counters.yaml`,
					'add who counted there or correct the id'
				);
		}
	}
	checkRelease(content, releaseCheck, rowChecks, problems);
	return {
		states: states.map(({ value }) => value),
		stateLabels: stateLabels(
			root,
			states.map(({ value }) => value)
		),
		extents: extents(root),
		seas: seas.map(({ value }) => value),
		layers,
		known: known.map(({ value }) => value),
		where: where.map(({ value }) => value),
		counters: counters.map(({ value }) => value),
		comparisons: comparisons.map(({ value }) => value),
		releaseCheck: releaseCheck.map(({ value }) => value),
		method: readMethodText(root, content.declared, figures, content.sources, problems),
		access: readAccess(root, problems)
	};
}

interface RowChecks {
	sources(ids: readonly string[]): void;
	prose(key: string, text: Readonly<Record<Lang, string>>): void;
}

function checkRelease(
	{ release, declared }: Known,
	rows: readonly Row<ReleaseCheckRow>[],
	rowChecks: (row: Row<ReleaseCheckRow>, name: string) => RowChecks,
	problems: Problems
): void {
	const flat = release.replace(/\s+/g, ' ');
	for (const row of rows) {
		const { value, file, lineOf } = row;
		const check = rowChecks(row, value.id);
		if (value.sources) check.sources(value.sources);
		if (value.record) check.prose('record', value.record);
		if (value.done) check.prose('done', value.done);
		if (!flat.includes(value.says))
			problems.add(
				file,
				lineOf('says'),
				`${value.id}: the release does not say "${value.says}"`,
				'copy the words from data/release.txt'
			);
		for (const beat of value.told ?? []) {
			if (declared.findBeat(beat)?.id !== beat)
				problems.add(
					file,
					lineOf('told'),
					`${value.id}: there is no beat ${beat}`,
					'name a beat by its chapter and number: chapter-2'
				);
		}
	}
}
