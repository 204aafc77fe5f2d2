/** What makes the prerendered map page move. */
import { mount } from 'svelte';
import { whenIdle } from '../runtime/idle';
import { createPreferences } from '../runtime/preferences.svelte';
import { reliefAddress } from '../runtime/relief';
import { showPreferences } from '../runtime/show-preferences.svelte';
import { readStageWords } from '../runtime/stage-words';
import { mountExplore } from '../modes/explore/mount-explore';
import { claimPage, isScripted } from '../runtime/watch-scripts';
import { loadDetail } from '../stage/detail';
import Display from '../text/Display.svelte';
import 'virtual:tokens.css';
import './explore.css';

const words = readStageWords();
if (words && isScripted()) {
	const preferences = createPreferences();
	showPreferences(preferences);
	mountExplore(words, preferences, reliefAddress());
	const display = document.getElementById('display');
	if (display) mount(Display, { target: display, props: { words: words.words, preferences } });
	claimPage();
	void whenIdle().then(() => loadDetail(document));
}
