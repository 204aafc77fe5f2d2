/** Which stops a class is shown: all, or all but those of optional chapters that the teacher passes by. Pure. */
import { chapters } from '../../story/chapters';
import { passedNames } from './passed-address';
import { clampStep, lastStep, stepAt, stops } from './steps';

/** Ids of the chapters that may be passed by, in reading order. */
export const optionalChapters: readonly string[] = chapters.flatMap(({ id, optional }) =>
	optional ? [id] : []
);

/** Ids of optional chapters that are passed by. */
export type Passed = readonly string[];

/** @returns those of the ids that name an optional chapter, each once, in reading order */
export const readPassed = (given: unknown): Passed =>
	Array.isArray(given) ? optionalChapters.filter((id) => given.includes(id)) : [];

export const passedFrom = (address: URL): Passed => readPassed(passedNames(address));

const isShown = (stop: number, passed: Passed): boolean => !passed.includes(stepAt(stop).beat.chapter);

/** Indices of the stops that are shown, in order. */
export const shownStops = (passed: Passed): readonly number[] =>
	stops.map((_, k) => k).filter((k) => isShown(k, passed));

/** The stop itself; where it is passed by, the next that is shown, and after the last the one before. */
export function shownStop(stop: number, passed: Passed): number {
	const at = clampStep(stop);
	const shown = shownStops(passed);
	return shown.find((k) => k >= at) ?? shown.at(-1) ?? 0;
}

/** The nearest shown stop in a direction; the stop itself at an end. */
export function stopBeside(stop: number, direction: 1 | -1, passed: Passed): number {
	for (let k = stop + direction; k >= 0 && k <= lastStep; k += direction) if (isShown(k, passed)) return k;
	return stop;
}
