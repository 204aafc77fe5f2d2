/** Writes numbers and figures in a language. The result is the same on the server and in every browser, which Intl does not ensure. */
import { languageOf, type Lang } from '../languages';
import { plain } from '../story/number';

export interface Formattable {
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly unit: string;
	readonly hedge: Readonly<Record<Lang, string>>;
}

export interface FormattedFigure {
	/** "some", "between", or nothing. */
	readonly hedge: string;
	/** "10,000", "500 and 3,000", "25 million". */
	readonly number: string;
	/** " US dollars", " per cent", or nothing. */
	readonly unit: string;
	/** Hedge, number and unit. */
	readonly text: string;
}

const MILLION = 1_000_000;
/** Thousands by commas, which every language of the piece shares; up to two decimals; whole millions in words. */
export function formatNumber(value: number, lang: Lang): string {
	if (!isSaidInMillions(value)) return plain(value);
	const millions = value / MILLION;
	const { one, other } = languageOf(lang).numbers.million;
	return `${plain(millions)} ${millions === 1 ? one : other}`;
}

/** Whether a number has no more than one decimal of a million. */
const isSaidInMillions = (value: number): boolean =>
	Math.abs(value) >= MILLION && value % (MILLION / 10) === 0;

export function formatFigure(figure: Formattable, lang: Lang): FormattedFigure {
	const { units, ofMillions } = languageOf(lang).numbers;
	const hedge = figure.hedge[lang];
	const number = numberOf(figure, lang);
	const word = units[figure.unit] ?? '';
	const unit =
		word !== '' && figure.value !== null && isSaidInMillions(figure.value) ? ofMillions + word : word;
	return { hedge, number, unit, text: [hedge, number + unit].filter((part) => part !== '').join(' ') };
}

function numberOf({ value, low, high, unit }: Formattable, lang: Lang): string {
	const { and, ordinals } = languageOf(lang).numbers;
	if (low !== null && high !== null) return `${formatNumber(low, lang)} ${and} ${formatNumber(high, lang)}`;
	if (value === null) return '';
	if (unit === 'year') return String(value);
	if (unit === 'ordinal') return ordinals[value - 1] ?? String(value);
	return formatNumber(value, lang);
}
