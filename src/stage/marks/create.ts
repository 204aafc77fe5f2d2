/** Chooses a painter, and keeps one running: when the GPU goes away, pixels take over without a word. */
import type { MarksFrame, Painter } from '../../view/layout';
import { createCanvasPainter } from './canvas';
import { sameFrame } from './frame-equality';
import { createWebglPainter } from './webgl';

export interface PainterOptions {
	/**
	 * 'webgl' takes any WebGL2, even one emulated on the processor; 'canvas' never asks for one; without a preference
	 * the GPU paints where there is a real one.
	 */
	readonly prefer?: Painter['technique'] | undefined;
	/** The painter has stopped; hand the frame to another one on a fresh canvas. */
	readonly onLost?: (() => void) | undefined;
	/** The painter works again and its canvas is empty: paint again. */
	readonly onRestored?: (() => void) | undefined;
}

/** A painter that looks after its own canvas. */
export interface MarksHost {
	/** What paints now; null when nothing can. */
	readonly technique: Painter['technique'] | null;
	/** Stage size in CSS px and device pixels per CSS px; paints the last frame again. */
	resize(width: number, height: number, dpr: number): void;
	/**
	 * Costs nothing when the picture is already there. The frame must not be changed afterwards.
	 * @param hurried the picture may come bit by bit, and be asked for again
	 */
	paint(frame: MarksFrame, hurried?: boolean): void;
	destroy(): void;
}

/**
 * @param canvas without a context; when null comes back for 'webgl' it may be spent, so take a fresh one
 * @returns null when the canvas cannot be painted in the preferred way
 */
export function createPainter(canvas: HTMLCanvasElement, options: PainterOptions = {}): Painter | null {
	const { prefer, onLost, onRestored } = options;
	if (prefer === 'canvas') return createCanvasPainter(canvas, onRestored);
	const refuseSlow = prefer !== 'webgl';
	const webgl = createWebglPainter(canvas, { onLost, onRestored, refuseSlow });
	return webgl ?? (prefer === 'webgl' ? null : createCanvasPainter(canvas, onRestored));
}

/**
 * Fills a container with marks. Its canvas is replaced when the GPU is lost and comes back when the GPU does; the
 * container says which technique paints in `data-technique`.
 */
export function createMarksHost(container: HTMLElement, prefer?: Painter['technique']): MarksHost {
	let size: [width: number, height: number, dpr: number] = [0, 0, 1];
	let wanted: MarksFrame | null = null;
	let shown: MarksFrame | null = null;
	/** The GPU's place is kept while it is away. */
	let waiting: Stand | null = null;
	let current: Stand | null = stand(prefer) ?? stand('canvas');
	announce();

	function stand(technique: PainterOptions['prefer']): Stand | null {
		const canvas = container.ownerDocument.createElement('canvas');
		const painter = createPainter(canvas, { prefer: technique, onLost: lost, onRestored: restored });
		if (!painter) return null;
		container.append(canvas);
		return { canvas, painter };
	}
	function lost(): void {
		waiting = current;
		waiting?.canvas.remove();
		current = stand('canvas');
		refresh();
	}
	function restored(): void {
		if (waiting) {
			leave(current);
			current = waiting;
			container.append(current.canvas);
			waiting = null;
		}
		refresh();
	}
	function refresh(): void {
		shown = null;
		announce();
		if (current && size[0] > 0) {
			current.painter.resize(...size);
			current.canvas.style.width = `${String(size[0])}px`;
			current.canvas.style.height = `${String(size[1])}px`;
		}
		if (wanted) host.paint(wanted);
	}
	function announce(): void {
		container.dataset['technique'] = current?.painter.technique ?? 'none';
	}
	const host: MarksHost = {
		get technique() {
			return current?.painter.technique ?? null;
		},
		resize(width, height, dpr) {
			if (size[0] === width && size[1] === height && size[2] === dpr) return;
			size = [width, height, dpr];
			refresh();
		},
		paint(frame, hurried = false) {
			wanted = frame;
			if (!current || size[0] <= 0) return;
			if (shown && sameFrame(shown, frame, current.painter.technique === 'webgl')) return;
			shown = current.painter.paint(frame, hurried) ? frame : null;
		},
		destroy() {
			leave(waiting);
			leave(current);
			current = waiting = null;
		}
	};
	return host;
}

interface Stand {
	readonly canvas: HTMLCanvasElement;
	readonly painter: Painter;
}

function leave(place: Stand | null): void {
	place?.painter.destroy();
	place?.canvas.remove();
}
