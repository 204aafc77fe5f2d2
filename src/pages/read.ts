/** What makes the prerendered reading page move: the stage, the display panel, the pop-overs, the money marker. */
import { mount } from 'svelte';
import reliefUrl from '../../data/map/relief.webp';
import { readStageWords } from '../runtime/stage-words';
import { createPreferences } from '../runtime/preferences.svelte';
import { keepInStep } from '../shells/read/chrome.svelte';
import Display from '../shells/read/Display.svelte';
import FigurePopover from '../shells/read/FigurePopover.svelte';
import LiveRansom from '../shells/read/LiveRansom.svelte';
import ReadStage from '../shells/read/ReadStage.svelte';
import { reader } from '../shells/read/reader.svelte';
import { loadDetail } from '../stage/detail';
import 'virtual:tokens.css';
import './page.css';

const words = readStageWords();
const holder = document.getElementById('stage');

if (words && holder) {
	const preferences = createPreferences();
	mount(ReadStage, {
		target: holder,
		...(holder.firstElementChild ? { anchor: holder.firstElementChild } : {}),
		props: {
			holder,
			words,
			preferences,
			onready: () => {
				for (const poster of holder.querySelectorAll('.poster')) poster.remove();
				document.documentElement.dataset['live'] = '';
			}
		}
	});
	const display = document.getElementById('display');
	if (display) mount(Display, { target: display, props: { words: words.words, preferences } });
	mount(FigurePopover, { target: document.body, props: { closeLabel: words.words['close'] ?? '' } });
	for (const place of document.querySelectorAll('[data-ransom]')) {
		place.replaceChildren();
		mount(LiveRansom, { target: place, props: { words: words.words } });
	}
	keepInStep(preferences);
	whenIdle(() => {
		reader.relief = reliefUrl;
		void loadDetail(document);
	});
}

/** After the page has loaded and the browser has nothing better to do. */
function whenIdle(work: () => void): void {
	const later = () => {
		if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 3000 });
		else setTimeout(work, 300);
	};
	if (document.readyState === 'complete') later();
	else addEventListener('load', later, { once: true });
}
