/** A lint rule: no file of src but src/languages.ts names a language, so that another one is an entry there and its texts. */
import path from 'node:path';

/** The one file that may. */
const LIST = path.join('src', 'languages.ts');

/** Codes of languages that are common names of properties as well. */
const ALSO_PROPERTIES = new Set(['id']);

/** @type {import('eslint').Rule.RuleModule} */
export const languageNames = {
	meta: {
		type: 'problem',
		schema: [{ type: 'array', items: { type: 'string' } }],
		messages: {
			named:
				'"{{code}}" names a language, which only src/languages.ts does. Take it from there, or from the page\'s data.'
		}
	},
	create(context) {
		if (path.relative(context.cwd, context.filename) === LIST) return {};
		/** @type {readonly string[]} */
		const codes = context.options[0];
		const code = new RegExp(`(?<![a-z0-9])(?:${codes.join('|')})(?![a-z0-9])`);

		const report = (/** @type {any} */ node, /** @type {string} */ found) =>
			context.report({ node, messageId: 'named', data: { code: found } });

		/** @param {any} node with text that a reader does not see: a key, an address, a pattern */
		const checkText = (node, /** @type {unknown} */ text) => {
			// Words with spaces between them are said to somebody.
			const found = typeof text === 'string' && !/\s/.test(text) ? code.exec(text) : null;
			if (found) report(node, found[0]);
		};

		/** @param {any} node whose members have keys: two languages side by side are a list of them */
		const checkKeys = (/** @type {any[]} */ members) => {
			const named = members.filter(
				({ computed, key }) => !computed && codes.includes(key?.name ?? key?.value)
			);
			if (named.length > 1) for (const { key } of named) report(key, key.name ?? key.value);
		};

		return {
			Literal: (node) => checkText(node, 'regex' in node ? node.regex?.pattern : node.value),
			TemplateElement: (node) => checkText(node, node.value.cooked),
			/** @param {any} node */
			SvelteLiteral: (node) => checkText(node, node.value),
			ObjectExpression: ({ properties }) => checkKeys(properties),
			ObjectPattern: ({ properties }) => checkKeys(properties),
			/** @param {any} node */
			TSTypeLiteral: ({ members }) => checkKeys(members),
			/** @param {any} node */
			TSInterfaceBody: ({ body }) => checkKeys(body),
			MemberExpression({ computed, property }) {
				if (computed || property.type !== 'Identifier' || ALSO_PROPERTIES.has(property.name)) return;
				if (codes.includes(property.name)) report(property, property.name);
			}
		};
	}
};
