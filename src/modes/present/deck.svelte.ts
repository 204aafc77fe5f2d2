/** The deck in one window: the shared state, what may be done with it, and whom to tell. */
import { firstAnswer, guesses, MOST_GROUPS, type Answer, type Guess } from './guesses';
import { readPassed, shownStop, shownStops, stopBeside, type Passed } from './passed';
import { firstState, isNewer, type Blank, type DeckState, type Stamped } from './state';
import { usualScreen, type Screen } from './screen';
import { lastStep, stepAt } from './steps';
import { toggled } from './timer';

export class Deck {
	state: DeckState = $state.raw(firstState);
	/** Size of the class's screen, as far as it is known here. */
	screen: Screen = $state.raw(usualScreen);
	/** Number of changes seen so far, and who made the last one. */
	private count = 0;
	private by: string;
	private listeners: readonly ((stamped: Stamped) => void)[] = [];
	/** Which window this is, among those that show the same deck. */
	readonly window: string;
	/** Whether this window is the class's screen. */
	readonly isScreen: boolean;

	constructor(window: string, isScreen = true) {
		this.window = window;
		this.isScreen = isScreen;
		this.by = window;
	}

	get stop() {
		return stepAt(this.state.stop);
	}
	/** Indices of the stops that are shown, in order. */
	get shown(): readonly number[] {
		return shownStops(this.state.passed);
	}
	/** Number of the current picture among those that are shown, from 1. */
	get number(): number {
		return this.shown.indexOf(this.state.stop) + 1;
	}
	/** The stop after this one; null at the last. */
	get following() {
		const next = stopBeside(this.state.stop, 1, this.state.passed);
		return next === this.state.stop ? null : stepAt(next);
	}
	get stamped(): Stamped {
		return { state: this.state, count: this.count, by: this.by };
	}

	/** Calls back with every change made here. */
	onchange(listener: (stamped: Stamped) => void): () => void {
		this.listeners = [...this.listeners, listener];
		return () => {
			this.listeners = this.listeners.filter((other) => other !== listener);
		};
	}

	/**
	 * Where this window starts, before anybody else has been heard.
	 * @param kept what it remembers from before a reload
	 * @param stop what the address asks for
	 * @param passed chapters that the address passes by
	 */
	begin(kept: Stamped | null, stop: number | null, passed: Passed = []): void {
		if (kept) {
			this.state = kept.state;
			this.count = kept.count;
			this.by = kept.by;
		}
		const asked = { passed, stop: shownStop(stop ?? this.state.stop, passed) };
		if (asked.stop === this.state.stop && String(passed) === String(this.state.passed)) return;
		// A window that nobody has touched yet gives way to every other one; a reader's own address goes over what was kept.
		if (kept) this.change({ ...asked, blank: 'none' });
		else this.state = { ...this.state, ...asked };
	}

	/** Takes over what another window says, when it is newer. */
	receive(stamped: Stamped): boolean {
		if (stamped.count === 0 || !isNewer(stamped, { count: this.count, by: this.by })) return false;
		this.count = stamped.count;
		this.by = stamped.by;
		this.state = stamped.state;
		return true;
	}

	/** Makes a change of this window's own. */
	change(change: Partial<DeckState>): void {
		this.state = { ...this.state, ...change };
		this.count += 1;
		this.by = this.window;
		for (const listener of this.listeners) listener(this.stamped);
	}

	go(stop: number): void {
		// Whoever moves wants to be seen: a covered screen is uncovered.
		this.change({ stop: shownStop(stop, this.state.passed), blank: 'none' });
	}
	/**
	 * Goes to a picture by its number.
	 * @param n from 1; a number that no picture has changes nothing
	 */
	goTo(n: number): void {
		const stop = this.shown[n - 1];
		if (stop !== undefined) this.go(stop);
	}
	/** Passes an optional chapter by, or takes it in again. */
	togglePassed(chapter: string): void {
		const { passed, stop } = this.state;
		const changed = readPassed(
			passed.includes(chapter) ? passed.filter((id) => id !== chapter) : [...passed, chapter]
		);
		this.change({ passed: changed, stop: shownStop(stop, changed) });
	}
	/** What Enter does: it fixes a guess that has been made, and else goes on as a clicker's does. */
	enter(): void {
		const { guess } = this.stop;
		if (guess && this.isAsking(guess) && this.state.trying[guess.id] !== undefined) this.commit(guess);
		else this.next();
	}
	next(): void {
		this.go(stopBeside(this.state.stop, 1, this.state.passed));
	}
	previous(): void {
		this.go(stopBeside(this.state.stop, -1, this.state.passed));
	}
	first(): void {
		this.go(0);
	}
	last(): void {
		this.go(lastStep);
	}
	/** Covers the screen, or uncovers it when it is covered so already. */
	cover(blank: Exclude<Blank, 'none'>): void {
		this.change({ blank: this.state.blank === blank ? 'none' : blank });
	}
	toggleLabels(): void {
		this.change({ labels: !this.state.labels });
	}
	toggleTimer(now: number): void {
		this.change({ timer: toggled(this.state.timer, now) });
	}
	resetTimer(now: number): void {
		this.change({ timer: { since: this.state.timer.since === null ? null : now, before: 0 } });
	}
	/** What was committed to for a guess, a group at a time. */
	answersTo({ id }: Guess): readonly Answer[] {
		return this.state.answers[id] ?? [];
	}
	/** Number of groups asked: as chosen here, else as at the last guess before that was made. */
	groupsFor(guess: Guess): number {
		const { groups } = this.state;
		const upToIt = guesses.slice(0, guesses.findIndex(({ id }) => id === guess.id) + 1);
		const chosen = upToIt.findLast(({ id }) => groups[id] !== undefined);
		return (chosen && groups[chosen.id]) ?? 1;
	}
	/** Whether a group has yet to commit to its answer. */
	isAsking(guess: Guess): boolean {
		return this.answersTo(guess).length < this.groupsFor(guess);
	}
	/** The answer under the handles of a guess. */
	triedFor(guess: Guess): Answer {
		return this.state.trying[guess.id] ?? firstAnswer(guess);
	}
	/** Moves the handles of a guess. */
	try(guess: Guess, answer: Answer): void {
		this.change({ trying: { ...this.state.trying, [guess.id]: answer } });
	}
	/** Fixes the guess: from now on it is drawn beside the answer. */
	commit(guess: Guess): void {
		if (!this.isAsking(guess)) return;
		const { answers, trying } = this.state;
		this.change({
			answers: { ...answers, [guess.id]: [...this.answersTo(guess), this.triedFor(guess)] },
			trying: Object.fromEntries(Object.entries(trying).filter(([id]) => id !== guess.id))
		});
	}
	/** Asks another group, whose guess is kept beside those before. */
	askAnother(guess: Guess): void {
		const { length } = this.answersTo(guess);
		if (length < MOST_GROUPS) this.change({ groups: { ...this.state.groups, [guess.id]: length + 1 } });
	}
	/** Takes the last answer back, to be given again. */
	reopen(guess: Guess): void {
		const { answers, trying, groups } = this.state;
		const given = this.answersTo(guess);
		const last = given.at(-1);
		if (last === undefined) return;
		this.change({
			answers: { ...answers, [guess.id]: given.slice(0, -1) },
			trying: { ...trying, [guess.id]: last },
			groups: { ...groups, [guess.id]: given.length }
		});
	}
}
