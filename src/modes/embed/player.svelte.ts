/** An embedded piece's state: where it stands, and how it is moved: step by step, or by the scroll of the host's page. */
import { createScrollEasing } from '../../runtime/scroll-easing';
import { createStepAnimation } from '../../runtime/step-animation';
import { wordsOnWay } from '../../runtime/threshold';
import type { Beat } from '../../story/beats';
import { scene } from '../../story/scene';
import type { Scene } from '../../story/types';
import { placeAt, progressFor, stepFor, stepsOf, wordsBefore, type Step } from './steps';

export interface Player {
	readonly beats: readonly Beat[];
	readonly steps: readonly Step[];
	/** Index of the step the reader is at. */
	readonly step: number;
	/** Index of the first step the reader can go to. */
	readonly first: number;
	/** Number of steps the host's scroll leads through. */
	readonly count: number;
	/** Way through them, 0 … count; a step's middle is its index and a half. */
	readonly at: number;
	/** Position in the whole story, in beats, and what the stage shows there. */
	readonly p: number;
	readonly scene: Scene;
	readonly mode: 'stepper' | 'scroll';
	/** How clearly the words stand, 0 … 1. */
	readonly clarity: number;
	/** One step on or back, or to a step; nothing happens beyond either end. */
	go(step: number): void;
	goToBeat(beat: number): void;
	setMode(mode: 'stepper' | 'scroll'): void;
	/**
	 * The host's page has been scrolled.
	 * @param progress 0 … 1 of the way through the container
	 * @param count number of steps the container is made for; null when the host does not say
	 */
	scrolled(progress: number, count: number | null): void;
	/** The words have been set on other pages than before: the reader stays with the same ones. */
	setPages(pages: readonly number[]): void;
}

export interface PlayerOptions {
	/** The embed's beats, neighbours in the story. */
	readonly beats: readonly Beat[];
	/** Index of the beat to begin at, within `beats`. */
	readonly start: number;
	/** Index of the first beat the host's scroll leads to: what stands before it is left to the buttons. */
	readonly from: number;
	/** Whether the way between two beats is shown. */
	readonly glides: () => boolean;
	/** Asks the host to scroll, when it is the host that moves the piece. */
	readonly onwish: (progress: number) => void;
}

/** A host that scrolls to where the reader stands already may miss it by a pixel or two: less than this, in steps, is no move. */
const SAME = 0.05;

export function createPlayer({ beats, start, from, glides, onwish }: PlayerOptions): Player {
	const origin = beats[0]?.index ?? 0;
	let steps = $state.raw(stepsOf(beats.map(() => 1)));
	let step = $state(stepFor(stepsOf(beats.map(() => 1)), start));
	let shown = $state(origin + start);
	let mode: 'stepper' | 'scroll' = $state('stepper');
	let clarity = $state(1);
	/** Where scrolling begins. */
	const base = $derived(stepFor(steps, from));
	const range = $derived(steps.slice(base));
	/** See Player.at. */
	let at = 0;
	/**
	 * What the reader has last gone to: a place in the words, and how far through its step. Words set on other pages, and on those
	 * of before again, lead back to it.
	 */
	let place = { beat: start, share: 0, within: 0.5 };
	const p = $derived(glides() ? shown : Math.round(shown));
	const current = $derived(scene(p));

	const show = (p: number) => {
		shown = p;
	};
	const stepper = createStepAnimation((p) => {
		shown = p;
		clarity = wordsOnWay(p, origin + (steps[step]?.beat ?? 0));
	}, glides);
	const follower = createScrollEasing(show);
	stepper.jump(origin + start);
	follower.jump(origin + start);

	function follow(): void {
		const here = placeAt(at / range.length, range);
		step = base + here.step;
		clarity = glides() ? here.words : 1;
		follower.follow(origin + here.p);
	}
	function remember(): void {
		const here = steps[step];
		if (here)
			place = {
				beat: here.beat,
				share: wordsBefore(here),
				within: mode === 'scroll' ? at - (step - base) : 0.5
			};
	}
	/** Index of the step that now shows the place the reader has gone to. */
	const kept = () => stepFor(steps, place.beat, place.share);
	const keptAt = () => Math.max(0, kept() - base) + place.within;
	function comeBack(): void {
		step = kept();
		at = keptAt();
	}
	function go(next: number): void {
		const index = mode === 'scroll' ? Math.max(base, next) : next;
		const target = steps[index];
		if (!target) return;
		if (mode === 'scroll') {
			onwish(progressFor(index - base, range.length));
			return;
		}
		const leaves = target.beat !== steps[step]?.beat;
		step = index;
		if (leaves) {
			clarity = wordsOnWay(shown, origin + target.beat);
			stepper.go(origin + target.beat);
		}
		remember();
	}
	return {
		beats,
		get steps() {
			return steps;
		},
		get step() {
			return step;
		},
		get first() {
			return mode === 'scroll' ? base : 0;
		},
		get count() {
			return range.length;
		},
		get at() {
			return mode === 'scroll' ? at : keptAt();
		},
		get p() {
			return p;
		},
		get scene() {
			return current;
		},
		get mode() {
			return mode;
		},
		get clarity() {
			return clarity;
		},
		go,
		goToBeat(beat) {
			go(stepFor(steps, beat));
		},
		setMode(next) {
			if (next === mode) return;
			mode = next;
			clarity = 1;
			if (next === 'scroll') {
				stepper.stop();
				follower.jump(shown);
				comeBack();
				follow();
			} else {
				follower.stop();
				stepper.jump(origin + (steps[step]?.beat ?? 0));
				remember();
			}
		},
		scrolled(progress, count) {
			// Told for a container of another length: the host hears of the new one and tells again.
			if (mode !== 'scroll' || (count !== null && count !== range.length)) return;
			at = progress * range.length;
			follow();
			if (Math.abs(at - keptAt()) > SAME) remember();
		},
		setPages(pages) {
			steps = stepsOf(pages);
			comeBack();
			if (mode === 'scroll') follow();
		}
	};
}
