/** Turns the prerendered script of the lesson into the deck, or into the speaker's window. */
import { mount } from 'svelte';
import { whenIdle, whenLoaded } from '../../runtime/idle';
import { createPreferences } from '../../runtime/preferences.svelte';
import { readStageWords } from '../../runtime/stage-words';
import { loadDetail } from '../../stage/detail';
import Audience from './Audience.svelte';
import { Deck } from './deck.svelte';
import { readDeckData } from './deck-data';
import { late } from './relief-state.svelte';
import { recall } from './memory';
import { passedFrom } from './passed';
import { showPreferences } from '../../runtime/show-preferences.svelte';
import Speaker from './Speaker.svelte';
import { stepFrom } from './steps';
import { channelName, startSync } from './sync';

/**
 * @param relief address of the relief picture
 * @param speakerQuery what makes this page the speaker's window
 * @returns whether the page is a deck now; false leaves it as it was
 */
export function startDeck(relief: string, speakerQuery = '?view=speaker'): boolean {
	const words = readStageWords();
	const data = readDeckData();
	const script = document.querySelector<HTMLElement>('[data-lesson-script]');
	if (!words || !data || !script) return false;

	const address = new URL(location.href);
	const asked = stepFrom(address);
	const isSpeaker = address.searchParams.get('view') === 'speaker';
	const deck = new Deck(windowName(), !isSpeaker);
	// An address without a place is a fresh start.
	deck.begin(asked === null ? null : recall(), asked, passedFrom(address));
	const sync = startSync(deck, channelName(new URL(data.root, location.href)));
	const preferences = createPreferences();
	showPreferences(preferences);

	script.hidden = true;
	const holder = document.createElement('div');
	document.body.prepend(holder);
	document.documentElement.dataset['live'] = '';
	const common = { deck, words, text: data.text, preferences, translations: data.translations };
	if (isSpeaker) {
		document.documentElement.dataset['view'] = 'speaker';
		mount(Speaker, { target: holder, props: { ...common, heard: sync.heard, moves: data.moves } });
	} else {
		mount(Audience, { target: holder, props: { ...common, sync, speakerAddress: data.own + speakerQuery } });
	}
	void (async () => {
		await whenLoaded();
		await whenIdle();
		late.relief = relief;
		await loadDetail(document);
	})();
	return true;
}

/** Told apart from the deck's other windows; no more than that is asked of it. */
const windowName = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
