/** What the reader of the map has set: camera, layers, what is chosen and what is pointed at; and what follows from it. */
import { project, unproject, type Point } from '../../story/plane';
import { smooth } from '../../story/timing';
import type { MapState } from '../../stage/explore/map-state';
import type { Names } from '../../view/labels';
import {
	dragged,
	flight,
	kForKm,
	kmAcross,
	scaled,
	showing,
	wholeCamera,
	within,
	type FreeCamera
} from '../../view/free-camera';
import { makeFrame, type Frame } from '../../view/frame';
import type { ZoomLabel } from '../../view/zoom-labels';
import type { ExploreAddress } from './address';
import { labelSteps, labelsOf, mapStateOf, startLayers } from './map-model';
import { toggled, type LayerId, type Layers } from './layers';
import { sameFeature, type FeatureRef, type Features } from './features';
import { dotsOf } from './wanted-names';

/** Length of a flight, ms. */
const FLIGHT_MS = 700;
/** A frame longer than this (a stalled tab) ends the flight, ms. */
const LONGEST_FRAME_MS = 250;

/** Room for the page's bar above and for what is said below, px. */
const BAR_PX = 50;
const SAID_PX = 56;

export interface Chosen extends FeatureRef {
	/** Town of a corridor that is being followed, from 1; 0 while the whole of it is shown. */
	readonly stop: number;
}

export class Explorer {
	frame: Frame = $state.raw(makeFrame(900, 700));
	camera: FreeCamera = $state.raw(wholeCamera(this.frame));
	layers: Layers = $state.raw(startLayers);
	chosen: Chosen | null = $state.raw(null);
	pointed: FeatureRef | null = $state.raw(null);

	/** Whether a pointer holds the map. */
	held = $state(false);
	private flying = $state(false);
	private cancel: () => void = () => undefined;
	/** A camera asked for by the address, until the frame is known. */
	private asked: ExploreAddress['at'] = null;

	/** The first names, set before the map is drawn, and what they were set for. */
	private ahead: (Pick<Explorer, 'layers' | 'chosen' | 'frame'> & { labels: ZoomLabel[] }) | null = null;

	readonly things: Features;
	private readonly names: Names;
	/** Whether a flight may be shown. */
	private readonly moves: () => boolean;

	constructor(things: Features, names: Names, moves: () => boolean, address: ExploreAddress) {
		this.things = things;
		this.names = names;
		this.moves = moves;
		this.layers = address.layers;
		this.asked = address.at;
		if (address.find && things.get(address.find)) this.chosen = this.stopWithin(address.find);
	}

	/** The corridor that is chosen, if one is. */
	readonly corridor = $derived.by(() => {
		const known = this.chosen && this.things.get(this.chosen);
		return known?.kind === 'corridor' ? known.thing : null;
	});

	/** The town at which a followed corridor stands. */
	readonly town = $derived(this.corridor?.stops[(this.chosen?.stop ?? 0) - 1]?.place ?? null);

	/** Places with a dot: of the layers, of the chosen corridor, and whatever is chosen. */
	private readonly dots = $derived.by(() =>
		dotsOf(this.layers, this.things, [
			...(this.corridor?.stops.map(({ place }) => place) ?? []),
			...this.things.litBy(this.chosen)
		])
	);
	private readonly labels = $derived.by(() => {
		const { ahead, layers, chosen, town, frame } = this;
		const asBefore = layers === ahead?.layers && chosen === ahead.chosen && frame === ahead.frame;
		if (asBefore) return ahead.labels;
		return labelsOf({ layers, chosen, town }, this.things, this.names, this.dots, frame);
	});
	readonly map: MapState = $derived.by(() => mapStateOf(this, this.things, this.dots, this.labels));

	/** Whether the map is being moved. */
	readonly moving = $derived(this.held || this.flying);

	/** What the address says of all this. */
	readonly address: ExploreAddress = $derived.by(() => {
		const whole = wholeCamera(this.frame);
		const { x, y, k } = this.camera;
		const atWhole = Math.abs(k / whole.k - 1) < 0.01 && Math.hypot(x - whole.x, y - whole.y) * k < 3;
		const [lon, lat] = unproject(x, y);
		return {
			layers: this.layers,
			at: atWhole ? null : { lon, lat, km: kmAcross(this.camera, this.frame) },
			find: this.chosen
		};
	});

	/** Sets the map's names ahead of its drawing, a name between two pauses. */
	*prepare(): Generator<void> {
		const { layers, chosen, town, frame } = this;
		const labels = yield* labelSteps({ layers, chosen, town }, this.things, this.names, this.dots, frame);
		this.ahead = { layers, chosen, frame, labels };
	}

	/** The map's window has another size. */
	resize(width: number, height: number): void {
		const air = Math.round(Math.min(56, Math.min(width, height) * 0.07));
		const frame = makeFrame(width, height, {
			...{ x: air, y: BAR_PX, width: width - 2 * air },
			height: height - BAR_PX - SAID_PX
		});
		if (frame.key === this.frame.key) return;
		const { at } = this.asked === null ? this.address : { at: this.asked };
		this.frame = frame;
		this.stop();
		if (at) {
			const [x, y] = project(at.lon, at.lat);
			this.camera = within({ x, y, k: kForKm(at.km, frame) }, frame);
		} else
			this.camera = this.asked === null && this.chosen ? this.cameraFor(this.chosen) : wholeCamera(frame);
		this.asked = null;
	}

	drag(dx: number, dy: number): void {
		this.stop();
		this.camera = dragged(this.camera, dx, dy, this.frame);
	}
	scale(factor: number, about: Point): void {
		this.stop();
		this.camera = scaled(this.camera, factor, about, this.frame);
	}
	/** Glides there, or is there at once where nothing shall move. */
	fly(to: FreeCamera): void {
		this.stop();
		if (!this.moves()) {
			this.camera = to;
			return;
		}
		const path = flight(this.camera, to, this.frame);
		let share = 0;
		let before = performance.now();
		const tick = (now: number) => {
			const elapsed = Math.max(0, now - before);
			before = now;
			share = elapsed > LONGEST_FRAME_MS ? 1 : Math.min(1, share + elapsed / FLIGHT_MS);
			this.camera = path(smooth(share));
			frame = share >= 1 ? 0 : requestAnimationFrame(tick);
			if (share >= 1) this.flying = false;
		};
		let frame = requestAnimationFrame(tick);
		this.flying = true;
		this.cancel = () => {
			cancelAnimationFrame(frame);
		};
	}
	/** Scales about the middle by steps of the buttons and keys. */
	step(factor: number): void {
		const { free } = this.frame;
		const middle: Point = [free.x + free.width / 2, free.y + free.height / 2];
		this.fly(scaled(this.camera, factor, middle, this.frame));
	}
	whole(): void {
		this.fly(wholeCamera(this.frame));
	}
	stop(): void {
		this.cancel();
		this.flying = false;
	}

	toggle(layer: LayerId): void {
		this.layers = toggled(this.layers, layer);
	}
	/** Chooses a thing and shows it; null lets go. */
	choose(ref: FeatureRef | null, stop = 0): void {
		this.pointed = null;
		this.chosen = ref && this.stopWithin({ ...ref, stop });
		if (this.chosen) this.fly(this.cameraFor(this.chosen));
	}
	/** Names a thing without choosing it. */
	point(ref: FeatureRef | null): void {
		if (!sameFeature(ref, this.pointed)) this.pointed = ref;
	}
	/** Goes to a town of the corridor that is followed. */
	goTo(stop: number): void {
		if (this.chosen) this.choose(this.chosen, stop);
	}

	private stopWithin({ kind, id, stop }: Chosen): Chosen {
		const known = this.things.get({ kind, id });
		const last = known?.kind === 'corridor' ? known.thing.stops.length : 0;
		return { kind, id, stop: Math.min(last, Math.max(0, stop)) };
	}

	private cameraFor(chosen: Chosen): FreeCamera {
		const points = this.things.pointsOf(chosen);
		const whole = points.length > 0 ? showing(points, this.frame) : this.camera;
		const known = this.things.get(chosen);
		const town = known?.kind === 'corridor' ? known.thing.stops[chosen.stop - 1]?.place : undefined;
		if (town === undefined) return whole;
		// On the way: near enough to read the neighbours' names.
		const near = showing(this.things.pointsOf({ kind: 'place', id: town }), this.frame);
		return { ...near, k: Math.max(whole.k, near.k * 0.6) };
	}
}
