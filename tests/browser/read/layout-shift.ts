/** How much of the page has jumped so far, as the browser itself keeps account of it. */
import type { Page } from '@playwright/test';

interface Shift extends PerformanceEntry {
	readonly value: number;
	readonly sources: readonly { readonly node: Node | null }[];
}

/** @returns every shift since the page opened added up, input not excused, and what moved */
export const layoutShift = (page: Page): Promise<{ sum: number; moved: string[] }> =>
	page.evaluate(
		() =>
			new Promise((resolve) => {
				const shifts: Shift[] = [];
				const observer = new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[])));
				observer.observe({ type: 'layout-shift', buffered: true });
				const nameOf = (node: Node | null) =>
					node instanceof Element
						? `${node.localName}.${node.getAttribute('class') ?? ''}#${node.id}`
						: 'text';
				// What was buffered is handed over in a task of its own, before the second frame.
				requestAnimationFrame(() =>
					requestAnimationFrame(() => {
						shifts.push(...(observer.takeRecords() as Shift[]));
						observer.disconnect();
						resolve({
							sum: shifts.reduce((sum, { value }) => sum + value, 0),
							moved: shifts.map(
								({ value, sources }) =>
									`${value.toFixed(4)}: ${sources.map(({ node }) => nameOf(node)).join(', ')}`
							)
						});
					})
				);
			})
	);
