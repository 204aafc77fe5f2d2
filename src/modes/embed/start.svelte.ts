/** Brings an embedded page to life: stage, texts, buttons, and the talk with the host. */
import { mount } from 'svelte';
import { createPreferences } from '../../runtime/preferences.svelte';
import { showPreferences } from '../../runtime/show-preferences.svelte';
import { setGround } from '../../stage/ground';
import type { StageWords } from '../../stage/words';
import type { Beat } from '../../story/beats';
import { beats, chapters } from '../../story/chapters';
import FigurePopover from '../../text/FigurePopover.svelte';
import { createTextPager } from './text-pager';
import EmbedStage from './EmbedStage.svelte';
import { openLinksOutside, offerFullScreen } from './external-links';
import { mountControls } from '../live-controls';
import { createPlayer } from './player.svelte';
import { reader } from './reader.svelte';
import { startBeat } from './start-beat';
import Steps from './Steps.svelte';
import { openHostChannel, type HostChannel } from './host-channel';
import { listenToTouches } from './touches';

export interface Parts {
	readonly root: HTMLElement;
	readonly stage: HTMLElement;
	readonly box: HTMLElement;
	readonly steps: HTMLElement;
	readonly words: StageWords;
	/** What only this mode says. */
	readonly own: Readonly<Record<string, string>>;
	readonly names: Readonly<Record<string, string>>;
}

/** Must be called in the browser once; runs as long as the page lives. */
export function startEmbed({ root, stage, box, steps, words, own, names }: Parts): void {
	const here = beatsOnPage(box);
	const preferences = createPreferences({ keeps: false });
	showPreferences(preferences);
	let talk: HostChannel | null = null;
	const piece = createPlayer({
		beats: here,
		...startBeat(location.search, location.hash, here),
		glides: () => preferences.motion === 'full',
		onwish: (p) => talk?.say({ type: 'goto', p })
	});
	if (window.parent !== window) {
		talk = openHostChannel({
			self: window,
			parent: window.parent,
			onmode: (mode) => {
				piece.setMode(mode);
				sayHello();
			},
			onprogress: (progress, count) => {
				piece.scrolled(progress, count);
			}
		});
	}
	const cards = createTextPager(root, box);
	let wished = 0;

	function measure(): void {
		piece.setPages(cards.measure());
		wished = cards.wishedHeight();
		talk?.height(wished, root.clientWidth);
		sayHello();
	}
	/** What a host needs that scrolls the piece: its container is as long as there are steps. */
	function sayHello(): void {
		talk?.say({
			type: 'hello',
			lang: words.lang,
			height: wished,
			count: piece.count,
			at: piece.at,
			mode: piece.mode,
			box: [innerWidth, innerHeight]
		});
	}

	mount(EmbedStage, {
		target: stage,
		...(stage.firstElementChild ? { anchor: stage.firstElementChild } : {}),
		props: {
			holder: stage,
			words,
			preferences,
			piece,
			onready: () => {
				stage.querySelector('.poster')?.remove();
				document.documentElement.dataset['live'] = '';
			}
		}
	});
	mount(Steps, {
		target: steps,
		props: {
			piece,
			words: { ...words.words, ...own },
			chapters: chaptersOf(here, names),
			story: root.querySelector<HTMLAnchorElement>('.embed-story')?.href ?? '',
			titles: [...box.querySelectorAll('h2')].map((title) => title.textContent.trim())
		}
	});
	mount(FigurePopover, { target: document.body, props: { closeLabel: words.words['close'] ?? '' } });
	mountControls(document, words.words, reader.settings);
	openLinksOutside(root, own['embed-address'] ?? '', (address) => talk?.follow(address));
	offerFullScreen(root);
	listenToTouches(root, stage, {
		next: () => {
			piece.go(piece.step + 1);
		},
		back: () => {
			piece.go(piece.step - 1);
		}
	});
	box.addEventListener('focusin', (event) => {
		const at = piece.steps[piece.step];
		if (!at || at.pages < 2 || !(event.target instanceof Element)) return;
		const page = cards.pageOf(event.target);
		if (page !== at.page) piece.go(piece.step - at.page + page);
	});
	// A link to another beat of this frame steps there.
	box.addEventListener('click', (event) => {
		const link =
			event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
		const beat = here.findIndex(({ id }) => `#${id}` === link?.hash);
		if (beat < 0) return;
		event.preventDefault();
		piece.goToBeat(beat);
	});
	measure();
	const observer = new ResizeObserver(measure);
	// The words' column keeps its width over some of the frame's.
	for (const part of [box, root]) observer.observe(part);
	addEventListener('load', measure);
	void document.fonts.ready.then(measure);

	$effect.root(() => {
		const at = $derived(piece.steps[piece.step]);
		const beat = $derived(here[at?.beat ?? 0]);
		$effect(() => {
			cards.show(at?.beat ?? 0, at?.page ?? 0);
		});
		$effect(() => {
			box.style.opacity = piece.clarity === 1 ? '' : String(Math.round(piece.clarity * 100) / 100);
		});
		$effect(() => {
			const { ground } = piece.scene;
			setGround(ground, [root, stage]);
			root.classList.toggle('night', ground > 0.5);
		});
		$effect(() => {
			document.documentElement.dataset['mode'] = piece.mode;
		});
		$effect(() => {
			if (beat) talk?.say({ type: 'step', index: at?.beat ?? 0, id: beat.id, count: here.length });
		});
	});
}

function beatsOnPage(box: HTMLElement): readonly Beat[] {
	const ids = new Set(
		[...box.querySelectorAll<HTMLElement>('[data-beat-text]')].map(({ dataset }) => dataset['beatText'])
	);
	return beats.filter(({ id }) => ids.has(id));
}

/** Chapters to choose from; one alone is no choice. */
function chaptersOf(here: readonly Beat[], names: Readonly<Record<string, string>>) {
	const found = chapters.flatMap(({ id }, k) => {
		const beat = here.findIndex((candidate) => candidate.chapter === id);
		return beat < 0 ? [] : [{ id, name: `${String(k + 1)} ${names[id] ?? id}`, beat }];
	});
	return found.length > 1 ? found : [];
}
