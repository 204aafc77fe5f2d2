/**
 * The style sheet lets the browser leave chapters out of the layout until they come near. A reader who starts at the top
 * sees the first picture sooner for it; before anybody scrolls far, the chapters' real heights must be known, for the stage
 * follows them. What comes after the story stays with the browser.
 */
import { whenIdle } from '../../runtime/idle';
import { reader } from './reader.svelte';

const WAITING = '.chapter:not([data-laid-out])';
/** Longest wait between two steps of many, ms. */
const PATIENCE_MS = 100;

/** Lays out every chapter now: the address or the reader asks for a place further down. */
export function revealAll(): void {
	for (const part of document.querySelectorAll<HTMLElement>(WAITING)) part.dataset['laidOut'] = '';
	reader.laidOut = true;
}

/** Lays out every chapter as soon as the reader sets out; a link followed that early is followed again by the real heights. */
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
		const next = document.querySelector<HTMLElement>(WAITING);
		if (!next) break;
		next.dataset['laidOut'] = '';
	}
	reader.laidOut = true;
}
