/** Writes the worksheet's table for spreadsheets: one row for each figure, with value, kind and source. */
import { dsvFormat } from 'd3';
import type { PageContent } from '../../text/page-content';

const columns = ['id', 'hedge', 'low', 'high', 'unit', 'counts', 'method', 'counted_by', 'period', 'source'];

/**
 * @param semicolons true for countries with a decimal comma, whose spreadsheets take a semicolon between cells
 * @returns RFC 4180 text with a byte order mark, by which spreadsheets recognise UTF-8
 */
export function worksheetCsv({ figures, words, lesson }: PageContent, semicolons = false): string {
	const decimal = (value: string) => (semicolons ? value.replace('.', ',') : value);
	const rows = lesson.worksheet.figures.flatMap((id) => {
		const figure = figures[id];
		if (!figure) return [];
		const [low = '', high = low] = figure.value.split('/');
		return [
			[
				id,
				figure.hedge,
				decimal(low),
				decimal(high),
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
	// RFC 4180 ends a row with carriage return and line feed; d3 writes a line feed only.
	return `\ufeff${dsvFormat(semicolons ? ';' : ',').formatRows([columns, ...rows])}\n`.replaceAll(
		'\n',
		'\r\n'
	);
}
