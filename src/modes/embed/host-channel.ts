/** The conversation between an embedded piece and the page around it: heights out, a mode and a position in. */
import {
	greetings,
	hear,
	heightMessages,
	hostFrom,
	own,
	resizerAnswer,
	wordpressLink,
	type Host,
	type Own
} from './protocols';

/** Hosts whose listeners come late are told again this often, for so long, ms. */
const AGAIN_MS = 500;
const AGAIN_FOR_MS = 5000;

export interface HostChannel {
	/** Tells the host how high the piece would like to be, when that has changed. */
	height(height: number, width: number): void;
	say(message: Own): void;
	/** Lets the host follow a link of the reader's, where it is one that can. */
	follow(address: string): void;
	stop(): void;
}

export interface HostChannelOptions {
	/** The frame, and the page around it. */
	readonly self: Window;
	readonly parent: Window;
	readonly onmode: (mode: 'scroll' | 'stepper') => void;
	/** @param p, count as in Heard */
	readonly onprogress: (p: number, count: number | null) => void;
}

/** Anybody may put the piece on a page and nothing here is secret: messages go to whoever holds the frame. */
export function openHostChannel({ self, parent, onmode, onprogress }: HostChannelOptions): HostChannel {
	let host: Host = hostFrom(self.location.search, self.location.hash);
	let [height, width] = [0, 0];
	const { origin, pathname } = self.location;
	const page = (origin === 'null' ? '' : origin) + pathname;

	function tell(): void {
		if (height === 0) return;
		for (const message of heightMessages(height, width, host, page)) parent.postMessage(message, '*');
	}
	function onmessage(event: MessageEvent<unknown>): void {
		if (event.source !== parent) return;
		const heard = hear(event.data);
		if (heard?.kind === 'mode') onmode(heard.mode);
		else if (heard?.kind === 'progress') onprogress(heard.p, heard.count);
		else if (heard?.kind === 'ask') tell();
		else if (heard?.kind === 'resizer') {
			host = { ...host, resizer: heard.id };
			parent.postMessage(resizerAnswer(heard.id, height, width), '*');
			tell();
		}
	}
	self.addEventListener('message', onmessage);
	for (const greeting of greetings) parent.postMessage(greeting, '*');
	// A frame off screen has neither animation frames nor resize observers; timers it has.
	const again = self.setInterval(tell, AGAIN_MS);
	const enough = self.setTimeout(() => {
		self.clearInterval(again);
	}, AGAIN_FOR_MS);

	return {
		height(nextHeight, nextWidth) {
			if (Math.abs(nextHeight - height) < 1 && Math.abs(nextWidth - width) < 1) return;
			[height, width] = [nextHeight, nextWidth];
			tell();
		},
		say(message) {
			parent.postMessage(own(message), '*');
		},
		follow(address) {
			if (host.wordpress !== null) parent.postMessage(wordpressLink(host.wordpress, address), '*');
		},
		stop() {
			self.removeEventListener('message', onmessage);
			self.clearInterval(again);
			self.clearTimeout(enough);
		}
	};
}
