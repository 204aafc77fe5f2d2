/** What makes the page for newsrooms work: the maker of frames, the colours. */
import { mount } from 'svelte';
import { createPreferences } from '../runtime/preferences.svelte';
import { showPreferences } from '../runtime/show-preferences.svelte';
import { claimPage } from '../runtime/watch-scripts';
import { readMakerData } from '../modes/embed/maker/data';
import DeveloperSnippets from '../modes/embed/maker/DeveloperSnippets.svelte';
import { createMakerState } from '../modes/embed/maker/maker-state.svelte';
import Maker from '../modes/embed/maker/Maker.svelte';
import Display from '../text/Display.svelte';
import 'virtual:tokens.css';
import './embed-new.css';

const data = readMakerData();
const place = document.getElementById('maker');
const developers = document.getElementById('developer-snippets');
const display = document.getElementById('display');

if (data && place) {
	const preferences = createPreferences();
	showPreferences(preferences);
	place.replaceChildren();
	const { href, searchParams } = new URL(location.href);
	const site = new URL(data.root, href.replace(/[?#].*$/, '')).href;
	const state = createMakerState(data, searchParams.get('chapter'));
	mount(Maker, { target: place, props: { data, state, site } });
	if (developers) mount(DeveloperSnippets, { target: developers, props: { data, state, site } });
	if (display) mount(Display, { target: display, props: { words: data.words, preferences } });
	claimPage();
}
