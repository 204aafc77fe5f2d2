/**
 * When the sea around the coasts is inked: seldom, since wide strokes along every coast cost more than all the rest of the map. From one
 * time to the next the finished drawing is only moved and faded.
 */
import { affineBetween, affineText } from '../view/camera';
import type { Affine } from '../view/layout';
import type { View } from '../view/view';

/** From the camera's setting out to the next drawing, ms. */
const PAUSE_MS = 140;
/** How long the fresh drawing takes to appear, as stage.css has it, ms. */
const FADE_MS = 250;
/** Moves by this share of the stage, or scales by this share, fade the old drawing altogether. */
const REACH = 0.12;

export class Sea {
	/** The view the sea was inked for; null until the rest of the stage stands. */
	inked: View | null = $state.raw(null);
	/** Whether the sea is inked for the camera of now, and has appeared. */
	settled = $state(false);
	readonly #view: () => View;
	readonly #fits = $derived.by(() => {
		const [inked, now] = [this.inked, this.#view()];
		return (
			inked?.frame.key === now.frame.key && affineText(inked.camera.affine) === affineText(now.camera.affine)
		);
	});
	/** How the finished drawing is moved to stand where the camera is now; null where it stands there. */
	readonly move: Affine | null = $derived.by(() =>
		!this.inked || this.#fits ? null : affineBetween(this.inked.camera, this.#view().camera)
	);
	/** How clearly the finished drawing shows, 0 … 1. */
	readonly strength = $derived.by(() =>
		this.move ? Math.max(0, 1 - distance(this.move, this.#view()) / REACH) : 1
	);

	/** Must be called while a component is set up, with which it ends. */
	constructor(view: () => View) {
		this.#view = view;
		$effect.pre(() => {
			if (this.#fits) {
				if (this.settled) return;
				return timer(FADE_MS, () => {
					this.settled = true;
				});
			}
			this.settled = false;
			return timer(this.inked ? PAUSE_MS : 0, () => {
				this.inked = view();
			});
		});
	}
}

/** How far a move goes, as a share of the stage or of the scale. */
function distance({ a, b, e, f }: Affine, { frame: { width, height } }: View): number {
	const scale = Math.abs(Math.log(Math.hypot(a, b)));
	// The middle of the stage, moved.
	const [x, y] = [(a - 1) * (width / 2) + e, (a - 1) * (height / 2) + f];
	return Math.max(scale, Math.hypot(x, y) / Math.max(width, height));
}

/** @returns what stops it */
function timer(ms: number, then: () => void): () => void {
	const handle = setTimeout(then, ms);
	return () => {
		clearTimeout(handle);
	};
}
