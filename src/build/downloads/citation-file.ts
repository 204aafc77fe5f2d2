/** Writes how the data are cited as a file of the Citation File Format, which reference managers and repositories read. */
import { stringify } from 'yaml';
import { firstLang, languageOf } from '../../languages';
import { fill } from '../../text/fill';
import type { Content } from '../content/load';

export const CITATION_FILE = 'CITATION.cff';

/** @param site the site's address with a slash at its end; null where it is not known */
export function citationFile(
	{ edition, words }: Pick<Content, 'edition' | 'words'>,
	site: string | null
): string {
	const say = (key: string) => words[firstLang][key] ?? '';
	const title = say('title');
	return stringify({
		'cff-version': '1.2.0',
		message: 'If you use these data, please cite them as below.',
		type: 'dataset',
		title,
		abstract: say('method-dataset-description'),
		authors: [
			{ name: edition.byline?.[firstLang] ?? fill(languageOf(firstLang).citation.author, { title }) }
		],
		version: edition.version,
		'date-released': edition.released,
		license: edition.licence,
		keywords: say('keywords').split(', '),
		...(site === null
			? {}
			: { url: site, identifiers: [{ type: 'url', value: `${site}data/datapackage.json` }] })
	});
}
