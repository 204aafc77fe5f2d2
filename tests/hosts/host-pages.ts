/** Host pages for specs that run in every engine: where the piece stands in one, and how to wait for it. */
import type { Page } from '../engines/driver';

export const words =
	'<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.</p>';
/** An article with more above and below than any window shows. */
export const article = (inside: string): string =>
	`<main class="article">${words.repeat(20)}<div id="around">${inside}</div>${words.repeat(60)}</main>`;

/** What the host's page shows of the piece; lengths in px. */
export interface Shown {
	/** Id of the beat last told to the host. */
	readonly step: string;
	readonly window: readonly [number, number];
	/** Of the frame. */
	readonly top: number;
	readonly height: number;
	readonly sticky: boolean;
	/** Of the room the piece takes in the article. */
	readonly room: number;
	/** From the top of the window to the foot of that room. */
	readonly foot: number;
	/** Stops the frame has counted last. */
	readonly count: number;
}

export const shown = (page: Page): Promise<Shown> =>
	page.evaluate(() => {
		interface Message {
			ns?: string;
			type?: string;
			id?: string;
			count?: number;
		}
		const { heard, pieceIn } = window as unknown as {
			heard: (Message | null)[];
			pieceIn: () => HTMLIFrameElement;
		};
		const said = (type: string) =>
			heard.filter((data) => data?.ns === 'road-north' && data.type === type).at(-1);
		const frame = pieceIn();
		const box = frame.getBoundingClientRect();
		const around = document.getElementById('around')?.getBoundingClientRect();
		return {
			step: said('step')?.id ?? '',
			window: [innerWidth, innerHeight] as const,
			top: box.top,
			height: box.height,
			sticky: getComputedStyle(frame).position === 'sticky',
			room: around?.height ?? 0,
			foot: around?.bottom ?? 0,
			count: said('hello')?.count ?? 0
		};
	});

/** Stillness after which a page has settled, ms: a busy machine takes half a second to begin. */
const STILL_MS = 800;

/** @returns what is seen, once it has been the same for a while */
export async function still<Seen>(look: () => Promise<Seen>): Promise<Seen> {
	let last = '';
	let since = performance.now();
	for (;;) {
		const now = await look();
		const text = JSON.stringify(now);
		if (text !== last) [last, since] = [text, performance.now()];
		if (performance.now() - since > STILL_MS) return now;
		await new Promise((resolve) => setTimeout(resolve, 60));
	}
}

/** Waits until nothing of the piece has moved for a while. */
export const settles = (page: Page): Promise<Shown> => still(() => shown(page));

/** Scrolls until the piece has been scrolled through by a share of its room, 0 … 1, in a few frames as a reader would. */
export const scrollInto = (page: Page, share: number): Promise<void> =>
	page.evaluate(async (share) => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		const box = document.getElementById('around')?.getBoundingClientRect();
		if (!box) throw new Error('there is no piece');
		const way = box.top + (box.height - innerHeight) * share;
		const start = scrollY;
		for (let k = 1; k <= 8; k++) {
			scrollTo({ top: Math.round(start + (way * k) / 8), behavior: 'instant' });
			await frame();
		}
	}, share);
