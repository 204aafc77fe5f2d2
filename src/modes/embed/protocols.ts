/**
 * What an embedded piece says to its host and what it understands: the message shapes of the resizers that newsrooms have on
 * their pages already, and our own. Pure: no window here, so that all of it can be tested with anything.
 */

/** Names our own messages, in both directions. */
export const NAME = 'road-north';
const VERSION = 1;

/** Hosts that only listen to a frame that names itself by what they gave it. */
export interface Host {
	/** pym's `childId` of the address. */
	readonly pym: string | null;
	/** WordPress's `secret` of the fragment. */
	readonly wordpress: string | null;
	/** iframe-resizer's id, from its first message. */
	readonly resizer: string | null;
}

/** @param search, hash as in location; what does not look like an id is ignored */
export function hostFrom(search: string, hash: string): Host {
	const fragment = new URLSearchParams(hash.replace(/^#\??/, ''));
	return {
		pym: idOf(new URLSearchParams(search).get('childId')),
		wordpress: idOf(fragment.get('secret')),
		resizer: null
	};
}

const idOf = (given: string | null): string | null =>
	given !== null && /^[\w.-]{1,64}$/.test(given) ? given : null;

/**
 * The same height in every shape; nobody minds the others'.
 * @param height, width px; rounded up to whole ones
 * @param page the frame's own address
 */
export function heightMessages(height: number, width: number, host: Host, page: string): readonly unknown[] {
	const [h, w] = [Math.ceil(height), Math.ceil(width)];
	return [
		{ ns: NAME, v: VERSION, type: 'height', height: h },
		// AMP, @newswire/frames, NPR's sidechain
		{ sentinel: 'amp', type: 'embed-size', height: h },
		// Datawrapper's listener, which many news sites carry
		{ 'datawrapper-height': { [NAME]: h } },
		// Embedly, Medium
		JSON.stringify({ context: 'iframe.resize', src: page, height: h }),
		// open-iframe-resizer
		{ type: 'iframe-resized', width: w, height: h },
		// Canvas
		{ subject: 'lti.frameResize', height: h },
		// The Guardian
		{ kind: 'interactive:height', height: h },
		...(host.pym === null ? [] : [`pymxPYMx${host.pym}xPYMxheightxPYMx${String(h)}`]),
		...(host.wordpress === null ? [] : [{ message: 'height', value: h, secret: host.wordpress }]),
		...(host.resizer === null ? [] : [`[iFrameSizer]${host.resizer}:${String(h)}:${String(w)}:size`])
	];
}

/** Said once, so that hosts that came first begin their handshake again. */
export const greetings: readonly unknown[] = [
	{ sentinel: 'amp', type: 'embed-ready' },
	'[iFrameResizerChild]Ready'
];

/** What iframe-resizer waits for after its first message. */
export const resizerAnswer = (id: string, height: number, width: number): string =>
	`[iFrameSizer]${id}:${String(Math.ceil(height))}:${String(Math.ceil(width))}:init`;

export type Own =
	| {
			readonly type: 'hello';
			readonly lang: string;
			/** Height the piece would like to have, px. */
			readonly height: number;
			/** Number of steps the host's scroll leads through, and the way through them, 0 … count. */
			readonly count: number;
			readonly at: number;
			readonly mode: 'scroll' | 'stepper';
			/** Width and height of the frame when the steps were counted, px. */
			readonly box: readonly [number, number];
	  }
	| { readonly type: 'goto'; readonly p: number }
	| { readonly type: 'step'; readonly index: number; readonly id: string; readonly count: number };

/** A message of our own, for the loader. */
export const own = (message: Own): unknown => ({ ns: NAME, v: VERSION, ...message });

/** What WordPress understands when a reader follows a link; it goes there itself, if the link leads to the frame's own site. */
export const wordpressLink = (secret: string, address: string): unknown => ({
	message: 'link',
	value: address,
	secret
});

export type Heard =
	| { readonly kind: 'mode'; readonly mode: 'scroll' | 'stepper' }
	/** 0 … 1 of a container made for so many steps; null where the loader is an old one, which does not say. */
	| { readonly kind: 'progress'; readonly p: number; readonly count: number | null }
	/** The host wants to know the height again. */
	| { readonly kind: 'ask' }
	| { readonly kind: 'resizer'; readonly id: string };

/**
 * Understands a message of the host.
 * @returns null for whatever it does not know; never throws
 */
export function hear(data: unknown): Heard | null {
	if (typeof data === 'string') return hearText(data);
	if (typeof data !== 'object' || data === null) return null;
	const { ns, v, type, mode, p, count, sentinel, message } = data as Readonly<Record<string, unknown>>;
	if (ns === NAME && v === VERSION) {
		if (type === 'mode' && (mode === 'scroll' || mode === 'stepper')) return { kind: 'mode', mode };
		if (type === 'progress' && typeof p === 'number' && Number.isFinite(p)) {
			return {
				kind: 'progress',
				p: Math.min(1, Math.max(0, p)),
				count: typeof count === 'number' ? count : null
			};
		}
		return null;
	}
	if (sentinel === 'amp' && type === 'frames-init') return { kind: 'ask' };
	if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions') return { kind: 'ask' };
	if (message === 'ready') return { kind: 'ask' };
	return null;
}

function hearText(text: string): Heard | null {
	if (text.length > 2000) return null;
	const resizer = /^\[iFrameSizer\]([^:]{1,64}):[^:]*:(?:true|false):/.exec(text);
	if (resizer?.[1]) return { kind: 'resizer', id: resizer[1] };
	// pym tells the frame how wide it is; anything it says is a reason to tell the height.
	return /^pymxPYMx[\w.-]{1,64}xPYMxwidthxPYMx\d+(\.\d+)?$/.test(text) ? { kind: 'ask' } : null;
}
