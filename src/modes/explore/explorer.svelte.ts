/** State of the reader's map: view, layers, chosen and pointed feature, and the map model derived from them. */
import type { ZoomTransform } from 'd3-zoom';
import { untrack } from 'svelte';
import { stageSize } from '../../runtime/stage-size';
import { project, unproject } from '../../story/plane';
import type { MapState } from '../../stage/explore/map-state';
import type { Names } from '../../view/labels';
import {
	centredAt,
	kmAcross,
	middleOf,
	scaleForKm,
	showing,
	wholeMap
} from '../../view/explore/map-transform';
import { makeFrame, type Frame } from '../../view/frame';
import type { ExploreAddress } from './address';
import { labelsOf, mapStateOf } from './map-model';
import { createMapZoom, type MapZoom } from './map-zoom';
import { toggled, type LayerId, type Layers } from './layers';
import { sameFeature, type FeatureRef, type Features } from './features';
import { placesWithDots } from './label-candidates';

/** Height of the page's bar above and of the message below, px. */
const BAR_PX = 50;
const MESSAGE_PX = 56;

export interface Chosen extends FeatureRef {
	/** Current town of a followed corridor, from 1; 0 for the whole corridor. */
	readonly stop: number;
}

export class Explorer {
	frame: Frame = $state.raw(makeFrame(900, 700));
	transform: ZoomTransform = $state.raw(wholeMap(this.frame));
	layers: Layers;
	chosen: Chosen | null = $state.raw(null);
	pointed: FeatureRef | null = $state.raw(null);

	/** Whether a gesture or a flight is moving the map. */
	moving = $state(false);
	/** Whether a pointer holds the map. */
	held = $state(false);
	private zoom: MapZoom | null = null;
	/** View from the address, until the frame is known. */
	private asked: ExploreAddress['at'] = null;

	readonly features: Features;
	private readonly names: Names;
	/** Whether the map may animate flights. */
	private readonly flies: () => boolean;

	constructor(features: Features, names: Names, flies: () => boolean, address: ExploreAddress) {
		this.features = features;
		this.names = names;
		this.flies = flies;
		this.layers = $state.raw(address.layers);
		this.asked = address.at;
		if (address.find && features.get(address.find)) this.chosen = this.stopWithin(address.find);
	}

	/** The chosen corridor; null when there is none. */
	readonly corridor = $derived.by(() => {
		const known = this.chosen && this.features.get(this.chosen);
		return known?.kind === 'corridor' ? known.feature : null;
	});

	/** Id of the current town of a followed corridor; null when there is none. */
	readonly town = $derived(this.corridor?.stops[(this.chosen?.stop ?? 0) - 1]?.place ?? null);

	/** Ids of places with a dot: those of the layers, of the chosen corridor and of the chosen feature. */
	private readonly dots = $derived.by(() =>
		placesWithDots(this.layers, this.features, [
			...(this.corridor?.stops.map(({ place }) => place) ?? []),
			...this.features.highlightedBy(this.chosen)
		])
	);
	/** Labels with the scales from which they are shown, computed at the first drawing. */
	readonly labels = $derived.by(() => labelsOf(this, this.features, this.names, this.dots, this.frame));
	readonly map: MapState = $derived.by(() => mapStateOf(this, this.features, this.dots));

	/** The state that the page's address holds. */
	readonly address: ExploreAddress = $derived.by(() => {
		const whole = wholeMap(this.frame);
		const { k } = this.transform;
		const [x, y] = middleOf(this.transform, this.frame);
		const [wholeX, wholeY] = middleOf(whole, this.frame);
		const atWhole = Math.abs(k / whole.k - 1) < 0.01 && Math.hypot(x - wholeX, y - wholeY) * k < 3;
		const [lon, lat] = unproject(x, y);
		return {
			layers: this.layers,
			at: atWhole ? null : { lon, lat, km: kmAcross(k, this.frame) },
			find: this.chosen
		};
	});

	/** Adapts the frame and the view to a new size of the map's window. */
	resize(width: number, height: number): void {
		const air = Math.round(Math.min(56, Math.min(width, height) * 0.07));
		const frame = makeFrame(width, height, {
			...{ x: air, y: BAR_PX, width: width - 2 * air },
			height: height - BAR_PX - MESSAGE_PX
		});
		if (frame.key === this.frame.key) return;
		const { at } = this.asked === null ? this.address : { at: this.asked };
		this.frame = frame;
		this.show(
			at
				? centredAt(project(at.lon, at.lat), scaleForKm(at.km, frame), frame)
				: this.asked === null && this.chosen
					? this.showing(this.chosen)
					: wholeMap(frame)
		);
		this.asked = null;
	}

	/**
	 * Attaches pointer, touch and wheel handlers that move the map, and observes the element's size; for `{@attach}`.
	 * @param onwheelalone called when the wheel is turned without Ctrl or Cmd
	 */
	attach(element: HTMLElement, onwheelalone: () => void): () => void {
		const measure = () => {
			const { width, height } = stageSize(element);
			this.resize(width, height);
		};
		const observer = new ResizeObserver(measure);
		observer.observe(element);
		const zoom = createMapZoom(element, {
			frame: () => this.frame,
			flies: this.flies,
			onmove: (transform) => {
				this.transform = transform;
			},
			onmoving: (moving, held) => {
				this.moving = moving;
				this.held = held;
			},
			onwheelalone
		});
		untrack(() => {
			measure();
			zoom.set(this.transform);
		});
		this.zoom = zoom;
		return () => {
			observer.disconnect();
			zoom.destroy();
			this.zoom = null;
		};
	}
	/** @param dx, dy px on the stage */
	pan(dx: number, dy: number): void {
		this.zoom?.pan(dx, dy);
	}
	/** Scales the map about the middle by a factor. */
	scaleBy(factor: number): void {
		this.zoom?.flyBy(factor);
	}
	showAll(): void {
		this.zoom?.flyTo(wholeMap(this.frame));
	}

	toggle(layer: LayerId): void {
		this.layers = toggled(this.layers, layer);
	}
	/** Chooses a feature and flies to it; null clears the choice. */
	choose(ref: FeatureRef | null, stop = 0): void {
		this.pointed = null;
		this.chosen = ref && this.stopWithin({ ...ref, stop });
		if (this.chosen) this.zoom?.flyTo(this.showing(this.chosen));
	}
	/** Sets the pointed feature; null clears it. */
	point(ref: FeatureRef | null): void {
		if (!sameFeature(ref, this.pointed)) this.pointed = ref;
	}
	/** Goes to a town of the followed corridor. */
	goTo(stop: number): void {
		if (this.chosen) this.choose(this.chosen, stop);
	}

	private stopWithin({ kind, id, stop }: Chosen): Chosen {
		const known = this.features.get({ kind, id });
		const last = known?.kind === 'corridor' ? known.feature.stops.length : 0;
		return { kind, id, stop: Math.min(last, Math.max(0, stop)) };
	}

	private show(transform: ZoomTransform): void {
		if (this.zoom) this.zoom.set(transform);
		else this.transform = transform;
	}

	/** The view that shows the chosen feature. */
	private showing(chosen: Chosen): ZoomTransform {
		const { frame } = this;
		const points = this.features.pointsOf(chosen);
		const whole = points.length > 0 ? showing(points, frame) : this.transform;
		const known = this.features.get(chosen);
		const town = known?.kind === 'corridor' ? known.feature.stops[chosen.stop - 1]?.place : undefined;
		const [at] = town === undefined ? [] : this.features.pointsOf({ kind: 'place', id: town });
		if (!at) return whole;
		// At a town of a corridor, the scale is close enough that the names of neighbouring towns are readable.
		return centredAt(at, Math.max(whole.k, showing([at], frame).k * 0.6), frame);
	}
}
