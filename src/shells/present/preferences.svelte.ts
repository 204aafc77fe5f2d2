/** Writes the reader's theme and motion where the style sheet looks for them. */
import type { Preferences } from '../../runtime/preferences.svelte';

/** Runs as long as the page lives. */
export function keepPreferences(preferences: Preferences): void {
	$effect.root(() => {
		$effect(() => {
			const { dataset } = document.documentElement;
			if (preferences.chosenTheme) dataset['theme'] = preferences.chosenTheme;
			else delete dataset['theme'];
			dataset['motion'] = preferences.motion;
		});
	});
}
