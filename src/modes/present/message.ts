/** What the two windows say to each other: one shape, checked for sender, form and version before it is believed. */
import { readScreen, type Screen } from './screen';
import { readStamped, type Stamped } from './state';

const APP = 'road-north-deck';
const VERSION = 2;

export interface Message {
	readonly app: typeof APP;
	readonly version: typeof VERSION;
	/** hello asks whoever hears it for their state; state only tells. Both carry the sender's own. */
	readonly kind: 'hello' | 'state';
	readonly window: string;
	readonly stamped: Stamped;
	/** Size of the sender, where it is the class's screen. */
	readonly screen: Screen | null;
}

export const makeMessage = (
	kind: Message['kind'],
	window: string,
	stamped: Stamped,
	screen: Screen | null = null
): Message => ({
	app: APP,
	version: VERSION,
	kind,
	window,
	stamped,
	screen
});

/** @returns null for whatever is not a whole message of this deck */
export function readMessage(given: unknown): Message | null {
	if (typeof given !== 'object' || given === null) return null;
	const { app, version, kind, window, stamped, screen } = given as Record<string, unknown>;
	if (app !== APP || version !== VERSION || (kind !== 'hello' && kind !== 'state')) return null;
	if (typeof window !== 'string' || window.length > 40) return null;
	const read = readStamped(stamped);
	return read && { app: APP, version: VERSION, kind, window, stamped: read, screen: readScreen(screen) };
}

/**
 * Whether a message comes from a page of this site. Pages opened from a disk have no origin to compare:
 * there only the windows themselves tell (see sync.ts).
 * @param origin of the message's sender
 * @param own location of this page
 */
export const isOwnOrigin = (origin: string, own: { protocol: string; origin: string }): boolean =>
	own.protocol === 'file:' ? origin === 'null' || origin === 'file://' : origin === own.origin;
