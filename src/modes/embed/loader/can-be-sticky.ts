/** Whether an element inside this one can stand still in the window while the page scrolls. */

/** An element around it that scrolls or hides what overflows it holds sticky elements fast; `clip`, flex, grid and transforms do not. */
export function canBeSticky(place: Element): boolean {
	const root = document.documentElement;
	for (let box: Element | null = place; box && box !== root; box = around(box)) {
		// What the body says of overflow is the window's, unless the root has said something itself.
		if (box === document.body && !holds(root)) continue;
		if (holds(box)) return false;
	}
	return true;
}

/** The element it is laid out in, out of shadow trees and through their slots. */
const around = (box: Element): Element | null =>
	box.assignedSlot ?? box.parentElement ?? (box.getRootNode() as Partial<ShadowRoot>).host ?? null;

function holds(box: Element): boolean {
	const { overflowX, overflowY } = getComputedStyle(box);
	return /auto|scroll|hidden|overlay/.test(overflowX + overflowY);
}
