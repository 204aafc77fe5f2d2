/**
 * Configures d3-zoom for a map in a page that scrolls: one finger scrolls the page vertically and moves the map horizontally, two
 * fingers move and scale the map, a mouse drags it, the wheel scales it only with Ctrl or Cmd.
 */
import { select } from 'd3-selection';
import 'd3-transition';
import { zoom, zoomTransform, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import { constrain, flightBetween, scaleExtent } from '../../view/explore/map-transform';
import type { Frame } from '../../view/frame';

const FLIGHT_MS = 700;
/** Largest movement of the mouse between press and release that counts as a click, px. */
const CLICK_PX = 6;
/** Binary logarithm of the scale factor for 1 px of the wheel. */
const WHEEL_RATE = 0.0045;
const LINE_PX = 16;

export interface MapZoomOptions {
	frame(): Frame;
	/** Whether the map may animate flights; otherwise it changes at once. */
	flies(): boolean;
	onmove(transform: ZoomTransform): void;
	/** Called when a movement of the map begins or ends. @param held whether a pointer holds the map */
	onmoving(moving: boolean, held: boolean): void;
	/** Called when the wheel is turned without Ctrl or Cmd. */
	onwheelalone(): void;
}

export interface MapZoom {
	/** Sets the view without a flight, within the current frame's bounds. */
	set(transform: ZoomTransform): void;
	flyTo(transform: ZoomTransform): void;
	/** Multiplies the scale by a factor about the middle, by a flight. */
	flyBy(factor: number): void;
	/** Moves the map. @param dx, dy px on the stage */
	pan(dx: number, dy: number): void;
	destroy(): void;
}

type MapEvent = D3ZoomEvent<HTMLElement, unknown>;

/** Whether d3-zoom handles an event: a wheel with Ctrl or Cmd, two or more fingers, the mouse's main button. */
const isForMap = (event: WheelEvent | MouseEvent | TouchEvent): boolean =>
	event.type === 'wheel'
		? event.ctrlKey || event.metaKey
		: 'touches' in event
			? event.touches.length > 1
			: event.button === 0 && !event.ctrlKey;

export function createMapZoom(element: HTMLElement, options: MapZoomOptions): MapZoom {
	const selection = select(element);
	/** Whether fingers, mouse or wheel are moving the map. */
	let gesture = false;
	const behaviour = zoom<HTMLElement, unknown>()
		.filter(isForMap)
		.extent(() => {
			const { x, y, width, height } = options.frame().free;
			return [
				[x, y],
				[x + width, y + height]
			];
		})
		.constrain((transform) => constrain(transform, options.frame()))
		.interpolate((from, to) => flightBetween(from, to, options.frame()))
		.wheelDelta(
			({ deltaY, deltaMode }: WheelEvent) =>
				-deltaY * WHEEL_RATE * (deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PX)
		)
		.clickDistance(CLICK_PX)
		.on('start', ({ sourceEvent }: MapEvent) => {
			gesture = sourceEvent instanceof Event;
			options.onmoving(true, gesture && (sourceEvent as Event).type !== 'wheel');
		})
		.on('zoom', ({ transform }: MapEvent) => {
			options.onmove(transform);
		})
		.on('end', () => {
			gesture = false;
			options.onmoving(false, false);
		});

	let fingerX = 0;
	selection
		.on(
			'wheel.page',
			(event: WheelEvent) => {
				// At the bounds of the scale d3-zoom does not prevent the default, by which the browser scales the page.
				if (isForMap(event)) event.preventDefault();
				else options.onwheelalone();
			},
			{ passive: false }
		)
		// With `touch-action: pan-y` the browser handles one finger's vertical movement, and these handlers the horizontal one.
		.on('pointerdown.finger', ({ pointerType, isPrimary, clientX }: PointerEvent) => {
			if (pointerType !== 'touch' || !isPrimary) return;
			// During a flight d3-zoom would block scrolling by touch.
			selection.interrupt();
			fingerX = clientX;
		})
		.on('pointermove.finger', ({ pointerType, isPrimary, clientX }: PointerEvent) => {
			if (pointerType !== 'touch' || !isPrimary) return;
			if (!gesture) api.pan(clientX - fingerX, 0);
			fingerX = clientX;
		})
		.call(behaviour)
		.on('dblclick.zoom', null);

	const flying = () => (options.flies() ? selection.transition().duration(FLIGHT_MS) : selection);
	const api: MapZoom = {
		set(transform) {
			behaviour.scaleExtent(scaleExtent(options.frame()));
			behaviour.transform(selection, transform);
		},
		flyTo(transform) {
			behaviour.transform(flying(), transform);
		},
		flyBy(factor) {
			behaviour.scaleBy(flying(), factor);
		},
		pan(dx, dy) {
			const { k } = zoomTransform(element);
			behaviour.translateBy(selection, dx / k, dy / k);
		},
		destroy() {
			selection.interrupt().on('.zoom', null).on('.page', null).on('.finger', null);
		}
	};
	return api;
}
