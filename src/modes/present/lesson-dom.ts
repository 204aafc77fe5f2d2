/** The lesson's words stand in the page once, complete without script; the views take copies of the parts they show. */

export type Part = 'slide' | 'notes' | 'question' | 'record' | 'sources' | 'guess';

/** @returns a copy of the part of a stop, without ids; null where the stop has none */
export function partOf(stop: string, part: Part): HTMLElement | null {
	const found = document.querySelector<HTMLElement>(`[data-stop="${stop}"] [data-part="${part}"]`);
	if (!found) return null;
	const copy = found.cloneNode(true) as HTMLElement;
	copy.removeAttribute('class');
	for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
	// What is looked up in class must not take the class's screen away.
	for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) {
		link.target = '_blank';
		link.rel = 'external noopener';
	}
	return copy;
}

/** The title of a stop as plain text. */
export const titleOf = (stop: string): string =>
	document.querySelector(`[data-stop="${stop}"] [data-title]`)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** Leaves the stops of chapters that are passed by out of the lesson's script, on the screen and on paper. */
export function hidePassed(passed: readonly string[]): void {
	for (const section of document.querySelectorAll<HTMLElement>('[data-stop]'))
		section.hidden = passed.includes(section.dataset['chapter'] ?? '');
}

/** The name of a chapter. */
export const chapterNamed = (chapter: string): string =>
	document.querySelector<HTMLElement>(`[data-chapter="${chapter}"]`)?.dataset['chapterName'] ?? '';

/** The chapter a stop belongs to, by name. */
export const chapterOf = (stop: string): string =>
	document.querySelector<HTMLElement>(`[data-stop="${stop}"]`)?.dataset['chapterName'] ?? '';
