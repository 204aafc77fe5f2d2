/**
 * The page as assistive technology gets it: Chromium's full accessibility tree in reading order, and lines such as a screen
 * reader would say of it.
 */

/**
 * @typedef {object} Item
 * @property {string} role as Chromium names it
 * @property {string} name
 * @property {string} description
 * @property {string} value what a slider or a field holds
 * @property {string} lang language of the text, by the nearest lang attribute
 * @property {Readonly<Record<string, unknown>>} states level, checked, expanded and so on
 * @property {Readonly<Record<string, string>>} attributes of the element
 * @property {Item[]} children
 */

/** Roles of the browser's own that nobody is told of. */
const SILENT = new Set([
	'none',
	'generic',
	'GenericContainer',
	'InlineTextBox',
	'LayoutTable',
	'LayoutTableRow',
	'LayoutTableCell',
	'ListMarker',
	'rowgroup',
	'LabelText',
	'Abbr',
	'emphasis',
	'strong',
	'time',
	'Time',
	'code',
	'math',
	'superscript',
	'subscript'
]);
/** Roles whose items are read as one line with the words around them. */
const INLINE = new Set([
	'StaticText',
	'LineBreak',
	'link',
	'button',
	'image',
	'superscript',
	'subscript',
	'insertion'
]);
/** Roles that are named by their content alone when they hold nothing but words. */
const PLAIN = new Set(['paragraph', 'StaticText', 'blockquote']);
/** What is named by its content and read as one. */
const LEAVES = new Set([
	'heading',
	'cell',
	'columnheader',
	'rowheader',
	'term',
	'definition',
	'listitem',
	'paragraph',
	'DisclosureTriangle'
]);
/** Where the browser puts a name that its container already has. */
const NAMES = new Set(['Legend', 'caption', 'Figcaption']);
const STATES = [
	'level',
	'checked',
	'expanded',
	'pressed',
	'selected',
	'disabled',
	'required',
	'invalid',
	'modal'
];

/**
 * Waits until every control is live, and opens every part that its heading opens.
 * @param {import('@playwright/test').Page} page
 */
export async function ready(page) {
	await page.locator('html[data-live]').waitFor({ state: 'attached' });
	const map = page.locator('[data-explore]');
	if ((await map.count()) > 0) {
		await map.scrollIntoViewIfNeeded();
		await page.locator('[data-explore-map]').waitFor({ state: 'attached' });
		await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
	}
	await page.evaluate(() => {
		for (const button of document.querySelectorAll('.fold-title [aria-expanded="false"]'))
			/** @type {HTMLElement} */ (button).click();
	});
}

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<Item>} the document
 */
export async function readTree(page) {
	const client = await page.context().newCDPSession(page);
	await client.send('Accessibility.enable');
	const { nodes } = await client.send('Accessibility.getFullAXTree');
	const elements = await readElements(client);
	await client.detach();
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	/** @param {string} id @returns {Item[]} */
	const itemsAt = (id) => {
		const node = byId.get(id);
		if (!node) return [];
		const children = (node.childIds ?? []).flatMap(itemsAt);
		const role = String(node.role?.value ?? 'none');
		if (NAMES.has(role)) return [];
		if (node.ignored || SILENT.has(role)) return children;
		const element = elements.get(node.backendDOMNodeId ?? 0);
		return [
			{
				role,
				name: clean(node.name?.value),
				description: clean(node.description?.value),
				value: clean(node.value?.value),
				lang: element?.lang ?? '',
				states: Object.fromEntries(
					(node.properties ?? [])
						.filter(({ name }) => STATES.includes(name) && (name !== 'level' || role === 'heading'))
						.map(({ name, value }) => [name, value.value])
				),
				attributes: element?.attributes ?? {},
				children: role === 'StaticText' ? [] : children
			}
		];
	};
	const [document] = itemsAt(nodes[0]?.nodeId ?? '');
	if (!document) throw new Error('the page has no accessibility tree');
	const lang = [...elements.values()].find((element) => element?.attributes['lang'])?.lang ?? '';
	return { ...document, lang };
}

/** @param {unknown} text */
const clean = (text) => String(text ?? '').replace(/\s+/g, ' ');

/**
 * Language and attributes of every node of the document, by the browser's own id.
 * @param {import('@playwright/test').CDPSession} client
 */
async function readElements(client) {
	const { documents, strings } = await client.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
	const { parentIndex = [], backendNodeId = [], attributes = [] } = documents[0]?.nodes ?? {};
	/** @type {{ lang: string, attributes: Record<string, string> }[]} */
	const read = [];
	for (const k of backendNodeId.keys()) {
		const list = (attributes[k] ?? []).map((at) => strings[at] ?? '');
		const own = Object.fromEntries(
			list.flatMap((name, n) => (n % 2 === 0 ? [[name, list[n + 1] ?? '']] : []))
		);
		// A parent always comes before its children.
		read.push({ lang: own['lang'] ?? read[parentIndex[k] ?? -1]?.lang ?? '', attributes: own });
	}
	return new Map(backendNodeId.map((id, k) => [id, read[k]]));
}

/**
 * @param {Item} document
 * @returns {Generator<Item>} every item in reading order
 */
export function* itemsOf(document) {
	for (const child of document.children) {
		yield child;
		yield* itemsOf(child);
	}
}

/**
 * @param {Item} document
 * @returns {string[]} a line for every item that is read by itself, containers with what they hold indented
 */
export function linesOf(document) {
	/** @param {Item} item @param {number} depth @returns {string[]} */
	const lines = (item, depth) => {
		const indent = '  '.repeat(depth);
		const only = wordsOf(item.children, document.lang);
		const named = squeeze(item.name);
		if (
			item.children.every(isInline) &&
			(named === '' || only === '' || squeeze(only) === named || LEAVES.has(item.role))
		)
			return [indent + told(item, only, document.lang)];
		const head = PLAIN.has(item.role) ? [] : [indent + told(item, '', document.lang)];
		return [...head, ...runs(item.children, head.length === 0 ? depth : depth + 1)];
	};
	/** Neighbours that stand in one line are read in one. @param {Item[]} items @param {number} depth */
	const runs = (items, depth) => {
		/** @type {string[]} */
		const out = [];
		/** @type {Item[]} */
		let run = [];
		const flush = () => {
			if (run.length > 0) out.push('  '.repeat(depth) + wordsOf(run, document.lang).trim());
			run = [];
		};
		for (const item of items) {
			if (isInline(item)) run.push(item);
			else {
				flush();
				out.push(...lines(item, depth));
			}
		}
		flush();
		return out;
	};
	return runs(document.children, 0).filter((line) => line.trim() !== '');
}

/** @param {string} text */
const squeeze = (text) => text.replace(/[[\]\s]|link:|button:/g, '');

/** @param {Item} item @returns {boolean} */
const isInline = (item) => INLINE.has(item.role) && item.children.every(isInline);

/** @param {Item[]} items @param {string} [lang] language of the page */
function wordsOf(items, lang) {
	return (
		items
			.map((item) =>
				item.role === 'LineBreak'
					? ' '
					: item.role === 'StaticText'
						? inLang(item.name, item, lang)
						: `[${told(item, '', lang)}]`
			)
			.join('')
			// Boxes beside each other are heard apart.
			.replace(/\](?=[\p{L}\p{N}[{])/gu, '] ')
			.replace(/\s+/g, ' ')
	);
}

/** @param {string} text @param {Item} item @param {string} [lang] */
const inLang = (text, item, lang) =>
	lang && item.lang && item.lang !== lang ? `{${item.lang}: ${text}}` : text;

/**
 * Role, name, value and states of one item.
 * @param {Item} item @param {string} content its words, where it has no name @param {string} [lang]
 */
function told(item, content, lang) {
	const states = Object.entries(item.states)
		.filter(([, value]) => value !== false && value !== 'false')
		.map(([name, value]) => (value === true || value === 'true' ? name : `${name} ${String(value)}`));
	const named = item.name.trim() === '' ? content.trim() : item.name.trim();
	const words = item.role === 'StaticText' ? item.name : named;
	const role = PLAIN.has(item.role) ? '' : item.role;
	const extra = [
		...states,
		...(item.value && item.value !== words ? [`value ${item.value}`] : []),
		...(item.description && item.description !== words ? [`described: ${item.description}`] : [])
	];
	return [
		[role, ...(role && extra.length > 0 ? [`(${extra.join(', ')})`] : [])].filter(Boolean).join(' '),
		inLang(PLAIN.has(item.role) ? content.trim() || words : words, item, lang)
	]
		.filter(Boolean)
		.join(': ');
}
