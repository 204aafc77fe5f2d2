/** A text says the same numbers in every language: what was changed in one alone is a slip. */
import { firstLang, langs, otherLangs, type Lang } from '../../languages';
import { brokenMark } from './marks';

type Keys = readonly (string | number)[];

/** @param complain where in the value, what is wrong, how to mend it */
export function checkTranslations(
	value: unknown,
	complain: (keys: Keys, what: string, mend: string) => void,
	keys: Keys = []
): void {
	if (typeof value !== 'object' || value === null) return;
	if (isTranslated(value)) {
		for (const lang of otherLangs(firstLang)) {
			const fault = numberFault(value[firstLang], value[lang]);
			if (fault)
				complain(
					[...keys, lang],
					`${[...keys, lang].join('.')} ${fault}`,
					`give the same numbers as ${[...keys, firstLang].join('.')}`
				);
		}
		return;
	}
	for (const [key, inner] of Object.entries(value))
		checkTranslations(inner, complain, [...keys, Array.isArray(value) ? Number(key) : key]);
}

/** Every text of a row that is shown as it is written. */
export function checkPlainTexts(
	value: unknown,
	complain: (keys: Keys, what: string, mend: string) => void,
	keys: Keys = []
): void {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inner] of Object.entries(value)) {
		const path = [...keys, Array.isArray(value) ? Number(key) : key];
		const mark = typeof inner === 'string' && isTranslated(value) ? markIn(inner) : null;
		if (mark !== null)
			complain(
				path,
				`${path.join('.')} has a "${mark}"`,
				'this text is shown as it is written: plain words alone'
			);
		checkPlainTexts(inner, complain, path);
	}
}

const markIn = (text: string): string | null => brokenMark(text) ?? /[{}]/.exec(text)?.[0] ?? null;

const isTranslated = (value: object): value is Readonly<Record<Lang, string>> =>
	langs.every((lang) => typeof (value as Partial<Record<string, unknown>>)[lang] === 'string');

/** @returns which number one text has and the other has not; null when they have the same */
export function numberFault(first: string, other: string): string | null {
	const [wanted, found] = [numbersIn(first), numbersIn(other)];
	const missing = without(wanted, found)[0];
	const strange = without(found, wanted)[0];
	if (strange !== undefined) return `says ${strange}, which the other language does not`;
	return missing === undefined ? null : `does not say ${missing}, which the other language does`;
}

/** Numbers and figures of a text; what parts thousands differs between languages. */
const numbersIn = (text: string): string[] =>
	(text.match(/\{[^{}]*\}|\d(?:[\d.,]*\d)?/g) ?? []).map((said) =>
		said.startsWith('{') ? said.replace(/\|.*/, '}') : said.replace(/[.,]/g, '')
	);

function without(all: readonly string[], taken: readonly string[]): string[] {
	const left = [...taken];
	return all.filter((item) => {
		const at = left.indexOf(item);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}
