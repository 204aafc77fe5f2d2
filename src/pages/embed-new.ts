/** What makes the page for newsrooms work: the maker of frames, the colours. */
import { mount } from 'svelte';
import { createPreferences } from '../runtime/preferences.svelte';
import { showPreferences } from '../runtime/show-preferences.svelte';
import { claimPage } from '../runtime/watch-scripts';
import { readMakerData } from '../modes/embed/maker/data';
import Maker from '../modes/embed/maker/Maker.svelte';
import Display from '../text/Display.svelte';
import 'virtual:tokens.css';
import './embed-new.css';

const data = readMakerData();
const place = document.getElementById('maker');
const display = document.getElementById('display');

if (data && place) {
	const preferences = createPreferences();
	showPreferences(preferences);
	place.replaceChildren();
	const { href, searchParams } = new URL(location.href);
	mount(Maker, {
		target: place,
		props: {
			data,
			site: new URL(data.root, href.replace(/[?#].*$/, '')).href,
			first: searchParams.get('chapter')
		}
	});
	if (display) mount(Display, { target: display, props: { words: data.words, preferences } });
	claimPage();
}
