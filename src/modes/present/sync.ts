/**
 * Keeps the windows of one deck in step, by two ways at once: a channel between all pages of this origin, and messages
 * between opener and opened window, which also work where a page opened from a disk has no channel. Every message carries
 * the whole state, so that none of them can be missed for good.
 */
import type { Deck } from './deck.svelte';
import { isOwnOrigin, makeMessage, readMessage, type Message } from './message';

/** How often a window says where it is, so that one that was reloaded finds the other again, ms. */
const HEARTBEAT_MS = 1000;

export interface Sync {
	/** Remembers a window this one has opened. */
	readonly met: (other: Window) => void;
	/** Time of the last word from another window, ms since the page began; null before the first. */
	readonly heard: () => number | null;
	readonly stop: () => void;
}

/**
 * @param name of the channel: the same for every page of one deck
 * @param onheard called with every message of another window
 */
export function startSync(deck: Deck, name: string, onheard: () => void = () => undefined): Sync {
	const channel = openChannel(name);
	const peers = new Set<Window>();
	if (isWindow(opener)) peers.add(opener);
	let heardAt: number | null = null;
	const target = location.protocol === 'file:' ? '*' : location.origin;

	function say(kind: Message['kind']): void {
		const message = makeMessage(kind, deck.window, deck.stamped, deck.isScreen ? deck.screen : null);
		channel?.postMessage(message);
		for (const peer of peers) {
			if (peer.closed) peers.delete(peer);
			else peer.postMessage(message, target);
		}
	}

	function hear(given: unknown): void {
		const message = readMessage(given);
		if (!message || message.window === deck.window) return;
		heardAt = performance.now();
		deck.receive(message.stamped);
		if (message.screen && !deck.isScreen) deck.screen = message.screen;
		// A window that has only just begun takes the other's place in the story, not the other way round.
		if (message.kind === 'hello') say('state');
		onheard();
	}

	const onmessage = ({ data, origin, source }: MessageEvent<unknown>) => {
		if (!isOwnOrigin(origin, location) || !isWindow(source)) return;
		if (!peers.has(source) && !isPartner(source)) return;
		if (readMessage(data)) peers.add(source);
		hear(data);
	};
	const onchannel = ({ data }: MessageEvent<unknown>) => {
		hear(data);
	};
	addEventListener('message', onmessage);
	channel?.addEventListener('message', onchannel);
	const silent = deck.onchange(() => {
		say('state');
	});
	const heartbeat = setInterval(() => {
		say('state');
	}, HEARTBEAT_MS);
	say('hello');

	return {
		met(other) {
			peers.add(other);
		},
		heard: () => heardAt,
		stop() {
			removeEventListener('message', onmessage);
			channel?.close();
			silent();
			clearInterval(heartbeat);
		}
	};
}

function openChannel(name: string): BroadcastChannel | null {
	try {
		return new BroadcastChannel(name);
	} catch {
		return null;
	}
}

const isWindow = (given: unknown): given is Window =>
	typeof given === 'object' && given !== null && 'postMessage' in given && 'closed' in given;

/** Whether a window opened this one or was opened by it: known again after either of them was reloaded. */
function isPartner(other: Window): boolean {
	try {
		return other === opener || other.opener === window;
	} catch {
		return false;
	}
}

/**
 * One name for all pages of a deck, wherever the site lies: every language, either view.
 * @param root address of the site's root
 */
export const channelName = (root: URL): string => `road-north ${root.pathname}`;
