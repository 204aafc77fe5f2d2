/** The size that a stage is drawn for. */

/**
 * Size of an element in CSS px, never larger than the window. Without its style sheet an element is as large as what is drawn in it, and
 * a drawing of that size would enlarge it again.
 */
export function stageSize({ clientWidth, clientHeight }: Pick<Element, 'clientWidth' | 'clientHeight'>): {
	width: number;
	height: number;
} {
	const window = document.documentElement;
	return {
		width: Math.min(clientWidth, window.clientWidth),
		height: Math.min(clientHeight, window.clientHeight)
	};
}
