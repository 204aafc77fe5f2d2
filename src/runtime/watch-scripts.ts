/**
 * Marks the page as scripted before anything of it is drawn, and takes the mark away when the page's own script does not claim the page.
 * The style sheets show what needs script under `:root[data-scripted]` alone, so that a page without the mark is whole and still.
 *
 * The text of this function stands in the head of every page with a script (src/build/inline-script.ts): it may use nothing from outside.
 * A page's script claims it with {@link claimPage}.
 */
export function watchScripts(): void {
	/** How long the script may take once all files have come or failed, and in any case, ms. */
	const AFTER_LOAD_MS = 6000;
	const AT_MOST_MS = 20_000;
	const { dataset } = document.documentElement;

	function giveUp(): void {
		if ('live' in dataset) return;
		// Browsers let pages behind other tabs wait: the time is given again once the page is seen.
		if (document.hidden) {
			addEventListener('visibilitychange', () => setTimeout(giveUp, AFTER_LOAD_MS), { once: true });
			return;
		}
		delete dataset['scripted'];
		for (const part of document.querySelectorAll('.fold-body')) part.removeAttribute('hidden');
		const line = document.getElementById('something-missing');
		if (line) line.hidden = false;
	}

	dataset['scripted'] = '';
	// A script that does not come tells its element, one that breaks the window.
	addEventListener(
		'error',
		(event) => {
			const { target, filename } = event;
			const file = target instanceof HTMLScriptElement ? target.src : filename;
			if (/\/assets\/[^/]+\.js$/.test(file)) giveUp();
		},
		true
	);
	// Closed here already: the browser's search for the words of an address does not wait for the page's script.
	document.addEventListener('DOMContentLoaded', () => {
		if (!('scripted' in dataset)) return;
		for (const part of document.querySelectorAll('[data-folded]')) {
			part.removeAttribute('data-folded');
			part.setAttribute('hidden', 'until-found');
		}
	});
	addEventListener('load', () => setTimeout(giveUp, AFTER_LOAD_MS));
	setTimeout(giveUp, AT_MOST_MS);
}

/** @returns whether the page is still marked; without the mark it stays the whole and still page the reader knows */
export const isScripted = (): boolean => 'scripted' in document.documentElement.dataset;

/** Says that the page's script is at work: from here on the mark stays. */
export function claimPage(): void {
	document.documentElement.dataset['live'] = '';
}
