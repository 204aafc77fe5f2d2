/** An embedded piece's state: where it stands, and how it is moved: step by step, or by the scroll of the host's page. */
import { createScrollEasing } from '../../runtime/scroll-easing';
import { createStepAnimation } from '../../runtime/step-animation';
import type { Beat } from '../../story/beats';
import { scene } from '../../story/scene';
import type { Scene } from '../../story/types';
import { placeAt, progressFor, stepFor, stepsOf, type Step } from './steps';

export interface Player {
	readonly beats: readonly Beat[];
	readonly stops: readonly Step[];
	/** Index of the stop the reader is at. */
	readonly stop: number;
	/** Position in the whole story, in beats, and what the stage shows there. */
	readonly p: number;
	readonly scene: Scene;
	readonly mode: 'stepper' | 'scroll';
	/** How clearly the words stand, 0 … 1. */
	readonly clarity: number;
	/** One stop on or back, or to a stop; nothing happens beyond either end. */
	go(stop: number): void;
	goToBeat(beat: number): void;
	setMode(mode: 'stepper' | 'scroll'): void;
	/** Where the host's page has been scrolled to, 0 … 1 of the way through the container. */
	scrolled(progress: number): void;
	/** The words have been set on other pages than before: the reader stays with the same ones. */
	setPages(pages: readonly number[]): void;
}

export interface PlayerOptions {
	/** The embed's beats, neighbours in the story. */
	readonly beats: readonly Beat[];
	/** Index of the beat to begin at, within `beats`. */
	readonly start: number;
	/** Whether the way between two beats is shown. */
	readonly glides: () => boolean;
	/** Asks the host to scroll, when it is the host that moves the piece. */
	readonly onwish: (progress: number) => void;
}

export function createPlayer({ beats, start, glides, onwish }: PlayerOptions): Player {
	const first = beats[0]?.index ?? 0;
	let stops = $state.raw(stepsOf(beats.map(() => 1)));
	let stop = $state(stepFor(stepsOf(beats.map(() => 1)), start));
	let shown = $state(first + start);
	let mode: 'stepper' | 'scroll' = $state('stepper');
	let clarity = $state(1);
	let progress = 0;
	const p = $derived(glides() ? shown : Math.round(shown));
	const current = $derived(scene(p));

	const show = (p: number) => {
		shown = p;
	};
	const stepper = createStepAnimation(show, glides);
	const follower = createScrollEasing(show);
	stepper.jump(first + start);
	follower.jump(first + start);

	function follow(): void {
		const place = placeAt(progress, stops);
		stop = place.stop;
		clarity = glides() ? place.words : 1;
		follower.follow(first + place.p);
	}
	function step(next: number): void {
		const target = stops[next];
		if (!target) return;
		if (mode === 'scroll') {
			onwish(progressFor(next, stops.length));
			return;
		}
		if (target.beat !== stops[stop]?.beat) stepper.go(first + target.beat);
		stop = next;
	}
	return {
		beats,
		get stops() {
			return stops;
		},
		get stop() {
			return stop;
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
		go: step,
		goToBeat(beat) {
			step(stepFor(stops, beat));
		},
		setMode(next) {
			if (next === mode) return;
			mode = next;
			clarity = 1;
			if (next === 'scroll') {
				stepper.stop();
				follower.jump(shown);
				follow();
			} else {
				follower.stop();
				stepper.jump(first + (stops[stop]?.beat ?? 0));
			}
		},
		scrolled(next) {
			progress = next;
			if (mode === 'scroll') follow();
		},
		setPages(pages) {
			const here = stops[stop];
			stops = stepsOf(pages);
			stop = stepFor(stops, here?.beat ?? 0, here?.page ?? 0);
			if (mode === 'scroll') follow();
		}
	};
}
