/** Synchronises the page around the stage with p: address, rail, chapter name, language links, dark ground, theme. */
import { beats, chapters, lastBeat } from '../../story/chapters';
import type { Preferences } from '../../runtime/preferences.svelte';
import { showPreferences } from '../../runtime/show-preferences.svelte';
import { setGround } from '../../stage/ground';
import { reader } from './reader.svelte';

/** Delay from the moment p rests on a beat to the update of the address, ms. */
const REST_MS = 250;

/** Starts the synchronisation, which lasts as long as the page; call once, in the browser. */
export function keepInStep(preferences: Preferences): void {
	const links = [...document.querySelectorAll<HTMLAnchorElement>('.chapter-rail a, .chapter-menu li a')];
	const name = document.querySelector('[data-chapter-name]');
	const around = document.querySelectorAll('.bar, .chapter-rail, .progress-line');
	const line = document.querySelector<HTMLElement>('.progress-line');
	const grounds = document.querySelectorAll<HTMLElement>(
		'.story, .stage-holder, .chapters, .column-ground, .bar, [data-control]'
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
			setGround(ground, grounds);
			for (const part of around) part.classList.toggle('night', ground > 0.5);
		});
		$effect(() => {
			if (!beat || !resting) return;
			const hash = index === 0 ? '' : `#${beat.id}`;
			const before = location.hash;
			const timer = setTimeout(() => {
				// The reader has followed a link during the delay; its target must stay in the address.
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

/** Whether the address is `#<chapter>`, which already names the first beat of the chapter and needs no update. */
function pointsInside(chapter: string, n: number): boolean {
	return n === 1 && location.hash === `#${chapter}`;
}

/** Removes the scroll sign at the first scroll, because it only invites to that. */
function removeScrollSign(): void {
	const sign = document.querySelector('.scroll-sign');
	if (scrollY > 0) sign?.remove();
	else addEventListener('scroll', () => sign?.remove(), { once: true, passive: true });
}
