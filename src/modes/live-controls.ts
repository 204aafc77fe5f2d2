/** Brings the controls under the beats' words to life: the page holds each of them as it is before anything is set. */
import { mount } from 'svelte';
import { findBeat } from '../story/chapters';
import type { Settings } from '../story/settings';

/** @param page where `data-control` names the beat of a control */
export function mountControls(
	page: ParentNode,
	words: Readonly<Record<string, string>>,
	settings: Settings
): void {
	for (const place of page.querySelectorAll<HTMLElement>('[data-control]')) {
		const control = findBeat(place.dataset['control'] ?? '')?.control;
		if (!control) continue;
		place.replaceChildren();
		place.hidden = false;
		mount(control, { target: place, props: { words, settings } });
	}
}
