/**
 * The script a host page may carry. It turns `<div data-road-north="address of the frame">` into a frame that stands still while
 * the page is scrolled past it, and tells the frame how far. Where the page does not allow that it leaves the stepper. It
 * touches nothing but those elements, leaves no globals, and may be there twice.
 */
import { canBeSticky } from './can-be-sticky';

const NAME = 'road-north';
/** Time a loaded frame has to answer, ms. */
const PATIENCE_MS = 800;
/** Lowest window in which a piece the size of the window makes sense, px. */
const LOWEST_PX = 360;
/** Scroll that one stop takes, in hundredths of the window's height. */
const STOP_VH = 80;
/** Height of the stepper until it tells its own, px. */
const FIRST_PX = 720;

function setUp(place: HTMLElement): void {
	const { dataset } = place;
	const address = addressOf(dataset['roadNorth'] ?? '');
	if (!address || 'roadNorthLive' in dataset) return;
	dataset['roadNorthLive'] = '';
	const frame = document.createElement('iframe');
	/** Room for the host's own bar at the top of the window, px. */
	const top = within(Number(dataset['top']), 0, 400, 0);
	const without = [...place.childNodes];
	let count = within(Number(dataset['count']), 1, 400, 1);
	let height = within(Number(dataset['height']), 200, 2000, FIRST_PX);
	let answered = false;
	let late = false;
	let scrolls = false;
	let told = -1;

	const say = (message: object) => {
		// A sandboxed frame has no origin to name, and a number is no secret.
		frame.contentWindow?.postMessage({ ns: NAME, v: 1, ...message }, '*');
	};
	const scrollable = () => place.offsetHeight - frame.offsetHeight;
	function progress(): void {
		if (!scrolls || !answered) return;
		const p = within((top - place.getBoundingClientRect().top) / Math.max(1, scrollable()), 0, 1, 0);
		if (p === told) return;
		told = p;
		say({ type: 'progress', p });
	}
	function arrange(): void {
		scrolls = !late && dataset['form'] !== 'stepper' && innerHeight - top >= LOWEST_PX && canBeSticky(place);
		// The smallest height a phone's window has: its sliding bars must not resize the frame.
		const screen = CSS.supports('height', '1svh') ? 'svh' : 'vh';
		place.style.height = scrolls ? `calc(${count * STOP_VH + 100}${screen} - ${top}px)` : '';
		frame.style.cssText = `display:block;border:0;width:100%;height:${
			scrolls ? `calc(100${screen} - ${top}px);position:sticky;top:${top}px` : `${height}px`
		}`;
		// A container that is not let grow has nothing to stand still in.
		if (scrolls && scrollable() < innerHeight / 2) {
			late = true;
			arrange();
			return;
		}
		told = -1;
		if (answered) say({ type: 'mode', mode: scrolls ? 'scroll' : 'stepper' });
		progress();
	}

	addEventListener('message', ({ source, origin, data }: MessageEvent<Partial<Message> | null>) => {
		if (source !== frame.contentWindow || (origin !== address.origin && origin !== 'null')) return;
		if (data?.ns !== NAME || data.v !== 1) return;
		if (data.type === 'hello') {
			answered = true;
			count = within(data.count, 1, 400, count);
			height = within(data.height, 200, 2000, height);
			arrange();
		} else if (data.type === 'height') {
			height = within(data.height, 200, 2000, height);
			if (!scrolls) frame.style.height = `${height}px`;
		} else if (data.type === 'goto' && scrolls) {
			scrollBy({
				top: place.getBoundingClientRect().top - top + within(data.p, 0, 1, 0) * scrollable(),
				behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
			});
		} else if (data.type === 'step') {
			const { index, id, count: of } = data;
			place.dispatchEvent(
				new CustomEvent(`${NAME}:step`, { bubbles: true, detail: { index, id, count: of } })
			);
		}
	});
	addEventListener('scroll', progress, { passive: true, capture: true });
	addEventListener('resize', arrange);
	frame.addEventListener('load', () => {
		setTimeout(() => {
			if (answered) return;
			late = true;
			arrange();
			place.append(...without);
		}, PATIENCE_MS);
	});
	frame.title = dataset['title'] ?? '';
	frame.allow = 'fullscreen';
	frame.loading = 'lazy';
	frame.referrerPolicy = 'strict-origin-when-cross-origin';
	if (dataset['sandbox'] !== undefined) frame.setAttribute('sandbox', dataset['sandbox']);
	frame.src = address.href;
	place.replaceChildren(frame);
	arrange();
}

function addressOf(text: string): URL | null {
	try {
		const address = new URL(text, location.href);
		return /^https?:$/.test(address.protocol) ? address : null;
	} catch {
		return null;
	}
}

interface Message {
	ns: string;
	v: number;
	type: string;
	count: number;
	height: number;
	p: number;
	index: number;
	id: string;
}

/** A number within bounds; what is none becomes `otherwise`. */
const within = (value: unknown, low: number, high: number, otherwise: number): number =>
	typeof value === 'number' && value === value && value !== 0
		? Math.min(high, Math.max(low, value))
		: Math.max(low, otherwise);

function all(): void {
	document.querySelectorAll<HTMLElement>(`[data-${NAME}]`).forEach(setUp);
}
all();
document.addEventListener('DOMContentLoaded', all);
