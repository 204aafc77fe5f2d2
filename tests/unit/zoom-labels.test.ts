/** Names of the reader's map overlap neither each other nor a dot at any scale, and a name once shown remains at closer scales. */
import { ZoomTransform } from 'd3-zoom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from 'virtual:content/en';
import es from 'virtual:content/es';
import { atlas } from '../../src/story/atlas';
import { labelsOf } from '../../src/modes/explore/map-model';
import { firstLayers, layerIds, type LayerId } from '../../src/modes/explore/layers';
import { Features, type FeatureRef } from '../../src/modes/explore/features';
import { placesWithDots } from '../../src/modes/explore/label-candidates';
import { cameraOf, scaleExtent } from '../../src/view/explore/map-transform';
import { toStage } from '../../src/view/camera';
import { makeFrame, overlaps, type Rect } from '../../src/view/frame';
import { labelsAtScale } from '../../src/view/explore/zoom-labels';

const frames = {
	desktop: makeFrame(848, 858, { x: 56, y: 50, width: 736, height: 752 }),
	phone: makeFrame(390, 473, { x: 27, y: 50, width: 336, height: 367 })
};
const cases = Object.entries(frames).flatMap(([size, frame]) =>
	([en, es] as const).flatMap((content) =>
		(
			[
				['every layer', layerIds(content.more.explore), null],
				['the layers at first', [...firstLayers(content.more.explore)], null],
				['a corridor followed', ['rail', 'towns', 'states'], { kind: 'corridor', id: 'c' }],
				['a town chosen', [], { kind: 'place', id: 'medias-aguas' }]
			] as const satisfies readonly (readonly [string, readonly LayerId[], FeatureRef | null])[]
		).map(([what, layers, chosen]) => ({ size, frame, content, lang: content.lang, what, layers, chosen }))
	)
);

describe.each(cases)('$what, $size, $lang', ({ frame, content, layers, chosen }) => {
	const features = new Features(content.more.explore);
	const on = new Set<LayerId>(layers);
	const corridor = chosen?.kind === 'corridor' ? features.get(chosen) : null;
	const towns = corridor?.kind === 'corridor' ? corridor.feature.stops.map(({ place }) => place) : [];
	const dots = placesWithDots(on, features, [...towns, ...features.highlightedBy(chosen)]);
	const labels = labelsOf({ layers: on, chosen, town: null }, features, content.stage.names, dots, frame);
	const [least, greatest] = scaleExtent(frame);
	const boxesAt = (k: number) => {
		const camera = cameraOf(new ZoomTransform(k, 0, 0), frame);
		return labelsAtScale(labels, k).map((label): Rect & { text: string; id: string } => {
			const [x, y] = toStage(camera, label.anchor);
			return {
				x: x + label.left,
				y: y + label.top,
				width: label.width,
				height: label.height,
				text: label.text,
				id: label.id
			};
		});
	};

	it('no two names overlap, and no name overlaps the dot of another town', () => {
		fc.assert(
			fc.property(fc.double({ min: least, max: greatest, noNaN: true }), (k) => {
				const boxes = boxesAt(k);
				const camera = cameraOf(new ZoomTransform(k, 0, 0), frame);
				boxes.forEach((box, n) => {
					for (const other of boxes.slice(n + 1))
						if (overlaps(box, other)) throw new Error(`${box.text} lies on ${other.text} at ${String(k)}`);
					for (const id of dots) {
						const [x, y] = toStage(camera, atlas.places[id] ?? [0, 0]);
						const dot = { x: x - 3, y: y - 3, width: 6, height: 6 };
						if (id !== box.id && overlaps(box, dot))
							throw new Error(`${box.text} lies on ${id} at ${String(k)}`);
					}
				});
			}),
			{ numRuns: 60 }
		);
	});

	it('a closer scale shows all names of a farther one', () => {
		let before = new Set<string>();
		for (let n = 0; n <= 24; n++) {
			const k = least * (greatest / least) ** (n / 24);
			const now = new Set(labelsAtScale(labels, k).map(({ kind, id }) => `${kind} ${id}`));
			for (const name of before) expect(now.has(name), name).toBe(true);
			before = now;
		}
	});

	it('the name of a chosen place is shown at all scales', () => {
		for (const id of chosen?.kind === 'place' ? [chosen.id] : []) {
			expect(labels.find((label) => label.id === id)?.from).toBeLessThanOrEqual(least);
		}
	});
});

it('shows the name of every town at the closest scale, except for one of two adjacent towns', () => {
	const features = new Features(en.more.explore);
	const layers = new Set<LayerId>(['towns']);
	const dots = placesWithDots(layers, features, []);
	for (const frame of Object.values(frames)) {
		const labels = labelsOf({ layers, chosen: null, town: null }, features, en.stage.names, dots, frame);
		const named = new Set(labelsAtScale(labels, scaleExtent(frame)[1]).map(({ id }) => id));
		// Tecún Umán and Ciudad Hidalgo are a kilometre apart, on the two banks of the Suchiate: one of the names is enough.
		expect(dots.filter((id) => !named.has(id) && id !== 'tecun-uman')).toEqual([]);
	}
});
