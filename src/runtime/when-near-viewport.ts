/** Waits until a reader comes near a part of the page. */

/**
 * Resolves once the element is near the reader's screen.
 * @param screens how near: so many screens above or below
 */
export const whenNearViewport = (element: Element, screens: number): Promise<void> =>
	new Promise((resolve) => {
		const observer = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				observer.disconnect();
				resolve();
			},
			{ rootMargin: `${String(screens * 100)}% 0px` }
		);
		observer.observe(element);
	});
