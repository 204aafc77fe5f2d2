/** Replaces a page's prerendered list and picture by the reader's map. */
import { mount } from 'svelte';
import { stageSize } from '../../runtime/stage-size';
import type { Preferences } from '../../runtime/preferences.svelte';
import type { StageWords } from '../../stage/words';
import type { ExploreData } from '../../text/explore-content';
import Explore from './Explore.svelte';

/** @returns null on a page without the map's data; such a page remains as it was prerendered */
export function mountExplore(words: StageWords, preferences: Preferences, reliefUrl: string): object | null {
	const place = document.querySelector('[data-explore]');
	const text = document.getElementById('explore-data')?.textContent;
	if (!place || !text) return null;
	const data = JSON.parse(text) as ExploreData;
	const room = place.querySelector('.explore-window');
	const size = room ? stageSize(room) : { width: 0, height: 0 };
	place.replaceChildren();
	place.removeAttribute('data-still');
	return mount(Explore, {
		target: place,
		props: {
			words: { ...words.words, ...data.words },
			content: data.content,
			names: words.names,
			relief: reliefUrl,
			size,
			flies: () => preferences.motion === 'full',
			figures: data.figures,
			opens: data.opens,
			alone: data.alone
		}
	});
}
