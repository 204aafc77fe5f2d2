/** Defines every table of the data as typed columns and rows, the source of CSV, JSON and the package's description. */
import { forEachLang } from '../../languages';
import type { Content } from '../content/load';
import type { Table } from './columns';
import { withFormerNames } from './former-names';
import { corridors, countries, places, states, stops } from './map-tables';
import { disputes, figures, known, sources, timeline } from './record-tables';

export function tablesOf(content: Content): readonly Table[] {
	const tables = [
		figures(content),
		disputes(content),
		sources(content),
		places(content),
		corridors(content),
		stops(content),
		countries(content),
		states(content),
		timeline(content),
		known(content)
	];
	return tables.map((table) => ({
		...withFormerNames(table),
		title: forEachLang((lang) => content.words[lang][`method-table-${table.name}`] ?? table.name)
	}));
}
