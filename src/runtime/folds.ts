/**
 * Parts of the page that their headings open and close. A closed part is `hidden="until-found"`: the browser's own search finds its words
 * and opens it. Parts that are open when a reader leaves the page are open when they return.
 */

/** Key of the ids of open parts in the state of the history's entry. */
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
	/** Opens the part that holds what the address names, and goes there: the browser could not while the part was closed. */
	const follow = () => {
		const closed = foldOf(location.hash);
		closed?.fold.open();
		closed?.target.scrollIntoView({ behavior: 'instant' });
	};
	for (const id of openBefore()) folds.find((fold) => fold.id === id)?.open();
	// After a reload or a step back the browser goes where the reader was, not where the address says.
	if (isNewVisit()) follow();
	addEventListener('hashchange', follow);
	// Before the browser follows the link; a listener nearer to the link may have done something else with the click.
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
		// The browser may have found something in it already.
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
