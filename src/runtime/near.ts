/** Waits until a reader comes near a part of the page. */

/** How near, as a share of the screen above and below it. */
const MARGIN = '150% 0px';

/** Resolves once the element is within one and a half screens of the reader's. */
export const whenNear = (element: Element): Promise<void> =>
	new Promise((resolve) => {
		const observer = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				observer.disconnect();
				resolve();
			},
			{ rootMargin: MARGIN }
		);
		observer.observe(element);
	});
