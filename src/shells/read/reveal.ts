/**
 * The style sheet lets the browser leave chapters out of the layout until they come near. A reader who starts at the top
 * sees the first picture sooner for it; before anybody scrolls far, the real heights must be known.
 */
import { whenIdle } from '../../runtime/idle';
import { reader } from './reader.svelte';

const WAITING = '.chapter:not([data-laid-out]), .figure-entry:not([data-laid-out])';
/** Figure entries are small: several fit into one idle moment. */
const AT_ONCE = 4;
/** Longest wait between two steps of many, ms. */
const PATIENCE_MS = 100;

/** Lays out everything now: the address or the reader asks for a place further down. */
export function revealAll(): void {
	for (const part of document.querySelectorAll<HTMLElement>(WAITING)) part.dataset['laidOut'] = '';
	reader.laidOut = true;
}

/** Lays out everything as soon as the reader sets out; a link followed that early is followed again by the real heights. */
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

/** Lays out the rest bit by bit while nothing else is to do. */
export async function revealInTurn(): Promise<void> {
	for (;;) {
		await whenIdle(PATIENCE_MS);
		const waiting = [...document.querySelectorAll<HTMLElement>(WAITING)];
		if (waiting.length === 0) break;
		const few = waiting[0]?.matches('.chapter') ? 1 : AT_ONCE;
		for (const part of waiting.slice(0, few)) part.dataset['laidOut'] = '';
	}
	reader.laidOut = true;
}
