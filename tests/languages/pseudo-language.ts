/** Adds a pseudo-language to a copy of the project: one entry in src/languages.ts, and its texts, made from the English ones. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { languages } from '../../src/languages';
import { splitHead } from '../../src/build/content/markdown';
import { pseudoText } from './pseudo-text';

export const CODE = 'qps';
const ENTRY = {
	path: `${CODE}/`,
	englishName: 'Pseudo',
	locale: 'en_XA',
	wordsAMinute: languages.en.wordsAMinute
};

/** Values of these keys name things, and are no words. */
const NAMES = new Set(['from', 'to', 'code', 'id', 'kind', 'figure', 'with']);

/** @param folder the copied project */
export function addPseudoLanguage(folder: string): void {
	const within = (file: string) => path.join(folder, file);
	const make = (from: string, to: string, change: (text: string) => string) => {
		writeFileSync(within(to), change(readFileSync(within(from), 'utf8')));
	};
	const list = 'src/languages.ts';
	make(list, list, (text) => text.replace('\n} as const satisfies', `,\n\t${CODE}: ${entryText()}$&`));

	for (const name of readdirSync(within('src/chapters'), { withFileTypes: true }).filter((entry) =>
		entry.isDirectory()
	))
		make(`src/chapters/${name.name}/en.md`, `src/chapters/${name.name}/${CODE}.md`, translatedMarkdown);
	make('data/method/en.md', `data/method/${CODE}.md`, translatedMarkdown);
	make('src/chapters/en.yaml', `src/chapters/${CODE}.yaml`, translatedYaml);
	make('data/lesson/en.yaml', `data/lesson/${CODE}.yaml`, translatedYaml);
	for (const folder of ['support', 'quiz'])
		make(`data/lesson/${folder}/en.yaml`, `data/lesson/${folder}/${CODE}.yaml`, translatedYaml);
	cpSync(within('src/text/words/en'), within(`src/text/words/${CODE}`), { recursive: true });
	for (const name of readdirSync(within(`src/text/words/${CODE}`)))
		make(`src/text/words/${CODE}/${name}`, `src/text/words/${CODE}/${name}`, translatedYaml);
	for (const name of readdirSync(within('data')).filter((file) => file.endsWith('.yaml')))
		make(`data/${name}`, `data/${name}`, withTranslations);
}

/** The entry as source text. */
function entryText(): string {
	const { numbers, dates, citation, name } = languages.en;
	return JSON.stringify(
		{ ...ENTRY, ...(translatedValue({ numbers, dates, citation, name }) as object) },
		null,
		'\t'
	);
}

function translatedValue(value: unknown): unknown {
	if (typeof value === 'string') return pseudoText(value);
	if (Array.isArray(value)) return value.map(translatedValue);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translatedValue(inner)]));
}

/** Front matter and text. */
function translatedMarkdown(text: string): string {
	const { head, body } = splitHead(text);
	return `---\n${translatedYaml(head)}---\n${pseudoText(body)}`;
}

/** All values that are texts. */
function translatedYaml(text: string): string {
	const document = parseDocument(text);
	const translate = (node: unknown, key = ''): void => {
		if (isMap(node)) for (const pair of node.items) translate(pair.value, String(pair.key));
		else if (isSeq(node)) for (const item of node.items) translate(item, key);
		else if (isScalar(node) && typeof node.value === 'string' && !NAMES.has(key))
			node.value = pseudoText(node.value);
	};
	translate(document.contents);
	return document.toString({ lineWidth: 0 });
}

/** A text beside each that has an English one. */
function withTranslations(text: string): string {
	const document = parseDocument(text, { merge: true });
	const add = (node: Node | null): void => {
		if (isSeq(node)) for (const item of node.items) add(item as Node);
		if (!isMap(node)) return;
		const english: unknown = node.has('es') ? node.get('en') : undefined;
		if (typeof english === 'string') node.set(CODE, pseudoText(english));
		else for (const { value } of node.items) add(value as Node | null);
	};
	add(document.contents);
	return document.toString({ lineWidth: 0 });
}
