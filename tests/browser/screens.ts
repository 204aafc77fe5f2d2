/** Sizes of screen that several tests ask for, CSS px. */

/** For what no size changes: words and stage still stand side by side, and there is half as much to paint as on a laptop. */
export const SMALL = { width: 800, height: 500 };
