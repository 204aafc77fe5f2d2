/** The size of the class's screen, which the speaker's window draws its previews at. */

export interface Screen {
	/** px */
	readonly width: number;
	readonly height: number;
}

/** Before a class's screen has been heard of: a projector's. */
export const usualScreen: Screen = { width: 1920, height: 1080 };

const LEAST_PX = 100;
const MOST_PX = 20_000;

/** @returns null for anything that is no size of a screen */
export function readScreen(given: unknown): Screen | null {
	if (typeof given !== 'object' || given === null) return null;
	const { width, height } = given as Record<string, unknown>;
	return isLength(width) && isLength(height) ? { width, height } : null;
}

const isLength = (given: unknown): given is number =>
	typeof given === 'number' && given >= LEAST_PX && given <= MOST_PX;
