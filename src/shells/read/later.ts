/**
 * What follows the story is half of the page's markup, and nobody who opens the page sees it: it stands there as text, see Later.svelte.
 * It becomes part of the page piece by piece in idle moments, sooner when the reader comes near, and at once when it is asked for.
 */
import { STEP_PATIENCE_MS, whenIdle, whenScrollRests } from '../../runtime/idle';
import { whenNear } from '../../runtime/near';
import { followed } from './reveal';

interface Policy {
	createHTML(text: string): string;
}
interface TrustedTypes {
	createPolicy(name: string, policy: Policy): Policy;
}

/** Where it stands. */
const PLACE = '.after';
/** How many screens before that a reader is near. */
const NEAR_SCREENS = 12;

const waiting = () => document.querySelectorAll<HTMLElement>('[data-later]');

let policy: Policy | undefined;

function bringIn(piece: HTMLElement): void {
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	// The page's own markup goes this way and nothing else: the content security policy knows it by name.
	policy ??= trustedTypes?.createPolicy('later', { createHTML: (text) => text });
	const text = piece.textContent;
	if ('later' in piece.dataset) piece.innerHTML = policy?.createHTML(text) ?? text;
	delete piece.dataset['later'];
}

function bringInAll(): void {
	waiting().forEach(bringIn);
}

/** What a fragment names, brought in if it must be. */
function named(hash: string): HTMLElement | null {
	const id = hash.slice(1);
	for (const piece of waiting()) if (piece.textContent.includes(`id="${id}"`)) bringIn(piece);
	return document.getElementById(id);
}

/** Brings in what is asked for by the address, a link, paper, or a reader who comes near. */
export function bringInOnDemand(): void {
	if (followed()) follow();
	addEventListener('hashchange', follow);
	// Before anybody else hears of it: the browser goes there, or a pop-over copies it.
	addEventListener(
		'click',
		({ target }) => {
			if (target instanceof Element) named(target.closest('a')?.hash ?? '');
		},
		true
	);
	addEventListener('beforeprint', bringInAll);
	matchMedia('print').addEventListener('change', bringInAll);
	void approach();
}

/** Where heights were guessed, or nothing stood, the browser has gone wrong: it goes again. */
function follow(): void {
	if (waiting().length === 0 || !named(location.hash)?.closest(PLACE)) return;
	bringInAll();
	location.replace(location.hash);
}

async function approach(): Promise<void> {
	const place = document.querySelector(PLACE);
	if (!place) return;
	await whenNear(place, NEAR_SCREENS);
	for (const piece of waiting()) {
		// Who has jumped here waits for nothing.
		if (piece.getBoundingClientRect().top > innerHeight) await whenIdle(STEP_PATIENCE_MS);
		bringIn(piece);
	}
}

/** Brings in the rest while nothing else is to do, and has it laid out, so that no frame of a scroll has to. */
export async function bringInTurn(): Promise<void> {
	for (const piece of waiting()) {
		await whenIdle(STEP_PATIENCE_MS);
		await whenScrollRests();
		bringIn(piece);
		piece.getBoundingClientRect();
	}
}
