/**
 * Words of the interface, src/text/words/<language>/. interface.yaml goes with the stage into every page; any other file holds what
 * one mode says, under keys that begin with the file's name. All languages hold the same keys.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Lang } from '../../text/content';
import type { Problems } from './problem';
import { readText } from './text-file';
import { readYaml } from './yaml-text';

export type Words = Readonly<Record<string, string>>;

const FILE = /^([a-z]+)\.yaml$/;
/** The file whose keys have no prefix. */
const SHARED = 'interface';
export const wordsFolder = (lang: Lang) => `src/text/words/${lang}`;
export interface AllWords {
	readonly words: Readonly<Record<Lang, Words>>;
	/** Keys of interface.yaml: what the stage itself may need. */
	readonly stageKeys: ReadonlySet<string>;
}

export function readWords(root: string, problems: Problems): AllWords {
	const names = [
		...new Set((['en', 'es'] as const).flatMap((lang) => readdirSync(path.join(root, wordsFolder(lang)))))
	]
		.filter((name) => FILE.test(name))
		.sort();
	const words: Record<Lang, Record<string, string>> = { en: {}, es: {} };
	const stageKeys = new Set<string>();
	for (const name of names) {
		const scope = path.parse(name).name === SHARED ? null : path.parse(name).name;
		const [en, es] = [read(root, 'en', name, problems), read(root, 'es', name, problems)];
		for (const [lang, own, other] of [
			['en', en, es],
			['es', es, en]
		] as const) {
			const file = `${wordsFolder(lang)}/${name}`;
			for (const [key, { text, line }] of own) {
				if (scope && !key.startsWith(`${scope}-`))
					problems.add(file, line, `"${key}" is not of this file`, `begin it with ${scope}-`);
				words[lang][key] = text;
				if (!scope) stageKeys.add(key);
			}
			for (const key of other.keys()) {
				if (!own.has(key))
					problems.add(file, 0, `"${key}" is missing`, 'add it; the other language has it in the same file');
			}
		}
	}
	return { words, stageKeys };
}

type Entries = Map<string, { readonly text: string; readonly line: number }>;

function read(root: string, lang: Lang, name: string, problems: Problems): Entries {
	const file = `${wordsFolder(lang)}/${name}`;
	// A file of one language alone is told of key by key.
	const text = existsSync(path.join(root, file)) ? readText(root, file, problems) : null;
	return text === null ? new Map<string, never>() : parseWords(text, file, problems);
}

/** One file's words with their lines. */
export function parseWords(text: string, file: string, problems: Problems): Entries {
	const entries: Entries = new Map();
	const complain = (line: number, what: string) => {
		problems.add(file, line, what, 'it holds one "key: text" a line');
	};
	const yaml = readYaml(text, file, problems);
	const given = yaml?.valueOf(yaml.document.contents);
	// A file without a word says nothing wrong.
	if (!yaml || given === undefined || given === null) return entries;
	if (typeof given !== 'object' || Array.isArray(given)) {
		complain(1, 'the file is not a list of words');
		return entries;
	}
	for (const [key, value] of Object.entries(given as Record<string, unknown>)) {
		const line = yaml.lineAt(yaml.document.get(key, true));
		if (typeof value === 'string' && value.trim() !== '') entries.set(key, { text: value, line });
		else complain(line, `"${key}" is not a text`);
	}
	return entries;
}
