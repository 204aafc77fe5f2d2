/** The lesson in one language against the lesson in another: one form, the same numbers. */
import { firstLang, otherLangs, type Lang } from '../../languages';
import type { Form } from './form-file';
import type { Problems } from './problem';
import { numberFault } from './translations';

/** Values of these keys name things, and are the same in every language. */
const NAMES = new Set(['from', 'to', 'id', 'kind', 'figure']);

/** @returns where two lessons first differ in anything but their words, as a path of keys; null where they do not */
export function differingPath(own: unknown, first: unknown): readonly (string | number)[] | null {
	if (typeof own !== 'object' || typeof first !== 'object' || own === null || first === null)
		return typeof own === 'string' || own === first ? null : [];
	if (Array.isArray(own) && Array.isArray(first) && own.length !== first.length)
		return [Math.min(own.length - 1, first.length)];
	for (const [key, value] of Object.entries(own)) {
		const other = (first as Record<string, unknown>)[key];
		const at = Array.isArray(own) ? Number(key) : key;
		if (NAMES.has(key) && value !== other) return [at];
		const inner = differingPath(value, other);
		if (inner) return [at, ...inner];
	}
	return null;
}

/** Every text of a lesson says the same numbers in every language. */
export function checkLessonNumbers(
	raws: Readonly<Record<Lang, Form<unknown>>>,
	fileOf: (lang: Lang) => string,
	problems: Problems
): void {
	const compare = (first: unknown, other: unknown, lang: Lang, keys: readonly (string | number)[]) => {
		if (typeof first === 'string' && typeof other === 'string') {
			const fault = numberFault(first, other);
			if (fault)
				problems.add(
					fileOf(lang),
					raws[lang].lineOf(...keys),
					`${keys.join(' › ')} ${fault}`,
					`give the same numbers as ${fileOf(firstLang)}`
				);
		} else if (typeof first === 'object' && typeof other === 'object' && first && other) {
			for (const [key, value] of Object.entries(first))
				compare(value, (other as Readonly<Record<string, unknown>>)[key], lang, [
					...keys,
					Array.isArray(first) ? Number(key) : key
				]);
		}
	};
	for (const lang of otherLangs(firstLang)) compare(raws[firstLang].value, raws[lang].value, lang, []);
}
