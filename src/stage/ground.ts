/** The ground of a scene on the page: paper by day, and dark for the dead. */

/**
 * Hands the ground to the style sheets of elements.
 * @param ground how far it has gone to night, 0 … 1
 */
export function setGround(ground: number, elements: Iterable<HTMLElement>): void {
	const share = `${String(Math.round(ground * 1000) / 10)}%`;
	for (const element of elements) element.style.setProperty('--ground', share);
}
