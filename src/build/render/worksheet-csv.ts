/** The worksheet's table as a file for a spreadsheet: one figure a row, with all that belongs to it. */
import { dsvFormat } from 'd3';
import type { PageContent } from '../../text/page-content';

const columns = ['id', 'hedge', 'low', 'high', 'unit', 'counts', 'method', 'counted_by', 'period', 'source'];

/**
 * @param semicolons for spreadsheets of countries with a decimal comma, which take a semicolon between cells
 * @returns RFC 4180 text with a byte order mark, so that spreadsheets read its accents
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
	// RFC 4180 ends a row with both characters; d3 with a line feed alone.
	return `\ufeff${dsvFormat(semicolons ? ';' : ',').formatRows([columns, ...rows])}\n`.replaceAll(
		'\n',
		'\r\n'
	);
}
