/**
 * Watches, apart from the page's own script, whether that script comes. If it fails or hangs, the page takes the form it has
 * without script: every beat's words with its still picture under them, and all that follows the story. Imports nothing, to stay one
 * small file that needs no other; the style sheet shows the line that says what is missing.
 */
export {};

/** Patience after everything the page asked for has loaded or failed, and in any case, ms. */
const AFTER_LOAD_MS = 6000;
const AT_MOST_MS = 20_000;

const root = document.documentElement;

function goStill(): void {
	if ('live' in root.dataset || 'still' in root.dataset) return;
	// Behind other tabs a browser lets a page wait: it is given its time again once somebody looks.
	if (document.hidden) {
		addEventListener('visibilitychange', () => setTimeout(goStill, AFTER_LOAD_MS), { once: true });
		return;
	}
	// The script, should it come after all, leaves the page as the reader now knows it.
	root.dataset['still'] = '';
	for (const sheet of document.styleSheets) {
		for (const rule of sheet.cssRules) {
			if (!(rule instanceof CSSMediaRule) || !rule.conditionText.includes('scripting')) continue;
			rule.media.mediaText = rule.conditionText.includes('none') ? 'all' : 'not all';
		}
	}
}

setTimeout(goStill, AT_MOST_MS);
if (document.readyState === 'complete') setTimeout(goStill, AFTER_LOAD_MS);
else addEventListener('load', () => setTimeout(goStill, AFTER_LOAD_MS), { once: true });
