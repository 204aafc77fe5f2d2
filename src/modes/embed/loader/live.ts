/**
 * The life of one frame on a host's page: which form it takes, how much room, how far the page has been scrolled past it, and that
 * the reader stays at the same step whatever of this changes.
 */
import { canBeSticky } from './can-be-sticky';
import { NAME } from './name';

/** Time a loaded frame has to answer, ms, and one that the reader waits for: not every engine tells that a forbidden one has loaded. */
const PATIENCE_MS = 800;
const LONG_PATIENCE_MS = 6000;
/** Lowest window in which a piece the size of the window makes sense, px. A phone on its side has more. */
const LOWEST_PX = 260;
/** Scroll that one step takes, in heights of the window. */
const STEP = 0.8;
/** Height of the stepper until it tells its own, px. */
const FIRST_PX = 720;

interface Message {
	ns: string;
	v: number;
	type: string;
	count: number;
	height: number;
	at: number;
	p: number;
	mode: string;
	box: readonly number[];
	index: number;
	id: string;
}

export interface Live {
	/** Looks again at the page and at the element's attributes. */
	arrange(): void;
	/** @returns id of the beat the reader was at; empty before the first */
	end(): string;
}

/**
 * @param place the element on the host's page; its attributes `form`, `top`, `count` and `height` are read anew each time
 * @param track holds the frame and is as long as the scroll through it
 * @param probe an empty box as wide as the place
 * @param teller raises the event of each step
 */
export function bringToLife(
	place: HTMLElement,
	track: HTMLElement,
	probe: Element,
	address: URL,
	teller: Element
): Live {
	const frame = document.createElement('iframe');
	const given = (name: string) => place.getAttribute(name);
	/** Room for the host's own bar at the top of the window, px. */
	const top = () => within(Number(given('top') ?? 0), 0, 400, 0);
	let count = within(Number(given('count') ?? 1), 1, 400, 1);
	let height = within(Number(given('height') ?? FIRST_PX), 200, 2000, FIRST_PX);
	/** None before there is a box, and while what was there without script stands in the frame's place. */
	let form: 'scroll' | 'stepper' | '' = '';
	let silent = false;
	/** Form the frame knows of; null before its first word. */
	let told: string | null = null;
	/** Whether the reader's place is the frame's to say: it was stepped until now. */
	let stepped = false;
	/** Way through the steps, 0 … count. */
	let at = 0;
	/**
	 * Where the reader has last left the piece: below the middle of the window, over it, above it; its head and its foot from the top of
	 * the window, and the height of that window, px.
	 */
	let where: -1 | 0 | 1 = -1;
	let head = 0;
	let foot = 0;
	let windowHeight = innerHeight;
	/** Form and sizes it was last laid out for. */
	let laid = '';
	let sent = '';
	let beat = '';
	let ended = false;
	let waiting = 0;

	const say = (message: object) => {
		// A sandboxed frame has no origin to name, and a number is no secret.
		frame.contentWindow?.postMessage({ ns: NAME, v: 1, ...message }, '*');
	};
	/** Without a box nothing can be known: in a hidden tab, for example. */
	const hasBox = () => place.getClientRects().length > 0;
	const box = () => (form ? track : place).getBoundingClientRect();
	const scrollable = () => Math.max(1, track.offsetHeight - frame.offsetHeight);
	const move = (px: number, behavior: ScrollBehavior = 'instant') => {
		scrollBy({ top: px, behavior });
	};
	const wayTo = (share: number) => box().top - top() + share * scrollable();
	const sizes = () => [form, frame.offsetWidth, frame.offsetHeight, track.offsetHeight].join();

	/** A frame that the host forbids has nothing to say: what was there without script takes its place, until it says something after all. */
	function giveUp(): void {
		silent = told === null;
		arrange();
	}
	/** Notes where the reader is, and tells the frame. */
	function look(): void {
		if (!hasBox()) return;
		({ top: head, bottom: foot } = box());
		windowHeight = innerHeight;
		where = head <= top() && foot < innerHeight / 2 ? 1 : head > innerHeight / 2 ? -1 : 0;
		if (where === 0 && told === null && !waiting) waiting = window.setTimeout(giveUp, LONG_PATIENCE_MS);
		if (form !== 'scroll') return;
		const p = within((top() - head) / scrollable(), 0, 1, 0);
		// Some engines round what they scroll to; nothing may add up from that.
		if (Math.abs(p - at / count) * scrollable() > 2) at = p * count;
		const now = `${told ?? ''} ${at} ${count}`;
		if (told !== form || now === sent) return;
		sent = now;
		say({ type: 'progress', p: at / count, count });
	}
	function lay(next: typeof form): void {
		form = next;
		track.className = form ? '' : 'off';
		// The smallest height a phone's window has: its sliding bars must not resize the frame.
		const screen = CSS.supports('height', '1svh') ? 'svh' : 'vh';
		frame.style.cssText =
			form === 'scroll'
				? `height:calc(100${screen} - ${top()}px);position:sticky;top:${top()}px`
				: `height:${height}px`;
		const tall = frame.offsetHeight;
		track.style.height = form === 'scroll' ? `${Math.round(count * STEP * (tall + top()) + tall)}px` : '';
	}
	/** What is not let grow has nothing to stand still in, and what its parent does not grow with lies on what follows. */
	function isHeld(): boolean {
		const { bottom } = box();
		const { parentElement } = teller;
		const ends = (around: Element) => around.getBoundingClientRect().bottom < bottom - 1;
		return ends(teller) || (!!parentElement && parentElement !== document.body && ends(parentElement));
	}
	function arrange(): void {
		if (ended || !hasBox()) return;
		// What grows above the reader must not push them down.
		if (!form) look();
		const before = form;
		const { bottom } = box();
		const fits = form === 'scroll' || innerHeight - top() >= LOWEST_PX;
		const scrolls = given('form') !== 'stepper' && fits && canBeSticky(place);
		lay(silent ? '' : scrolls ? 'scroll' : 'stepper');
		if (form === 'scroll' && isHeld()) lay('stepper');
		stepped ||= before === 'stepper' && form === 'scroll';
		const now = sizes();
		if (now !== laid) {
			laid = now;
			// Below the piece most engines keep the reader's place by themselves, but for what is laid out anew just now. A foot in sight
			// keeps its share of a turned window: in px it would cross the middle, and the reader would be in the piece again.
			if (where > 0 && foot > 0 && windowHeight !== innerHeight)
				move(box().bottom - (foot * innerHeight) / windowHeight);
			else if (where > 0) move(box().bottom - (CSS.supports('overflow-anchor', 'auto') ? bottom : foot));
			else if (where === 0 && form === 'scroll') move(wayTo(at / count) - Math.max(0, head - top()));
			else if (where === 0) {
				// Not every engine keeps the head where it was when the words above it are set anew. A part of the piece stays in the middle.
				const { top: now, bottom: end } = box();
				const kept = before === 'scroll' ? Math.max(head, top()) : head;
				move(now - within(kept, Math.min(top(), innerHeight / 2 - (end - now)), innerHeight / 2, kept));
			}
		}
		if (told !== null && told !== form && form) say({ type: 'mode', mode: form });
		look();
	}

	const listeners = new AbortController();
	const { signal } = listeners;
	addEventListener(
		'message',
		({ source, origin, data }: MessageEvent<Partial<Message> | null>) => {
			if (!source || source !== frame.contentWindow || (origin !== address.origin && origin !== 'null'))
				return;
			if (data?.ns !== NAME || data.v !== 1) return;
			height = within(data.height, 200, 2000, height);
			if (data.type === 'hello') {
				silent = false;
				const [width = 0, tall = 0] = data.box ?? [frame.clientWidth, frame.clientHeight];
				// Steps counted at another size are no longer those of the frame; it counts again by itself.
				if (Math.abs(width - frame.clientWidth) < 3 && Math.abs(tall - frame.clientHeight) < 3) {
					const counted = within(data.count, 1, 400, count);
					if (data.mode === 'scroll' && (stepped || (told === 'scroll' && counted !== count))) {
						at = within(data.at, 0, counted, at);
						stepped = false;
						laid = '';
					} else if (form === 'stepper' && data.mode === 'stepper') at = within(data.at, 0, counted, at);
					count = counted;
				}
				told = data.mode ?? '';
				arrange();
			} else if (data.type === 'height') {
				arrange();
			} else if (data.type === 'goto' && form === 'scroll') {
				move(
					wayTo(within(data.p, 0, 1, 0)),
					matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
				);
			} else if (data.type === 'step') {
				const { index, id, count: of } = data;
				beat = id ?? '';
				teller.dispatchEvent(
					new CustomEvent(`${NAME}:step`, { bubbles: true, composed: true, detail: { index, id, count: of } })
				);
			}
		},
		{ signal }
	);
	const onscroll = () => {
		// A place in a page that has just been laid out anew is not one that the reader has gone to.
		if (sizes() === laid) look();
		else arrange();
	};
	addEventListener('scroll', onscroll, { passive: true, capture: true, signal });
	addEventListener('resize', arrange, { signal });
	const observer = new ResizeObserver(arrange);
	observer.observe(probe);
	frame.onload = () => {
		setTimeout(giveUp, PATIENCE_MS);
	};
	frame.title = given('title') ?? (place.textContent.trim() || address.href);
	frame.allow = 'fullscreen';
	frame.loading = 'lazy';
	frame.referrerPolicy = 'strict-origin-when-cross-origin';
	const sandbox = given('sandbox');
	if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
	frame.src = address.href;
	track.append(frame);
	arrange();

	return {
		arrange,
		end() {
			ended = true;
			clearTimeout(waiting);
			listeners.abort();
			observer.disconnect();
			frame.remove();
			return beat;
		}
	};
}

/** A number within bounds; what is none becomes `otherwise`. */
const within = (value: unknown, low: number, high: number, otherwise: number): number =>
	typeof value === 'number' && isFinite(value) ? Math.min(high, Math.max(low, value)) : otherwise;
