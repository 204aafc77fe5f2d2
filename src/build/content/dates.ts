/** Dates as a reader says them. */
import type { Lang } from '../../text/content';

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
	en: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December'
	],
	es: [
		'enero',
		'febrero',
		'marzo',
		'abril',
		'mayo',
		'junio',
		'julio',
		'agosto',
		'septiembre',
		'octubre',
		'noviembre',
		'diciembre'
	]
};

/** "22 February 2011", "22 de febrero de 2011"; coarser dates stay coarse. */
export function dateText(date: string, lang: Lang): string {
	const [year = '', month, day] = date.split('-');
	if (month === undefined) return year;
	const name = MONTHS[lang][Number(month) - 1] ?? '';
	const parts = day === undefined ? [name, year] : [String(Number(day)), name, year];
	return parts.join(lang === 'es' ? ' de ' : ' ');
}
