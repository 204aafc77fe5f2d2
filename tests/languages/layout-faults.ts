/** What does not fit on a page. Runs in the page: it may use nothing from outside. */

/** @returns in words, what leaves the page sideways, has too little room, or lies on something else; empty on a page where all fits */
export function layoutFaults(): string[] {
	const faults: string[] = [];
	const TOLERANCE_PX = 2;
	const wide = document.documentElement.scrollWidth;
	if (wide > innerWidth) faults.push(`the page is ${String(wide)} px wide`);

	const nameOf = (element: Element) =>
		`${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`;
	const isShown = (element: Element) =>
		element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
		!element.closest('.sr-only, .skip-link, svg');
	const within = (element: Element | null, matches: (element: Element) => boolean): boolean =>
		element !== null && (matches(element) || within(element.parentElement, matches));
	const styleOf = (element: Element) => getComputedStyle(element);
	/** Words set on pages side by side, or scrolled: what is not seen is a step away. */
	const scrolls = (element: Element) =>
		/auto|scroll/.test(styleOf(element).overflowX) || styleOf(element).columnWidth.endsWith('px');
	const linesOf = (node: Node) => {
		const range = document.createRange();
		range.selectNodeContents(node);
		return [...range.getClientRects()];
	};

	/** A line's box without what sticks out of its block: large letters set closely have higher boxes than lines. */
	const kept = (element: Element, { left, top, width, bottom }: DOMRect) => {
		const block = element.closest('h1, h2, h3, h4, p, li, td, th, dt, dd')?.getBoundingClientRect();
		const from = Math.max(top, block?.top ?? top);
		return new DOMRect(left, from, width, Math.max(0, Math.min(bottom, block?.bottom ?? bottom) - from));
	};
	/** Lines of text and controls, each with its element. */
	const boxes: { readonly element: Element; readonly box: DOMRect }[] = [];
	const controls = [...document.body.querySelectorAll('button, select, input, summary')].filter(isShown);
	for (const element of controls) boxes.push({ element, box: element.getBoundingClientRect() });
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const holders = new Set<Element>(controls);
	for (let node = texts.nextNode(); node; node = texts.nextNode()) {
		const element = node.parentElement;
		if (!element || node.textContent?.trim() === '' || !isShown(element)) continue;
		holders.add(element);
		for (const box of linesOf(node)) boxes.push({ element, box: kept(element, box) });
	}

	for (const element of holders) {
		if (within(element, scrolls)) continue;
		const { left, right } = element.getBoundingClientRect();
		if (left < -TOLERANCE_PX || right > innerWidth + TOLERANCE_PX)
			faults.push(`${nameOf(element)} leaves the page`);
		const more = element.scrollWidth - element.clientWidth;
		if (element.clientWidth > 0 && more > TOLERANCE_PX)
			faults.push(`${nameOf(element)} has no room for ${String(more)} px`);
	}

	/** Whether the middle of a box is cut off, or scrolled out of sight. */
	const isHidden = (element: Element, { left, top, width, height }: DOMRect) =>
		within(element.parentElement, (at) => {
			const around = at.getBoundingClientRect();
			const [x, y] = [left + width / 2, top + height / 2];
			return (
				// That of the body is the window's.
				at !== document.body &&
				styleOf(at).overflow !== 'visible' &&
				(x < around.left || x > around.right || y < around.top || y > around.bottom)
			);
		});
	/** What stays on the screen while the page moves under it. */
	const staysOver = (element: Element, other: Element) =>
		within(element, (at) => /fixed|sticky/.test(styleOf(at).position) && !at.contains(other));
	const shown = boxes
		.filter(({ element, box }) => box.width > 0 && box.height > 0 && !isHidden(element, box))
		.sort((a, b) => a.box.top - b.box.top);
	const found = new Set<string>();
	for (const [k, { element, box }] of shown.entries()) {
		for (const { element: other, box: its } of shown.slice(k + 1)) {
			if (its.top > box.bottom) break;
			// Letters fill the middle of their line's box.
			const height =
				Math.min(box.bottom - box.height / 4, its.bottom) - Math.max(box.top, its.top + its.height / 4);
			const width = Math.min(box.right, its.right) - Math.max(box.left, its.left);
			if (Math.min(width, height) <= TOLERANCE_PX || element.contains(other) || other.contains(element))
				continue;
			if (!staysOver(element, other) && !staysOver(other, element))
				found.add(`${nameOf(element)} and ${nameOf(other)} lie on each other`);
		}
	}
	return [...faults, ...found];
}
