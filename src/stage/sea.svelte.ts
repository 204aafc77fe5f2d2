/**
 * Decides when the water lines are drawn. Wide strokes along every coast take more time than the rest of the map, so they are drawn anew
 * only some time after the camera has left the drawn view. In between the finished drawing is moved and faded.
 */
import { affineBetween, affineText } from '../view/camera';
import type { Affine } from '../view/layout';
import type { View } from '../view/view';

/** Time from the camera's first movement away from the drawn view to the next drawing, ms. */
const PAUSE_MS = 140;
/** Duration of the new drawing's fade-in, ms. Mirrors stage.css. */
const FADE_MS = 250;
/** Movement, as a share of the stage or of the scale, at which the old drawing has faded out. */
const REACH = 0.12;

export class Sea {
	/** The view of the current drawing; null until the rest of the stage is drawn. */
	inked: View | null = $state.raw(null);
	/** Whether the drawing is that of the current camera and has faded in. */
	settled = $state(false);
	readonly #view: () => View;
	readonly #fits = $derived.by(() => {
		const [inked, now] = [this.inked, this.#view()];
		return (
			inked?.frame.key === now.frame.key && affineText(inked.camera.affine) === affineText(now.camera.affine)
		);
	});
	/** Transform of the finished drawing to the current camera; null when the camera is the same. */
	readonly move: Affine | null = $derived.by(() =>
		!this.inked || this.#fits ? null : affineBetween(this.inked.camera, this.#view().camera)
	);
	/** Opacity of the finished drawing, 0 … 1. */
	readonly strength = $derived.by(() =>
		this.move ? Math.max(0, 1 - distance(this.move, this.#view()) / REACH) : 1
	);

	/** Must be called during the set-up of a component, and ends with it. */
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

/** Size of a movement as a share of the stage or of the scale. */
function distance({ a, b, e, f }: Affine, { frame: { width, height } }: View): number {
	const scale = Math.abs(Math.log(Math.hypot(a, b)));
	// The middle of the stage, moved.
	const [x, y] = [(a - 1) * (width / 2) + e, (a - 1) * (height / 2) + f];
	return Math.max(scale, Math.hypot(x, y) / Math.max(width, height));
}

/** @returns a function that stops the timer */
function timer(ms: number, then: () => void): () => void {
	const handle = setTimeout(then, ms);
	return () => {
		clearTimeout(handle);
	};
}
