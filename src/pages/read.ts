/** What makes the prerendered reading page move: the stage, the display panel, the pop-overs, the money marker. */
import { mount } from 'svelte';
import { inIdleMoments, nextTask, whenIdle, whenLoaded, whenScrollRests } from '../runtime/idle';
import { showLoadErrorNotice } from '../runtime/load-error-notice';
import { closePanels } from '../runtime/panels';
import { quietNames } from '../runtime/quiet-names';
import { readStageWords } from '../runtime/stage-words';
import { registerServiceWorker } from '../runtime/service-worker';
import { enhanceComparisons } from '../runtime/compare';
import { whenNearViewport } from '../runtime/when-near-viewport';
import { createPreferences, type Preferences } from '../runtime/preferences.svelte';
import { reliefAddress } from '../runtime/relief';
import { bringInOnDemand, bringInSteps } from '../modes/read/later';
import Display from '../text/Display.svelte';
import FigurePopover from '../text/FigurePopover.svelte';
import { mountControls } from '../modes/live-controls';
import { reader } from '../modes/read/reader.svelte';
import { revealAll, revealOnDemand, revealSteps } from '../modes/read/reveal';
import type { StageWords } from '../stage/words';
import 'virtual:tokens.css';
import '../styles/drawings';
import './page.css';

// Built pages have this sheet inside, after the story: see src/build/document.ts.
if (import.meta.env.DEV) void import('./read-after.css');

/** How many screens before the reader's map its script is fetched. */
const MAP_SCREENS = 12;

const words = readStageWords();
const holder = document.getElementById('stage');

// Nothing here may hold a reader's finger: each part is mounted in a task of its own.
if (words && holder) void start(words, holder);

async function start(stageWords: StageWords, stage: HTMLElement): Promise<void> {
	const startsBelow = location.hash !== '' || scrollY > 0;
	if (startsBelow) revealAll();
	else revealOnDemand();
	bringInOnDemand();
	// From now on it is known when the page scrolls.
	void whenScrollRests();
	const live = await import('../modes/read/stage-entry').catch(() => null);
	// The page takes the form it has without script: see guard.ts.
	if (!live) return;
	await nextTask();
	const preferences = createPreferences();
	await nextTask();
	const steps = live.firstPicture(stage, stageWords);
	while (!steps.next().done) await nextTask();
	await nextTask();
	// A page that has gone still for want of this script stays so: see guard.ts.
	if ('still' in document.documentElement.dataset) return;
	await new Promise<void>((resolve) => {
		mount(live.ReadStage, {
			target: stage,
			...(stage.firstElementChild ? { anchor: stage.firstElementChild } : {}),
			props: { holder: stage, words: stageWords, preferences, onready: resolve }
		});
	});
	for (const poster of stage.querySelectorAll('.poster')) poster.remove();
	document.documentElement.dataset['live'] = '';
	await nextTask();
	live.keepInStep(preferences);
	const { words } = stageWords;
	const display = document.getElementById('display');
	if (display) {
		display.replaceChildren();
		mount(Display, { target: display, props: { words, preferences } });
	}
	closePanels('.bar details');
	const rail = document.querySelector<HTMLElement>('.chapter-rail');
	if (rail) quietNames(rail);
	await nextTask();
	mount(FigurePopover, { target: document.body, props: { closeLabel: words['close'] ?? '' } });
	await nextTask();
	mountControls(document, words, reader.settings);
	enhanceComparisons(document);
	void explore(stageWords, preferences);
	document.documentElement.dataset['live'] = 'whole';
	// Of the names ahead: a typeface that comes while the page scrolls would have all of it laid out anew.
	document.fonts.load('1em "Archivo Wide"').catch(() => undefined);
	await whenLoaded();
	if (!startsBelow) await inIdleMoments(revealSteps());
	await inIdleMoments(live.laterPictures(stage));
	await inIdleMoments(live.laterNames(stage, stageWords));
	await inIdleMoments(bringInSteps());
	await whenIdle();
	await whenScrollRests();
	reader.relief = reliefAddress();
	if (!(await live.loadDetail(document))) showLoadErrorNotice();
	await registerServiceWorker();
}

/** The reader's own map is fetched when they come near it, and set up when they stop: never under a moving finger. */
async function explore(stageWords: StageWords, preferences: Preferences): Promise<void> {
	const place = document.querySelector<HTMLElement>('[data-explore]');
	if (!place) return;
	await whenNearViewport(place, MAP_SCREENS);
	const script = await import('../modes/explore/mount-explore').catch(() => null);
	if (!script) {
		// The list and a picture of the map stay.
		place.dataset['failed'] = '';
		showLoadErrorNotice();
		return;
	}
	await whenScrollRests();
	script.mountExplore(stageWords, preferences, reliefAddress());
}
