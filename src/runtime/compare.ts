/** Filters the counts of a comparison by who counted and by the method. */

export function enhanceComparisons(page: ParentNode): void {
	const filters = page.querySelector<HTMLElement>('[data-compare-filters]');
	if (!filters) return;
	filters.hidden = false;
	const chosen = (name: string) =>
		[...filters.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)]
			.filter(({ checked }) => checked)
			.map(({ value }) => value);
	filters.addEventListener('change', () => {
		const [by, how] = [chosen('by'), chosen('how')];
		for (const comparison of page.querySelectorAll('[data-compare]')) {
			let left = 0;
			for (const row of comparison.querySelectorAll<HTMLElement>('li[data-by]')) {
				const { by: who = '', how: way = '' } = row.dataset;
				row.hidden = !by.includes(who) || !how.includes(way);
				if (!row.hidden) left += 1;
			}
			const none = comparison.querySelector<HTMLElement>('.compare-none');
			if (none) none.hidden = left > 0;
		}
	});
}
