/**
 * What follows the story is half of the page's markup, and nobody who opens the page sees it: it stands there as text, see Later.svelte.
 * It becomes part of the page piece by piece in idle moments, sooner when the reader comes near, and at once when it is asked for.
 */
import { whenNearViewport } from '../../runtime/when-near-viewport';

interface Policy {
	createHTML(text: string): string;
}
interface TrustedTypes {
	createPolicy(name: string, policy: Policy): Policy;
}

/** Where it stands; and the reader's map before it, which is there, but is not laid out either. */
const PLACE = '.after';
const MAP = '[data-explore]';
/** How many screens before that a reader is near. */
const NEAR_SCREENS = 6;

const waiting = () => document.querySelectorAll<HTMLElement>('[data-later]');

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
/** The page's own markup goes this way and nothing else: the content security policy knows it by name. */
const policy = trustedTypes?.createPolicy('later', { createHTML: (text) => text });

function bringIn(piece: HTMLElement): void {
	if (!('later' in piece.dataset)) return;
	piece.innerHTML = policy?.createHTML(piece.textContent) ?? piece.textContent;
	delete piece.dataset['later'];
}

function bringInAll(): void {
	waiting().forEach(bringIn);
	layOut(PLACE);
}

/** For good: the style sheet leaves it out until then. */
function layOut(selector: string): void {
	const part = document.querySelector<HTMLElement>(selector);
	if (!part) return;
	part.dataset['laidOut'] = '';
	part.getBoundingClientRect();
}

/** What a fragment names, brought in if it must be. */
function named(hash = ''): HTMLElement | null {
	const id = hash.slice(1);
	if (id === '') return null;
	for (const piece of waiting()) if (piece.textContent.includes(`id="${id}"`)) bringIn(piece);
	return document.getElementById(id);
}

/** Brings in what is asked for by the address, a link, paper, or a reader who comes near. */
export function bringInOnDemand(): void {
	follow();
	addEventListener('hashchange', follow);
	// Before anybody else hears of it: the browser goes there, or a pop-over copies it.
	addEventListener(
		'click',
		({ target }) => {
			named((target as Element).closest<HTMLAnchorElement>('a[href^="#"]')?.hash);
		},
		true
	);
	addEventListener('beforeprint', bringInAll);
	matchMedia('print').addEventListener('change', bringInAll);
	const place = document.querySelector(PLACE);
	if (place) void whenNearViewport(place, NEAR_SCREENS).then(bringInAhead);
}

/** Where heights were guessed, or nothing stood, the browser has gone wrong: it goes again. */
function follow(): void {
	if (waiting().length === 0 || !named(location.hash)?.closest(PLACE)) return;
	bringInAll();
	location.replace(location.hash);
}

/** Brings in the rest, each piece laid out before the next, so that no frame of a scroll has to; for idle moments. */
export function* bringInSteps(): Generator<void> {
	layOut(MAP);
	yield;
	layOut(PLACE);
	for (const piece of waiting()) {
		yield;
		bringIn(piece);
		piece.getBoundingClientRect();
	}
}

/** The reader may be under way: a piece a frame. Who has jumped here waits for nothing. */
async function bringInAhead(): Promise<void> {
	for (const piece of waiting()) {
		if (piece.getBoundingClientRect().top > innerHeight) {
			await new Promise((resolve) => requestAnimationFrame(resolve));
		}
		bringIn(piece);
	}
}
