/**
 * Makes parts of the page open and close by their headings. A closed part is `hidden="until-found"`: the browser's search finds its words
 * and opens it. Parts that were open when the reader left the page are open again when the reader returns.
 */

/** Key under which the history entry's state holds the ids of the open parts. */
const STATE = 'folds';

interface Fold {
	/** Id of the heading. */
	readonly id: string;
	readonly part: Element;
	isOpen(): boolean;
	open(): void;
}

/** Must be called in the browser once; listens as long as the page lives. */
export function enhanceFolds(page: Document): void {
	const folds = [...page.querySelectorAll('[data-fold]')].map(enhance);
	const foldOf = (hash: string) => {
		const target = page.getElementById(hash.slice(1));
		const fold = target && folds.find(({ part }) => part.contains(target));
		return fold && !fold.isOpen() ? { fold, target } : null;
	};
	/** Opens the part that holds the target of the address and scrolls to it, which the browser cannot do while the part is closed. */
	const follow = () => {
		const closed = foldOf(location.hash);
		closed?.fold.open();
		closed?.target.scrollIntoView({ behavior: 'instant' });
	};
	for (const id of openBefore()) folds.find((fold) => fold.id === id)?.open();
	// After a reload or a step back the browser restores the scroll position and does not scroll to the address's target.
	if (isNewVisit()) follow();
	addEventListener('hashchange', follow);
	// Runs before the browser follows the link, and after listeners nearer to the link, which may have prevented that.
	addEventListener('click', (event) => {
		const { target } = event;
		const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
		if (link && !event.defaultPrevented) foldOf(link.hash)?.fold.open();
	});

	function enhance(part: Element): Fold {
		const heading = part.querySelector('.fold-title');
		const body = part.querySelector('.fold-body');
		if (!heading || !body) throw new Error('a fold has no heading or no body');
		const button = page.createElement('button');
		button.type = 'button';
		button.append(...heading.childNodes);
		heading.append(button);
		const set = (open: boolean) => {
			button.setAttribute('aria-expanded', String(open));
			if (open) body.removeAttribute('hidden');
			else body.setAttribute('hidden', 'until-found');
		};
		const change = (open: boolean) => {
			set(open);
			const ids = folds.filter((fold) => fold.isOpen()).map(({ id }) => id);
			history.replaceState({ ...(history.state as object | null), [STATE]: ids }, '');
		};
		const isOpen = () => !body.hasAttribute('hidden');
		// The browser's search may have opened the part already.
		set(isOpen() && !body.hasAttribute('data-folded'));
		body.removeAttribute('data-folded');
		button.addEventListener('click', () => {
			change(!isOpen());
		});
		body.addEventListener('beforematch', () => {
			change(true);
		});
		return {
			id: heading.id,
			part,
			isOpen,
			open: () => {
				change(true);
			}
		};
	}
}

/** @returns ids of the parts that were open when the reader left this entry of the history */
function openBefore(): readonly unknown[] {
	const state: unknown = history.state;
	const ids = state !== null && typeof state === 'object' ? (state as Record<string, unknown>)[STATE] : null;
	return Array.isArray(ids) ? ids : [];
}

function isNewVisit(): boolean {
	const [navigation] = performance.getEntriesByType('navigation');
	return !(navigation instanceof PerformanceNavigationTiming) || navigation.type === 'navigate';
}
