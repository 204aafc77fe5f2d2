/** What a chapter's own page can do beside being read: show a figure's source, change its colours. */
import { mount } from 'svelte';
import { createPreferences } from '../runtime/preferences.svelte';
import { showPreferences } from '../runtime/show-preferences.svelte';
import { readStageWords } from '../runtime/stage-words';
import { claimPage } from '../runtime/watch-scripts';
import Display from '../text/Display.svelte';
import FigurePopover from '../text/FigurePopover.svelte';
import 'virtual:tokens.css';
import './chapter.css';

const words = readStageWords()?.words;
const display = document.getElementById('display');

if (words) {
	const preferences = createPreferences();
	showPreferences(preferences);
	if (display) mount(Display, { target: display, props: { words, preferences } });
	mount(FigurePopover, { target: document.body, props: { closeLabel: words['close'] ?? '' } });
	claimPage();
}
