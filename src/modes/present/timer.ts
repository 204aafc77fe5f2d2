/** The lesson's clock: runs, rests, and knows how much time the plan gives each stop. Pure. */

export interface Timer {
	/** Moment it was last started, ms since 1970; null while it rests. */
	readonly since: number | null;
	/** Time run before that, ms. */
	readonly before: number;
}

/** Where the clock stops, ms: 99 hours 59 minutes 59 seconds. */
export const LONGEST_MS = 359_999_000;

export const stoppedTimer: Timer = { since: null, before: 0 };

/** @param now ms since 1970 */
export const elapsed = ({ since, before }: Timer, now: number): number =>
	Math.min(LONGEST_MS, before + (since === null ? 0 : Math.max(0, now - since)));

export const toggled = (timer: Timer, now: number): Timer =>
	timer.since === null ? { ...timer, since: now } : { since: null, before: elapsed(timer, now) };

/** "7:05", "1:02:09". */
export function clockText(ms: number): string {
	const seconds = Math.floor(Math.max(0, ms) / 1000);
	const two = (value: number) => String(value).padStart(2, '0');
	const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	return h > 0 ? `${String(h)}:${two(m)}:${two(s)}` : `${String(m)}:${two(s)}`;
}

/** "14:05" of the wall clock. */
export const hourText = (date: Date): string =>
	`${String(date.getHours())}:${String(date.getMinutes()).padStart(2, '0')}`;
