/** A strict reader of the markup this project writes: every tag closed, every attribute quoted, or it throws. */

export interface Node {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly parent: Node | null;
	readonly children: (Node | string)[];
}

const VOID = new Set([
	'area',
	'base',
	'br',
	'col',
	'embed',
	'hr',
	'img',
	'input',
	'link',
	'meta',
	'source',
	'wbr'
]);
const TOKEN =
	/<!--[\s\S]*?-->|<!doctype[^>]*>|<\?[\s\S]*?\?>|<\/([A-Za-z][\w:-]*)\s*>|<([A-Za-z][\w:-]*)((?:\s+[\w:@.-]+(?:="[^"<]*")?)*)\s*(\/?)>|([^<]+)/giy;
const ATTRIBUTE = /([\w:@.-]+)(?:="([^"]*)")?/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** In HTML their text is taken as it stands up to their end, entities, signs and all. */
const RAW = new Set(['script', 'style']);

/**
 * @param kind in XML no element is void and every attribute has a value
 * @returns a root without a name that holds the document
 * @throws with the place when the text is not well formed
 */
export function readMarkup(text: string, kind: 'html' | 'xml'): Node {
	const root: Node = { name: '', attributes: new Map(), parent: null, children: [] };
	let open = root;
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < text.length) {
		const at = TOKEN.lastIndex;
		const fail = (what: string): never => {
			throw new Error(`${what} at ${at}: ${text.slice(at, at + 80)}`);
		};
		const token = TOKEN.exec(text) ?? fail('no markup');
		const [, closed, opened, rest = '', slash, words] = token;
		if (words !== undefined) {
			open.children.push(decode(words, fail));
		} else if (closed !== undefined) {
			if (closed !== open.name || !open.parent) fail(`</${closed}> closes <${open.name}>`);
			else open = open.parent;
		} else if (opened !== undefined) {
			const node = { name: opened, attributes: attributesOf(rest, kind, fail), parent: open, children: [] };
			open.children.push(node);
			if (slash === '/' || (kind === 'html' && VOID.has(opened))) continue;
			open = node;
			if (kind !== 'html' || !RAW.has(opened)) continue;
			const end = text.indexOf(`</${opened}`, TOKEN.lastIndex);
			if (end < 0) fail('never closed');
			if (end > TOKEN.lastIndex) open.children.push(text.slice(TOKEN.lastIndex, end));
			TOKEN.lastIndex = end;
		}
	}
	if (open !== root) throw new Error(`<${open.name}> is never closed`);
	return root;
}

function attributesOf(
	rest: string,
	kind: 'html' | 'xml',
	fail: (what: string) => never
): Map<string, string> {
	const attributes = new Map<string, string>();
	for (const [, name = '', value] of rest.matchAll(ATTRIBUTE)) {
		if (attributes.has(name)) fail(`${name} is given twice`);
		if (kind === 'xml' && value === undefined) fail(`${name} has no value`);
		attributes.set(name, decode(value ?? '', fail));
	}
	return attributes;
}

function decode(text: string, fail: (what: string) => never): string {
	return text.replace(
		/&(?:#(\d+)|#x([\da-f]+)|(\w+));|&/gi,
		(whole, decimal: string, hex: string, name: string) => {
			if (decimal) return String.fromCodePoint(Number(decimal));
			if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
			return ENTITIES[name] ?? fail(`${whole} is no entity of XML`);
		}
	);
}

/** Every element, in document order. */
export function* elements(node: Node): Generator<Node> {
	for (const child of node.children) {
		if (typeof child === 'string') continue;
		yield child;
		yield* elements(child);
	}
}

/** Text without any white space, so that line breaks of the source do not count. */
export const packed = (text: string): string => text.replace(/\s+/g, '');

export function textOf(node: Node): string {
	return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
