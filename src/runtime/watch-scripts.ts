/**
 * Marks the page as scripted before it is first drawn, and removes the mark when the page's own script does not claim the page.
 * The style sheets show parts that need script only under `:root[data-scripted]`, so a page without the mark is complete and static.
 *
 * The text of this function is inlined into the head of every page with a script (src/build/inline-script.ts), so it may use nothing from
 * outside itself.
 * A page's script claims it with {@link claimPage}.
 */
export function watchScripts(): void {
	/** Longest time until the script claims the page, ms: after the load event, and after this function ran. */
	const AFTER_LOAD_MS = 6000;
	const AT_MOST_MS = 20_000;
	const { dataset } = document.documentElement;

	function giveUp(): void {
		if ('live' in dataset) return;
		// Browsers throttle hidden tabs: the time starts again when the page becomes visible.
		if (document.hidden) {
			addEventListener('visibilitychange', () => setTimeout(giveUp, AFTER_LOAD_MS), { once: true });
			return;
		}
		delete dataset['scripted'];
		for (const part of document.querySelectorAll('.fold-body')) part.removeAttribute('hidden');
		// In a page that a browser saved while it was open they are shown.
		for (const part of document.querySelectorAll('[data-control], #display')) part.setAttribute('hidden', '');
		const line = document.getElementById('something-missing');
		if (line) line.hidden = false;
	}

	// A page that a browser saved while it was open holds the marks of that time.
	delete dataset['live'];
	delete dataset['scripted'];
	// Browsers older than README.md names keep the page as it is, whole and still; one that knows no `CSS` ends here with an error.
	if (!('toSorted' in Array.prototype) || !CSS.supports('color', 'color-mix(in srgb, red, red)')) return;
	dataset['scripted'] = '';
	// A script that fails to load fires at its element, a script that throws at the window.
	addEventListener(
		'error',
		(event) => {
			const { target, filename } = event;
			const file = target instanceof HTMLScriptElement ? target.src : filename;
			if (/\/assets\/[^/]+\.js$/.test(file)) giveUp();
		},
		true
	);
	// Folds are closed before the page's script runs, because the browser searches for a text fragment of the address without waiting for it.
	document.addEventListener('DOMContentLoaded', () => {
		if (!('scripted' in dataset)) return;
		for (const part of document.querySelectorAll('[data-folded]')) {
			part.removeAttribute('data-folded');
			part.setAttribute('hidden', 'until-found');
		}
	});
	addEventListener('load', () => {
		// Without the style sheet, which sets the pigments, the script leaves the page as it is: see isScripted.
		const styled = getComputedStyle(document.documentElement).getPropertyValue('--amate') !== '';
		setTimeout(giveUp, styled ? AFTER_LOAD_MS : 0);
	});
	setTimeout(giveUp, AT_MOST_MS);
}

/** @returns whether the page is still marked and has its style sheet; else it stays complete and static */
export const isScripted = (): boolean => 'scripted' in document.documentElement.dataset && isStyled();

/**
 * Whether the page's own style sheet applies: every page's sheet sets the pigments. Without it no box has the size that a stage is drawn for.
 */
const isStyled = (): boolean => getComputedStyle(document.documentElement).getPropertyValue('--amate') !== '';

/** Tells the watch that the page's script runs, so that the mark stays. */
export function claimPage(): void {
	document.documentElement.dataset['live'] = '';
}
