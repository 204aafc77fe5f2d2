/** Numbers and figures in the reader's words. By hand rather than by Intl, so that server and every browser agree. */
import { plain } from '../story/number';
import type { Lang } from './content';

export interface Formattable {
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly unit: string;
	readonly hedge: { readonly en: string; readonly es: string };
}

export interface FormattedFigure {
	/** "some", "between", or nothing. */
	readonly hedge: string;
	/** "10,000", "500 and 3,000", "25 million". */
	readonly number: string;
	/** " US dollars", " per cent", or nothing. */
	readonly unit: string;
	/** All of it. */
	readonly text: string;
}

const MILLION = 1_000_000;
const ordinals = {
	en: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'],
	es: ['primero', 'segundo', 'tercero', 'cuarto', 'quinto', 'sexto', 'séptimo', 'octavo']
};
const unitWords: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
	usd: { en: ' US dollars', es: ' dólares estadounidenses' },
	percent: { en: ' per cent', es: ' por ciento' },
	km: { en: ' km', es: ' km' }
};

/** Thousands by commas, as in Mexico and in English; up to two decimals; whole millions in words. */
export function formatNumber(value: number, lang: Lang): string {
	if (Math.abs(value) >= MILLION && value % (MILLION / 10) === 0) {
		const millions = value / MILLION;
		const word = lang === 'en' ? 'million' : millions === 1 ? 'millón' : 'millones';
		return `${plain(millions)} ${word}`;
	}
	return plain(value);
}

export function formatFigure(figure: Formattable, lang: Lang): FormattedFigure {
	const hedge = figure.hedge[lang];
	const number = numberOf(figure, lang);
	const millions = figure.value !== null && number.includes('mill');
	const word = unitWords[figure.unit]?.[lang] ?? '';
	const unit = millions && lang === 'es' && word !== '' ? ` de${word}` : word;
	return { hedge, number, unit, text: [hedge, number + unit].filter((part) => part !== '').join(' ') };
}

function numberOf({ value, low, high, unit }: Formattable, lang: Lang): string {
	if (low !== null && high !== null) {
		return `${formatNumber(low, lang)} ${lang === 'en' ? 'and' : 'y'} ${formatNumber(high, lang)}`;
	}
	if (value === null) return '';
	if (unit === 'year') return String(value);
	if (unit === 'ordinal') return ordinals[lang][value - 1] ?? String(value);
	return formatNumber(value, lang);
}
