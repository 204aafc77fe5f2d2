/** What the audience's and the speaker's window share, how it is read from a message, and which of two is newer. Pure. */
import { firstSettings, settings as declared } from '../../story/chapters';
import type { SettingValues } from '../../story/settings';
import { guesses, MOST_GROUPS, readAnswer, type Answer, type Guess } from './guesses';
import { readPassed, shownStop, type Passed } from './passed';
import { LONGEST_MS, stoppedTimer, type Timer } from './timer';

/** More changes than any lesson makes: a count beyond it would leave none for the windows' own. */
const MOST_CHANGES = 1e9;

export type Blank = 'none' | 'black' | 'white';

export interface DeckState {
	/** Index into stops. */
	readonly stop: number;
	readonly blank: Blank;
	/** Whether the names and numbers on the stage are shown. */
	readonly labels: boolean;
	/** Answers that were committed to, by guess: one of the whole class, or one of each group. */
	readonly answers: Readonly<Partial<Record<string, readonly Answer[]>>>;
	/** Answers still being moved, by guess. */
	readonly trying: Readonly<Partial<Record<string, Answer>>>;
	/** Number of groups asked, by guess; one where nothing is said. */
	readonly groups: Readonly<Partial<Record<string, number>>>;
	/** What has been set on the drawings. */
	readonly settings: SettingValues;
	readonly timer: Timer;
	/** Chapters that are passed by. */
	readonly passed: Passed;
}

/** A state with its place in the order of changes: a count that every change raises, and who made it. */
export interface Stamped {
	readonly state: DeckState;
	readonly count: number;
	readonly by: string;
}

export const firstState: DeckState = {
	stop: 0,
	blank: 'none',
	labels: true,
	answers: {},
	trying: {},
	groups: {},
	settings: firstSettings,
	timer: stoppedTimer,
	passed: []
};

/** Whether a goes over b. Two windows that see both keep the same one, in whatever order they come. */
export const isNewer = (a: Pick<Stamped, 'count' | 'by'>, b: Pick<Stamped, 'count' | 'by'>): boolean =>
	a.count !== b.count ? a.count > b.count : a.by > b.by;

/** @returns null for anything that is not a whole state with its stamp */
export function readStamped(given: unknown): Stamped | null {
	if (!isRecord(given)) return null;
	const { state, count, by } = given;
	if (!isRecord(state) || !isCount(count) || typeof by !== 'string' || by.length > 40) {
		return null;
	}
	const { stop, blank, labels } = state;
	const passed = readPassed(state['passed']);
	const timer = readTimer(state['timer']);
	const settings = readSettings(state['settings']);
	if (typeof stop !== 'number' || typeof labels !== 'boolean') return null;
	if (blank !== 'none' && blank !== 'black' && blank !== 'white') return null;
	if (settings === null || timer === null) return null;
	return {
		count,
		by,
		state: {
			stop: shownStop(stop, passed),
			...{ blank, labels, settings, timer, passed },
			answers: byGuess(state['answers'], readAnswers),
			trying: byGuess(state['trying'], readAnswer),
			groups: byGuess(state['groups'], (_, number) => (isNumberOfGroups(number) ? number : null))
		}
	};
}

/** @returns null where a setting is missing or is no number */
function readSettings(given: unknown): SettingValues | null {
	if (!isRecord(given)) return null;
	const values: Record<string, number> = {};
	for (const [name, { max }] of Object.entries(declared)) {
		const value = given[name];
		if (typeof value !== 'number' || !Number.isFinite(value)) return null;
		values[name] = Math.min(max, Math.max(0, value));
	}
	return values;
}

/** What is valid of a record by guess; the rest is left out. */
function byGuess<T>(
	given: unknown,
	read: (guess: Guess, value: unknown) => T | null
): Partial<Record<string, T>> {
	if (!isRecord(given)) return {};
	return Object.fromEntries(
		guesses.flatMap((guess) => {
			const value = read(guess, given[guess.id]);
			return value === null ? [] : [[guess.id, value]];
		})
	);
}

/** @returns null where there is no valid answer of any group */
function readAnswers(guess: Guess, given: unknown): readonly Answer[] | null {
	if (!Array.isArray(given)) return null;
	const answers = given
		.slice(0, MOST_GROUPS)
		.map((value: unknown) => readAnswer(guess, value))
		.filter((answer) => answer !== null);
	return answers.length === 0 ? null : answers;
}

function readTimer(given: unknown): Timer | null {
	if (!isRecord(given)) return null;
	const { since, before } = given;
	if (typeof before !== 'number' || !Number.isFinite(before) || before < 0) return null;
	if (since !== null && (typeof since !== 'number' || !Number.isFinite(since))) return null;
	return { since, before: Math.min(LONGEST_MS, before) };
}

const isNumberOfGroups = (given: unknown): given is number =>
	Number.isInteger(given) && (given as number) >= 1 && (given as number) <= MOST_GROUPS;

const isCount = (given: unknown): given is number =>
	Number.isInteger(given) && (given as number) >= 0 && (given as number) <= MOST_CHANGES;

const isRecord = (given: unknown): given is Record<string, unknown> =>
	typeof given === 'object' && given !== null && !Array.isArray(given);
