/** Waits until a part of the page comes near the viewport. */

/**
 * Resolves once the element is near the viewport.
 * @param screens distance in screens, above or below
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
