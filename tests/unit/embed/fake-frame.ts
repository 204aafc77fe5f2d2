/** A frame without a browser: the real player and the real talk with the host, in a box that the host's page gives it. */
import { vi } from 'vitest';
import { openHostChannel } from '../../../src/modes/embed/host-channel';
import { createPlayer } from '../../../src/modes/embed/player.svelte';
import { beats } from '../../../src/story/chapters';

export type Size = readonly [width: number, height: number];

export const SITE = 'http://piece.example';
export const SHOWN = beats.slice(0, 6);
/** Room that the picture takes above the words, px, and how many words there is room for in a thousand px². */
const PICTURE_PX = 300;
const wordsIn = ([width, height]: Size) => (width * Math.max(100, height - PICTURE_PX)) / 1000;
const wordsOf = (beat: number) => 120 + 60 * (beat % 3);

export interface FakeFrame {
	/** A message of the host's page. */
	hear(data: unknown): void;
	/** Looks at its size and sets its words anew, as start.svelte.ts does. */
	measure(size: Size): void;
	/** Tells its height once more. */
	tellHeight(): void;
	/** The reader asks for the next step. */
	next(): void;
	/** Id of the beat shown. */
	beat(): string;
	mode(): 'scroll' | 'stepper';
	/** Number of its steps. */
	count(): number;
	end(): void;
}

/** @param send gives a message to the host's page */
export function fakeFrame(send: (data: unknown) => void): FakeFrame {
	for (const name of ['requestAnimationFrame', 'cancelAnimationFrame']) vi.stubGlobal(name, () => 0);
	let box: Size = [0, 0];
	let listener: (event: unknown) => void = () => undefined;
	let tellHeight = (): void => undefined;
	const parent = { postMessage: send };
	const player = createPlayer({
		beats: SHOWN,
		start: 0,
		from: 0,
		glides: () => false,
		onwish: (p) => {
			talk.say({ type: 'goto', p });
		}
	});
	const self = {
		location: { search: '', hash: '', origin: SITE, pathname: '/embed/' },
		addEventListener: (_: string, given: typeof listener) => {
			listener = given;
		},
		removeEventListener: () => undefined,
		setInterval: (task: () => void) => {
			tellHeight = task;
		},
		setTimeout: () => 0,
		clearInterval: () => undefined,
		clearTimeout: () => undefined
	};
	const talk = openHostChannel({
		self: self as unknown as Window,
		parent: parent as unknown as Window,
		onmode: (mode) => {
			player.setMode(mode);
			sayHello();
		},
		onprogress: (progress, count) => {
			player.scrolled(progress, count);
		}
	});
	const wished = () => 580 + Math.round(60_000 / box[0]);
	function sayHello(): void {
		const { count, at, mode } = player;
		talk.say({ type: 'hello', lang: 'en', height: wished(), count, at, mode, box });
	}

	return {
		hear(data) {
			listener({ source: parent, data });
		},
		measure(size) {
			box = size;
			player.setPages(SHOWN.map((_, k) => Math.ceil(wordsOf(k) / wordsIn(box))));
			talk.height(wished(), box[0]);
			sayHello();
		},
		tellHeight: () => {
			tellHeight();
		},
		next() {
			player.go(player.step + 1);
		},
		beat: () => SHOWN[player.steps[player.step]?.beat ?? 0]?.id ?? '',
		mode: () => player.mode,
		count: () => player.count,
		end() {
			talk.stop();
		}
	};
}
