/** Keeps what stands around the story in step with it: address, rail, chapter name, language links, dark stage, theme. */
import { beats, chapters, lastBeat } from '../../story/chapters';
import type { Preferences } from '../../runtime/preferences.svelte';
import { showPreferences } from '../../runtime/show-preferences.svelte';
import { reader } from './reader.svelte';

/** How long the story must rest before the address follows, ms. */
const REST_MS = 250;

/** Must be called in the browser once; runs as long as the page lives. */
export function keepInStep(preferences: Preferences): void {
	const links = [...document.querySelectorAll<HTMLAnchorElement>('.chapter-rail a, .chapter-menu li a')];
	const name = document.querySelector('[data-chapter-name]');
	const around = document.querySelectorAll('.bar, .chapter-rail, .progress-line');
	const line = document.querySelector<HTMLElement>('.progress-line');
	const grounds = document.querySelectorAll<HTMLElement>(
		'.story, .stage-holder, .chapters, .column-ground, .bar'
	);
	const translations = [...document.querySelectorAll<HTMLAnchorElement>('[data-switch-language]')].map(
		(link) => ({ link, page: link.getAttribute('href') ?? '' })
	);
	const names = Object.fromEntries(links.map((link) => [link.hash.slice(1), link.textContent.trim()]));

	showPreferences(preferences);
	removeScrollSign();
	$effect.root(() => {
		const index = $derived(Math.round(reader.p));
		const beat = $derived(beats[index]);
		const chapter = $derived(beat?.chapter ?? chapters[0]?.id ?? '');
		const ground = $derived(reader.scene.ground);
		const resting = $derived(Number.isInteger(reader.p));

		$effect(() => {
			for (const link of links) {
				if (link.hash === `#${chapter}`) link.setAttribute('aria-current', 'true');
				else link.removeAttribute('aria-current');
			}
			const n = chapters.findIndex(({ id }) => id === chapter) + 1;
			if (name) name.textContent = `${String(n)}/${String(chapters.length)} ${names[chapter] ?? ''}`;
		});
		$effect(() => {
			line?.style.setProperty('--read', (reader.p / lastBeat).toFixed(4));
		});
		$effect(() => {
			if (!beat) return;
			for (const { link, page } of translations) link.href = index === 0 ? page : `${page}#${beat.id}`;
		});
		$effect(() => {
			const share = `${String(Math.round(ground * 1000) / 10)}%`;
			for (const part of grounds) part.style.setProperty('--ground', share);
			for (const part of around) part.classList.toggle('night', ground > 0.5);
		});
		$effect(() => {
			if (!beat || !resting) return;
			const hash = index === 0 ? '' : `#${beat.id}`;
			const before = location.hash;
			const timer = setTimeout(() => {
				// A link followed in the meantime: the story is about to set out for it.
				if (location.hash !== before) return;
				if (hash !== before && !pointsInside(beat.chapter, beat.n)) {
					history.replaceState(history.state, '', hash === '' ? location.pathname + location.search : hash);
				}
			}, REST_MS);
			return () => {
				clearTimeout(timer);
			};
		});
	});
}

/** `#<chapter>` already names the first beat of its chapter: the reader's own link is left as it is. */
function pointsInside(chapter: string, n: number): boolean {
	return n === 1 && location.hash === `#${chapter}`;
}

/** The sign invites to the first scroll. */
function removeScrollSign(): void {
	const sign = document.querySelector('.scroll-sign');
	if (scrollY > 0) sign?.remove();
	else addEventListener('scroll', () => sign?.remove(), { once: true, passive: true });
}
