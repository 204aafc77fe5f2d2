/** The worksheet's table as a file for a spreadsheet: one figure a row, with all that belongs to it. */
import { worksheetFigures } from '../../text/lesson';
import type { PageContent } from '../../text/page-content';

const columns = [
	'id',
	'hedge',
	'low',
	'high',
	'unit',
	'counts',
	'method',
	'counted_by',
	'period',
	'source'
] as const;

/** @returns RFC 4180 text with a byte order mark, so that spreadsheets read its accents */
export function worksheetCsv({ figures, words }: PageContent): string {
	const rows = worksheetFigures.flatMap((id) => {
		const figure = figures[id];
		if (!figure) return [];
		const [low = '', high = low] = figure.value.split('/');
		return [
			[
				id,
				figure.hedge,
				low,
				high,
				figure.unit.trim(),
				figure.name,
				words[`method-${figure.method}`] ?? figure.method,
				figure.countedBy,
				figure.period,
				[figure.source.publisher, figure.source.title, figure.source.year]
					.filter((part) => part !== '')
					.join(', ')
			]
		];
	});
	return '\ufeff' + [columns, ...rows].map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';
}

const field = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
