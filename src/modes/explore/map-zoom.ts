/**
 * d3-zoom on the reader's map, by the rules of a page that scrolls: one finger scrolls the page up and down and moves the map
 * sideways, two fingers move and scale the map, a mouse drags it, the wheel scales it only with Ctrl or Cmd.
 */
import { select } from 'd3-selection';
import 'd3-transition';
import { zoom, zoomTransform, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import { constrain, flightBetween, scaleExtent } from '../../view/explore/map-transform';
import type { Frame } from '../../view/frame';

const FLIGHT_MS = 700;
/** A mouse that moves less than this between down and up has clicked, px. */
const CLICK_PX = 6;
/** A wheel turned by 1 px scales by 2 to the power of this. */
const WHEEL_RATE = 0.0045;
const LINE_PX = 16;

export interface MapZoomOptions {
	frame(): Frame;
	/** Whether flights may be shown; without them the map is there at once. */
	flies(): boolean;
	onmove(transform: ZoomTransform): void;
	/** The map begins or ends to move. @param held whether a pointer holds it */
	onmoving(moving: boolean, held: boolean): void;
	/** The wheel was turned without Ctrl or Cmd. */
	onplainwheel(): void;
}

export interface MapZoom {
	/** Is there at once, with the bounds of the frame as it is now. */
	set(transform: ZoomTransform): void;
	flyTo(transform: ZoomTransform): void;
	/** Flies to a scale so many times as large, about the middle. */
	flyBy(factor: number): void;
	/** @param dx, dy px on the stage */
	pan(dx: number, dy: number): void;
	destroy(): void;
}

type MapEvent = D3ZoomEvent<HTMLElement, unknown>;

/** A wheel that scales is turned with Ctrl or Cmd; one finger is left to the page; a mouse drags with its main button. */
const isForMap = (event: WheelEvent | MouseEvent | TouchEvent): boolean =>
	event.type === 'wheel'
		? event.ctrlKey || event.metaKey
		: 'touches' in event
			? event.touches.length > 1
			: event.button === 0 && !event.ctrlKey;

export function createMapZoom(element: HTMLElement, options: MapZoomOptions): MapZoom {
	const selection = select(element);
	/** Whether fingers, mouse or wheel move the map right now. */
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
				// At the bounds of the scale d3-zoom leaves the event alone, and the browser would scale the page.
				if (isForMap(event)) event.preventDefault();
				else options.onplainwheel();
			},
			{ passive: false }
		)
		// Of one finger's ways `touch-action: pan-y` leaves only those sideways to a script.
		.on('pointerdown.finger', ({ pointerType, isPrimary, clientX }: PointerEvent) => {
			if (pointerType !== 'touch' || !isPrimary) return;
			// While a flight lasts, d3-zoom would keep the finger from scrolling the page.
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
