/** A lint rule: code outside src/chapters names no figure, source, place, country, state or chapter of this story. */
import path from 'node:path';
import { finderOf, storyNames } from './story-names.js';

/** @typedef {import('./story-names.js').StoryName} StoryName */

/** `sanFernando`, `San Fernando` and `SAN_FERNANDO` as `san-fernando`. @param {string} name */
const hyphenated = (name) =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, '-')
		.replace(/[ _]+/g, '-')
		.toLowerCase();

/** Reading the data takes longer than looking through a file: once for a project. @type {Map<string, ReturnType<typeof findersOf>>} */
const known = new Map();

/** @param {string} root */
function findersOf(root) {
	const names = storyNames(root);
	const inIdentifiers = names
		.map((entry) => ({ ...entry, name: hyphenated(entry.name) }))
		// A code of two letters in small ones is a part of any word.
		.filter(({ name }) => name.length > 2);
	return { inText: finderOf(names), inIdentifier: finderOf(inIdentifiers) };
}

/** @type {import('eslint').Rule.RuleModule} */
export const noStoryNames = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			named:
				'"{{name}}" is {{kind}} of this story ({{file}}), which only src/chapters and data may name. Take it from what they declare; a word that the engine needs as well is listed in tests/tools/story-names.js.'
		}
	},
	create(context) {
		const [folder] = path.relative(path.join(context.cwd, 'src'), context.filename).split(path.sep);
		if (folder === 'chapters') return {};
		const found = known.get(context.cwd) ?? findersOf(context.cwd);
		known.set(context.cwd, found);
		const { inText, inIdentifier } = found;

		/** @param {any} node @param {StoryName | null} name */
		const report = (node, name) => {
			if (name) context.report({ node, messageId: 'named', data: { ...name } });
		};
		/** @param {any} node @param {unknown} text */
		const checkText = (node, text) => {
			if (typeof text === 'string') report(node, inText(text));
		};
		/** @param {any} node */
		const checkIdentifier = (node) => {
			report(node, inText(node.name) ?? inIdentifier(hyphenated(node.name)));
		};
		return {
			Program() {
				for (const comment of context.sourceCode.getAllComments()) checkText(comment, comment.value);
			},
			Literal: (node) => checkText(node, 'regex' in node ? node.regex?.pattern : node.value),
			TemplateElement: (node) => checkText(node, node.value.cooked ?? node.value.raw),
			Identifier: checkIdentifier,
			PrivateIdentifier: checkIdentifier,
			/** @param {any} node */
			SvelteText: (node) => checkText(node, node.value),
			/** @param {any} node */
			SvelteLiteral: (node) => checkText(node, node.value),
			/** @param {any} node */
			SvelteHTMLComment: (node) => checkText(node, node.value)
		};
	}
};
