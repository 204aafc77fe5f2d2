/** Schemas for values that every language must have. */
import * as v from 'valibot';
import { forEachLang, langs } from '../../languages';

/** @returns the entries of an object that holds the value under the code of each language */
export const eachLang = <Schema extends v.GenericSchema>(schema: Schema) => forEachLang(() => schema);

const filled = v.pipe(v.string('must be a text'), v.trim(), v.minLength(1, 'must not be empty'));

/** A text in every language. */
export const translated = v.strictObject(
	eachLang(filled),
	`must hold a text in every language: { ${langs.map((lang) => `${lang}: …`).join(', ')} }`
);
