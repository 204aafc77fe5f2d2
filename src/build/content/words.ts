/**
 * Reads the words of the interface and of the drawings, by key. src/text/words/<language>/ holds the interface: every page with the
 * stage contains interface.yaml; any other file holds the words of one mode, under keys that begin with the file's name.
 * src/chapters/<language>.yaml holds the words of the whole story; the head of a chapter's text holds those of its drawings and guesses.
 * All languages have the same keys.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, type Node } from 'yaml';
import { forEachLang, langs, type Lang } from '../../languages';
import type { Story } from '../../story/beats';
import { splitHead } from './markdown';
import { Problems } from './problem';
import { storyFile } from './story';
import { readText } from './text-file';
import { readYaml, type YamlText } from './yaml-text';

export type Words = Readonly<Record<string, string>>;

const FILE = /^([a-z]+)\.yaml$/;
/** The file whose keys have no prefix. */
const SHARED = 'interface';

export const wordsFolder = (lang: Lang) => `src/text/words/${lang}`;

export interface AllWords {
	readonly words: Readonly<Record<Lang, Words>>;
	/** Keys of the words that the stage may need. */
	readonly stageKeys: ReadonlySet<string>;
}

type Entries = Map<string, { readonly text: string; readonly line: number }>;

/** A group of words: one file in each language, or a part of a file's head. */
interface Part {
	readonly fileIn: (lang: Lang) => string;
	/** Returns null when the file does not exist. */
	readonly entriesIn: (lang: Lang) => Entries | null;
	/** Whether readStory reports a missing file, so that readWords does not. */
	readonly isStory: boolean;
	/** Required beginning of every key. */
	readonly prefix: string;
	readonly onStage: boolean;
}

export function readWords(root: string, declared: Story, problems: Problems): AllWords {
	const words = forEachLang((): Record<string, string> => ({}));
	const stageKeys = new Set<string>();
	const parts = [
		...interfaceParts(root, problems),
		storyPart(root, problems),
		...declared.chapters.map(({ id }) => chapterPart(root, id, declared, problems))
	];
	for (const { fileIn, entriesIn, isStory, prefix, onStage } of parts) {
		const entries = new Map<Lang, Entries>();
		const missing: Lang[] = [];
		for (const lang of langs) {
			const own = entriesIn(lang);
			if (own) entries.set(lang, own);
			else missing.push(lang);
		}
		const [found] = entries.keys();
		for (const lang of isStory ? [] : missing) {
			const mend =
				found === undefined ? 'write it' : `write it; ${fileIn(found)} has its words in another language`;
			problems.add(fileIn(lang), 0, 'the file is missing', mend);
		}
		const keys = new Set([...entries.values()].flatMap((own) => [...own.keys()]));
		for (const [lang, own] of entries) {
			const file = fileIn(lang);
			for (const [key, { text, line }] of own) {
				if (!key.startsWith(prefix))
					problems.add(file, line, `"${key}" is not of this file`, `begin it with ${prefix}`);
				if (key in words[lang])
					problems.add(file, line, `"${key}" is taken by another file`, 'give the word another key');
				words[lang][key] = text;
				if (onStage && !key.startsWith(CLASSROOM)) stageKeys.add(key);
			}
			for (const key of keys) {
				if (!own.has(key))
					problems.add(file, 0, `"${key}" is missing`, 'add it; another language has it in the same place');
			}
		}
	}
	for (const lang of langs) nameTheStory(words[lang]);
	return { words, stageKeys };
}

/** Replaces {title}, {region} and the like by the story's own words. */
function nameTheStory(words: Record<string, string>): void {
	const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
	for (const [key, text] of Object.entries(words))
		words[key] = NAMED.reduce(
			(said, name) =>
				said
					.replaceAll(`{${name}}`, words[name] ?? '')
					.replaceAll(`{${capital(name)}}`, capital(words[name] ?? '')),
			text
		);
}

function interfaceParts(root: string, problems: Problems): Part[] {
	const names = new Set(
		langs
			.map((lang) => path.join(root, wordsFolder(lang)))
			.filter((folder) => existsSync(folder))
			.flatMap((folder) => readdirSync(folder))
	);
	return [...names]
		.filter((name) => FILE.test(name))
		.sort()
		.map((name) => {
			const scope = path.parse(name).name;
			const fileIn = (lang: Lang) => `${wordsFolder(lang)}/${name}`;
			return {
				fileIn,
				entriesIn: (lang) => readFile(root, fileIn(lang), problems),
				isStory: false,
				prefix: scope === SHARED ? '' : `${scope}-`,
				onStage: scope === SHARED
			};
		});
}

/** Keys of the story's words that the interface's words contain in braces; {Release} capitalises the word. */
const NAMED = ['title', 'region', 'since', 'release'] as const;
/** Keys that every story must define. */
const STORY_WORDS = [
	...NAMED,
	'subtitle',
	'credits',
	'embed-credit',
	'embed-still-credit',
	'reviewed',
	'side-by-side',
	'keywords'
];

function storyPart(root: string, problems: Problems): Part {
	const fileIn = (lang: Lang) => `src/chapters/${lang}.yaml`;
	return {
		fileIn,
		entriesIn(lang) {
			const entries = readFile(root, fileIn(lang), problems);
			for (const key of STORY_WORDS.filter((asked) => entries && !entries.has(asked)))
				problems.add(fileIn(lang), 0, `"${key}" is missing`, 'add it; the interface asks it of every story');
			return entries;
		},
		isStory: false,
		prefix: '',
		onStage: false
	};
}

/** Describes `stage:` and `guesses:` in the head of a chapter's text. */
function chapterPart(root: string, id: string, { chapters }: Story, problems: Problems): Part {
	const asked = (chapters.find((chapter) => chapter.id === id)?.beats ?? []).flatMap(({ guess }) =>
		guess ? [guess.id] : []
	);
	const fileIn = (lang: Lang) => storyFile(lang, id);
	return {
		fileIn,
		entriesIn(lang) {
			const file = fileIn(lang);
			const text = existsSync(path.join(root, file)) ? readText(root, file, problems) : null;
			return text === null ? null : parseHead(text, file, asked, problems);
		},
		isStory: true,
		prefix: '',
		onStage: true
	};
}

/** Prefix of the keys whose words only the classroom shows. */
const CLASSROOM = 'present-';

/** Required texts of a guess, with the suffix of each one's key. */
const GUESS_WORDS = { ask: '', how: '-how', notes: '-notes' };

/** @param asked ids of the guesses that the chapter declares */
function parseHead(text: string, file: string, asked: readonly string[], problems: Problems): Entries {
	// readStory reports errors of the YAML syntax, so these problems are discarded.
	const yaml = readYaml(splitHead(text).head, file, new Problems(), 1);
	const { contents } = yaml?.document ?? {};
	if (!yaml || !isMap(contents)) return new Map<string, never>();
	const mend = 'it holds one "key: text" a line, indented';
	const entries = entriesOf(contents.get('stage', true), yaml, file, mend, problems);
	const guesses = contents.get('guesses', true);
	for (const id of asked) {
		const said = isMap(guesses) ? guesses.get(id, true) : undefined;
		const found = entriesOf(said, yaml, file, mend, problems);
		for (const [name, end] of Object.entries(GUESS_WORDS)) {
			const entry = found.get(name);
			if (entry) entries.set(`${CLASSROOM}guess-${id}${end}`, entry);
			else
				problems.add(
					file,
					yaml.lineAt(said ?? contents),
					`the guess ${id} has no "${name}"`,
					`add it under "guesses:", "${id}:"; src/chapters declares the guess`
				);
		}
	}
	return entries;
}

function readFile(root: string, file: string, problems: Problems): Entries | null {
	const text = existsSync(path.join(root, file)) ? readText(root, file, problems) : null;
	return text === null ? null : parseWords(text, file, problems);
}

/** Parses one file's words, each with its line. */
export function parseWords(text: string, file: string, problems: Problems): Entries {
	const yaml = readYaml(text, file, problems);
	const given = yaml?.valueOf(yaml.document.contents);
	// An empty file is valid.
	if (!yaml || given === undefined || given === null) return new Map<string, never>();
	const mend = 'it holds one "key: text" a line';
	if (!isMap(yaml.document.contents)) {
		problems.add(file, 1, 'the file is not a list of words', mend);
		return new Map<string, never>();
	}
	return entriesOf(yaml.document.contents, yaml, file, mend, problems);
}

function entriesOf(
	node: Node | undefined,
	yaml: YamlText,
	file: string,
	mend: string,
	problems: Problems
): Entries {
	const entries: Entries = new Map();
	if (!isMap(node)) return entries;
	for (const { key, value } of node.items) {
		const name = String(key);
		const line = yaml.lineAt(key);
		const text = isScalar(value) ? value.value : value;
		if (typeof text === 'string' && text.trim() !== '') entries.set(name, { text, line });
		else problems.add(file, line, `"${name}" is not a text`, mend);
	}
	return entries;
}
