/**
 * The style sheet lets the browser leave beats out of the layout until they come near. A reader who starts at the top
 * sees the first picture sooner for it; before anybody scrolls far, the beats' real heights must be known, for the stage
 * follows them. What comes after the story: see later.ts.
 */
import { anchorsScroll } from '../../runtime/scroll-anchoring';
import { reader } from './reader.svelte';

const WAITING = '.beat:not([data-laid-out])';

/** Lays out every beat now: the address or the reader asks for a place further down. */
export function revealAll(): void {
	const named = !anchorsScroll && followed() ? document.getElementById(location.hash.slice(1)) : null;
	const before = named?.getBoundingClientRect().top ?? -1;
	for (const part of document.querySelectorAll<HTMLElement>(WAITING)) part.dataset['laidOut'] = '';
	reader.laidOut = true;
	// The browser has already gone where the address says, by the heights it guessed.
	if (!named || before < 0 || before > innerHeight) return;
	const moved = named.getBoundingClientRect().top - before;
	if (Math.abs(moved) > 1) scrollBy({ top: moved, behavior: 'instant' });
}

/** Whether the reader came by a link: after a reload or a step back the browser goes where they were, not where the address says. */
function followed(): boolean {
	const [navigation] = performance.getEntriesByType('navigation');
	return !(navigation instanceof PerformanceNavigationTiming) || navigation.type === 'navigate';
}

/** Lays out every beat as soon as the reader sets out; a link followed that early is followed again by the real heights. */
export function revealOnDemand(): void {
	addEventListener('scroll', revealAll, { once: true, passive: true });
	addEventListener(
		'hashchange',
		() => {
			revealAll();
			document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
		},
		{ once: true }
	);
}

/** Lays out the rest bit by bit; for idle moments. */
export function* revealSteps(): Generator<void> {
	for (const beat of document.querySelectorAll<HTMLElement>(WAITING)) {
		// The reader has set out in the meantime.
		if ('laidOut' in beat.dataset) continue;
		beat.dataset['laidOut'] = '';
		// Asked for, so that it is done, and its time known, now and not with all the others at the end of the step.
		beat.getBoundingClientRect();
		yield;
	}
	reader.laidOut = true;
}
