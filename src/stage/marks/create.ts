/** Chooses a painter, and replaces it by the canvas painter for as long as the GPU is lost. */
import type { MarksFrame, Painter } from '../../view/layout';
import { createCanvasPainter } from './canvas';
import { sameFrame } from './frame-equality';
import { createWebglPainter } from './webgl';

export interface PainterOptions {
	/**
	 * 'webgl' accepts any WebGL2 context, even an emulated one; 'canvas' creates none; without a preference WebGL is used on a real GPU.
	 */
	readonly prefer?: Painter['technique'] | undefined;
	/** Called when the GPU is lost: another painter needs a new canvas. */
	readonly onLost?: (() => void) | undefined;
	/** Called when the painter works again with an empty canvas: paint again. */
	readonly onRestored?: (() => void) | undefined;
}

/** A painter together with the canvas it needs. */
export interface MarksHost {
	/** The technique of the current painter; null without one. */
	readonly technique: Painter['technique'] | null;
	/** Stage size in CSS px and device pixels per CSS px; paints the last frame again. */
	resize(width: number, height: number, dpr: number): void;
	/** Does nothing when the picture is the same. The frame must not be changed afterwards. */
	paint(frame: MarksFrame): void;
	destroy(): void;
}

/**
 * @param canvas without a context; after null for 'webgl' it may have one, so the next attempt needs a new canvas
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
	let current: Surface | null = createSurface(prefer) ?? createSurface('canvas');
	/** The WebGL surface while the GPU is lost: only its context can be restored. */
	let lostSurface: Surface | null = null;
	announce();

	function createSurface(technique: PainterOptions['prefer']): Surface | null {
		const canvas = container.ownerDocument.createElement('canvas');
		const painter = createPainter(canvas, { prefer: technique, onLost: lost, onRestored: restored });
		if (!painter) return null;
		container.append(canvas);
		return { canvas, painter };
	}
	function lost(): void {
		lostSurface = current;
		lostSurface?.canvas.remove();
		current = createSurface('canvas');
		refresh();
	}
	function restored(): void {
		if (lostSurface) {
			dispose(current);
			current = lostSurface;
			container.append(current.canvas);
			lostSurface = null;
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
		paint(frame) {
			wanted = frame;
			if (!current || size[0] <= 0) return;
			if (shown && sameFrame(shown, frame, current.painter.technique === 'webgl')) return;
			shown = frame;
			current.painter.paint(frame);
		},
		destroy() {
			dispose(lostSurface);
			dispose(current);
			current = lostSurface = null;
		}
	};
	return host;
}

interface Surface {
	readonly canvas: HTMLCanvasElement;
	readonly painter: Painter;
}

function dispose(surface: Surface | null): void {
	surface?.painter.destroy();
	surface?.canvas.remove();
}
