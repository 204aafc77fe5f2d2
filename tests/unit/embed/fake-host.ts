/**
 * A host's page without a browser: the loader, a frame, and words above and below. What a browser does in its own time waits in queues,
 * so that a test can try every order.
 */
import { vi } from 'vitest';
import { bringToLife } from '../../../src/modes/embed/loader/live';
import { fakeFrame, SHOWN, SITE, type Size } from './fake-frame';

/** When the browser makes good what grows above the reader: never, while it lays out, or with its next picture unless a script has scrolled. */
export type Anchoring = 'never' | 'at once' | 'later';

export interface FakeHost {
	/** What can happen next: any one of them, and each once. */
	ready(): readonly Task[];
	/** Runs what waits, until nothing does. */
	rest(): void;
	/** The window gets another size, and the page hears of it later. */
	resize(size: Size): void;
	/** The host's own style lets nothing stand still in the window, or lets it again. */
	hide(hides: boolean): void;
	/** @param share of the way through the piece, 0 … 1 */
	scrollTo(share: number): void;
	tellHeight(): void;
	/** The reader asks the frame for the next step. */
	next(): void;
	seen(): Seen;
	end(): void;
}

/** Lengths in px. */
export interface Seen {
	/** Id of the beat that the frame shows. */
	readonly beat: string;
	readonly form: 'scroll' | 'stepper';
	/** What the frame takes itself for. */
	readonly mode: 'scroll' | 'stepper';
	/** Of the piece's room, from the top of the window. */
	readonly head: number;
	readonly foot: number;
	readonly windowHeight: number;
	/** Number of steps that there is room for, and that the frame has. */
	readonly room: number;
	readonly count: number;
}

type Task = () => void;
/** Tasks of one kind come one after the other; those of different kinds in any order. */
type Kind = 'page' | 'to host' | 'to frame' | 'frame' | 'smooth scroll';

const COLUMN_PX = 760;
/** Area of the words above the piece and below it, px². */
const ABOVE = 800_000;
const BELOW = 2_400_000;
/** Scroll that a step takes, in heights of the window. */
const STEP = 0.8;

export function fakeHost(anchoring: Anchoring, size: Size): FakeHost {
	const queues = new Map<Kind, Task[]>();
	const later = (kind: Kind, task: Task) => {
		queues.set(kind, [...(queues.get(kind) ?? []), task]);
	};
	const listeners = new Map<string, (event: unknown) => void>();
	const raise = (name: string) => {
		later('page', () => listeners.get(name)?.({}));
	};
	let onresized: Task = () => undefined;
	let scrollTop = 0;
	let hides = false;
	/** Where the browser would scroll to with its next picture. */
	let anchored: number | null = null;
	const contentWindow = {
		postMessage: (data: unknown) => {
			later('to frame', () => {
				inside.hear(data);
			});
		}
	};
	const inside = fakeFrame((data) => {
		later('to host', () => listeners.get('message')?.({ source: contentWindow, origin: SITE, data }));
	});

	const column = () => Math.min(COLUMN_PX, size[0]);
	const above = () => Math.round(ABOVE / column());
	const frameStyle = { cssText: '' };
	const trackStyle = { height: '' };
	const scrolls = () => frameStyle.cssText.includes('sticky');
	const tall = () => (scrolls() ? size[1] : Number.parseFloat(frameStyle.cssText.slice('height:'.length)));
	const room = () => Number.parseFloat(trackStyle.height) || tall();

	let laid = { above: 0, room: 0, column: 0, tall: 0 };
	/** Lays out, as a browser does at every question for a place or a size. */
	function layOut(): void {
		const before = laid;
		laid = { above: above(), room: room(), column: column(), tall: tall() };
		if (laid.column !== before.column) {
			later('page', () => {
				onresized();
			});
		}
		if (laid.column !== before.column || laid.tall !== before.tall) {
			later('frame', () => {
				inside.measure([column(), tall()]);
			});
		}
		if (anchoring !== 'never' && (laid.above !== before.above || laid.room !== before.room)) anchor(before);
	}
	/** Keeps what stands at the top of the window: the words above, the piece, or what follows it. */
	function anchor(before: typeof laid): void {
		const top = anchored ?? scrollTop;
		const head = before.above - top;
		const foot = head + before.room;
		const kept =
			head > 0
				? (top * laid.above) / before.above
				: foot > 0
					? laid.above - head
					: laid.above + laid.room - foot;
		if (anchoring === 'at once') {
			setTop(kept);
			return;
		}
		if (anchored === null) {
			later('page', () => {
				if (anchored !== null) setTop(anchored);
			});
		}
		anchored = kept;
	}
	function setTop(top: number): void {
		const most = above() + room() + BELOW / column() - size[1];
		const whole = Math.round(Math.max(0, Math.min(top, most)));
		anchored = null;
		if (whole !== scrollTop) raise('scroll');
		scrollTop = whole;
	}
	function scrollBy({ top, behavior }: { top: number; behavior: string }): void {
		layOut();
		queues.delete('smooth scroll');
		const goal = scrollTop + top;
		for (const part of behavior === 'smooth' ? [0.4, 0.5] : []) {
			later('smooth scroll', () => {
				setTop(scrollTop + (goal - scrollTop) * part);
			});
		}
		const arrive = () => {
			setTop(goal);
		};
		if (behavior === 'smooth') later('smooth scroll', arrive);
		else arrive();
	}

	/** An element whose sizes are those of the layout. */
	const element = (own: object, height: () => number) => {
		const asked = (length: () => number) => ({
			get: () => {
				layOut();
				return length();
			}
		});
		return Object.defineProperties(
			{
				getClientRects: () => [0],
				getBoundingClientRect: () => {
					layOut();
					return { top: above() - scrollTop, bottom: above() + height() - scrollTop };
				},
				...own
			},
			{
				offsetWidth: asked(column),
				clientWidth: asked(column),
				offsetHeight: asked(height),
				clientHeight: asked(height)
			}
		) as unknown as HTMLElement;
	};
	const nothing = () => undefined;
	const frame = element({ style: frameStyle, contentWindow, setAttribute: nothing, remove: nothing }, tall);
	const track = element({ style: trackStyle, append: nothing }, room);
	const body = { parentElement: {} };
	const getAttribute = (name: string) => (name === 'count' ? String(SHOWN.length) : null);
	const place = element({ parentElement: body, textContent: '', getAttribute, dispatchEvent: nothing }, room);
	const stubs = {
		window: globalThis,
		document: { documentElement: body.parentElement, body, createElement: () => frame },
		innerHeight: size[1],
		scrollBy,
		addEventListener: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
		matchMedia: () => ({ matches: false }),
		CSS: { supports: (name: string) => name !== 'overflow-anchor' || anchoring !== 'never' },
		getComputedStyle: (of: unknown) => ({ overflowX: of === place && hides ? 'hidden' : 'visible' }),
		ResizeObserver: class {
			constructor(callback: Task) {
				onresized = callback;
			}
			observe = nothing;
			disconnect = nothing;
		}
	};
	for (const [name, stub] of Object.entries(stubs)) vi.stubGlobal(name, stub);
	const live = bringToLife(place, track, place, new URL(`${SITE}/embed/`), place);

	const ready = () =>
		[...queues]
			.filter(([, tasks]) => tasks.length > 0)
			.map(([kind, [task, ...rest]]) => () => {
				queues.set(kind, rest);
				task?.();
			});
	return {
		ready,
		rest() {
			for (let [next] = ready(); next; [next] = ready()) next();
		},
		resize(next) {
			size = next;
			vi.stubGlobal('innerHeight', next[1]);
			raise('resize');
			later('page', layOut);
		},
		hide(next) {
			hides = next;
		},
		scrollTo(share) {
			setTop(above() + share * (room() - size[1]));
		},
		tellHeight() {
			inside.tellHeight();
		},
		next() {
			inside.next();
		},
		seen: () => ({
			beat: inside.beat(),
			form: scrolls() ? 'scroll' : 'stepper',
			mode: inside.mode(),
			head: above() - scrollTop,
			foot: above() + room() - scrollTop,
			windowHeight: size[1],
			room: (room() - tall()) / (STEP * size[1]),
			count: inside.count()
		}),
		end() {
			live.end();
			inside.end();
			vi.unstubAllGlobals();
		}
	};
}
