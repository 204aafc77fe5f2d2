/** Writes theme and motion where the style sheets read them. */
import type { Preferences } from './preferences.svelte';

/** Must be called in the browser once; runs as long as the page lives. */
export function showPreferences(preferences: Preferences): void {
	$effect.root(() => {
		$effect(() => {
			const { dataset } = document.documentElement;
			if (preferences.chosenTheme) dataset['theme'] = preferences.chosenTheme;
			else delete dataset['theme'];
			dataset['motion'] = preferences.motion;
		});
	});
}
