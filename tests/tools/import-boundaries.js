/** A lint rule: which folder of src may import from which, so that the pure heart stays pure and modes stay apart. */
import path from 'node:path';

/**
 * What each folder may import: folders of src, `data`, packages by name.
 * `types` may be imported as types alone, which leaves nothing behind in the bundle.
 * @type {Readonly<Record<string, { from: readonly string[], packages: RegExp | null, types?: readonly string[] }>>}
 */
export const boundaries = {
	// Pure: no Svelte, no page, no Node. It knows the chapters through what they declare.
	story: {
		from: ['story', 'chapters', 'data'],
		packages: /^(d3|d3-[a-z]+|virtual:[a-z-]+|geojson|topojson-[a-z]+)$/,
		types: ['view', 'stage']
	},
	view: {
		from: ['view', 'story', 'styles', 'data'],
		packages: /^(d3|d3-[a-z]+|virtual:[a-z-]+|geojson|topojson-[a-z]+)$/
	},
	styles: { from: ['styles'], packages: null },
	runtime: { from: ['runtime', 'view', 'story', 'styles', 'data'], packages: null, types: ['stage', 'text'] },
	chapters: { from: ['chapters', 'stage', 'view', 'story', 'styles', 'runtime', 'data'], packages: null },
	stage: {
		from: ['stage', 'view', 'story', 'styles', 'runtime', 'data'],
		packages: null,
		types: ['languages']
	},
	text: {
		from: ['languages', 'text', 'view', 'story', 'styles', 'runtime', 'data'],
		packages: null,
		types: ['stage']
	},
	// What a page says of languages comes as data: no script carries the list.
	modes: {
		from: ['modes', 'text', 'stage', 'view', 'story', 'styles', 'runtime', 'data'],
		packages: null,
		types: ['languages']
	},
	pages: {
		from: ['pages', 'modes', 'text', 'stage', 'view', 'story', 'styles', 'runtime', 'data'],
		packages: null,
		types: ['languages']
	},
	// A page of the dev server alone.
	bench: {
		from: [
			...[
				'languages',
				'bench',
				'pages',
				'modes',
				'text',
				'stage',
				'view',
				'story',
				'styles',
				'runtime',
				'data'
			]
		],
		packages: null
	},
	build: {
		from: ['languages', 'build', 'pages', 'text', 'stage', 'view', 'story', 'styles', 'runtime', 'data'],
		packages: null
	}
};

/** @type {import('eslint').Rule.RuleModule} */
export const importBoundaries = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			folder: 'src/{{from}} may not import from {{to}}. It may import from: {{allowed}}.',
			types: 'src/{{from}} may import only types from {{to}}: write "import type".',
			package: 'src/{{from}} is pure: of packages it may import only D3 and geometry, not "{{to}}".'
		}
	},
	create(context) {
		const src = path.join(context.cwd, 'src');
		const [folder = '', ...below] = path.relative(src, context.filename).split(path.sep);
		const rule = below.length > 0 ? boundaries[folder] : undefined;
		if (!rule) return {};

		/** @param {any} node a declaration with a source, or an import() */
		const check = (node) => {
			const address = node.source?.value;
			if (typeof address !== 'string') return;
			const to = target(address, context.filename, context.cwd);
			const report = (/** @type {string} */ messageId) =>
				context.report({
					node: node.source,
					messageId,
					data: { from: folder, to: to.name, allowed: rule.from.join(', ') }
				});
			if (to.kind === 'package') {
				const typesAlone = node.importKind === 'type' || node.exportKind === 'type';
				if (rule.packages && !typesAlone && !rule.packages.test(to.name)) report('package');
				return;
			}
			if (rule.from.includes(to.name)) return;
			if (!rule.types?.includes(to.name)) report('folder');
			else if (node.importKind !== 'type' && node.exportKind !== 'type') report('types');
		};
		return {
			ImportDeclaration: check,
			ExportNamedDeclaration: check,
			ExportAllDeclaration: check,
			ImportExpression: check
		};
	}
};

/**
 * @param {string} address as written in the import
 * @param {string} file
 * @param {string} cwd
 * @returns {{ kind: 'folder' | 'package', name: string }} a folder of src by its own name, any other by its path
 */
function target(address, file, cwd) {
	if (!address.startsWith('.')) return { kind: 'package', name: address };
	const parts = path.relative(cwd, path.resolve(path.dirname(file), address)).split(path.sep);
	const name = parts[0] === 'src' ? parts[1] : parts[0];
	return { kind: 'folder', name: name ?? '' };
}
