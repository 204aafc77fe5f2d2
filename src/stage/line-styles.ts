/** Stroke and dashes of each mode of a corridor, px. */
export const lineStyles = {
	rail: { width: 2.1, dash: null },
	road: { width: 2, dash: [6, 4.5] },
	foot: { width: 2.8, dash: [0.1, 5] },
	boat: { width: 2, dash: [6, 4, 0.1, 4] }
} as const;

export type LineMode = keyof typeof lineStyles;

/** Widths of an open line and of its core, as factors on the width of its mode. */
export const openLine = { width: 1.6, core: 0.75 } as const;

/** @param px units of the drawing in one px */
export const dashes = (dash: readonly number[] | null, px = 1) =>
	dash?.map((length) => length * px).join(' ') ?? null;

/** Factor on line widths in larger type: the square root of the factor on letters, so that lines do not hide the map. */
export const lineScale = (type: number): number => Math.sqrt(Math.max(1, type));
