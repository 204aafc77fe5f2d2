/** Checks dates and formats them in the reader's language. */
import { languageOf, type Lang } from '../../languages';
import { fill } from '../../text/fill';

/** Whether a day, month or year exists in the calendar; given as `2010-09-01`, `2010-09` or `2010`. */
export function isDate(text: string): boolean {
	if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
	const whole = text + '-01-01'.slice(text.length - 4);
	const time = Date.parse(`${whole}T00:00:00Z`);
	// Date.parse reads 31 February as a day of March.
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
}

/** "22 February 2011", "22 de febrero de 2011"; a date without a day or month is formatted without it. */
export function dateText(date: string, lang: Lang): string {
	const [year = '', month, day] = date.split('-');
	if (month === undefined) return year;
	const { dates } = languageOf(lang);
	const values = { year, month: dates.months[Number(month) - 1] ?? '' };
	return day === undefined
		? fill(dates.month, values)
		: fill(dates.day, { ...values, day: String(Number(day)) });
}
