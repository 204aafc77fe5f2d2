/** What makes the prerendered reading page move: the stage, the display panel, the pop-overs, the controls of the drawings. */
import { flushSync, mount } from 'svelte';
import { enhanceComparisons } from '../runtime/compare';
import { enhanceFolds } from '../runtime/folds';
import { inIdleMoments, nextTask, whenIdle, whenLoaded } from '../runtime/idle';
import { showLoadErrorNotice } from '../runtime/load-error-notice';
import { startOffline } from '../runtime/offline';
import { closePanels } from '../runtime/panels';
import { createPreferences, type Preferences } from '../runtime/preferences.svelte';
import { quietNames } from '../runtime/quiet-names';
import { reliefAddress } from '../runtime/relief';
import { readStageWords } from '../runtime/stage-words';
import { claimPage, isScripted } from '../runtime/watch-scripts';
import { whenNearViewport } from '../runtime/when-near-viewport';
import { mountControls } from '../modes/live-controls';
import { keepInStep } from '../modes/read/chrome.svelte';
import { placeAhead } from '../modes/read/place-ahead';
import ReadStage from '../modes/read/ReadStage.svelte';
import { reader } from '../modes/read/reader.svelte';
import { loadDetail } from '../stage/detail';
import type { StageWords } from '../stage/words';
import Display from '../text/Display.svelte';
import FigurePopover from '../text/FigurePopover.svelte';
import 'virtual:tokens.css';
import '../styles/drawings';
import './page.css';

// Built pages have this sheet inside, after the story: see src/build/document.ts.
if (import.meta.env.DEV) void import('./read-after.css');

/** How many screens before the reader's map its script is fetched. */
const MAP_SCREENS = 12;

/** Marks and names of two beats: of the first picture, wherever it is. */
const FIRST_STEPS = 4;

const words = readStageWords();
const holder = document.getElementById('stage');

if (!isScripted()) showLoadErrorNotice();
else if (words && holder) void start(words, holder);

/** Each part is made in a task of its own, so that input waits for none but one of them. */
async function start(stageWords: StageWords, stage: HTMLElement): Promise<void> {
	const { words } = stageWords;
	const preferences = createPreferences();
	enhanceFolds(document);
	const places = placeAhead(stage, stageWords);
	for (let step = 0; step < FIRST_STEPS; step++) {
		await nextTask();
		places.next();
	}
	await nextTask();
	// A page that a browser saved while it was open holds the stage of that time.
	for (const saved of stage.querySelectorAll('[data-stage]')) saved.remove();
	mount(ReadStage, {
		target: stage,
		...(stage.firstElementChild ? { anchor: stage.firstElementChild } : {}),
		props: { holder: stage, words: stageWords, preferences }
	});
	flushSync();
	for (const poster of stage.querySelectorAll('.poster')) poster.remove();
	await nextTask();
	keepInStep(preferences);
	const display = document.getElementById('display');
	if (display) {
		display.replaceChildren();
		display.hidden = false;
		mount(Display, { target: display, props: { words, preferences } });
	}
	closePanels('.bar details');
	const rail = document.querySelector<HTMLElement>('.chapter-rail');
	if (rail) quietNames(rail);
	mount(FigurePopover, { target: document.body, props: { closeLabel: words['close'] ?? '' } });
	mountControls(document, words, reader.settings);
	enhanceComparisons(document);
	claimPage();
	void bringMap(stageWords, preferences);
	void bringDetail(places);
}

/** The reader's own map is fetched when they come near it, and set up in an idle moment. */
async function bringMap(stageWords: StageWords, preferences: Preferences): Promise<void> {
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
	await whenIdle();
	script.mountExplore(stageWords, preferences, reliefAddress());
}

/** What the next pictures need, and what sharpens all of them. */
async function bringDetail(places: Iterator<void>): Promise<void> {
	// Of the names ahead: a typeface that comes while the page scrolls would have all of it laid out anew.
	document.fonts.load('1em "Archivo Wide"').catch(() => undefined);
	await whenLoaded();
	await inIdleMoments(places);
	reader.relief = reliefAddress();
	if (!(await loadDetail(document))) showLoadErrorNotice();
	await startOffline();
}
