import { geoAzimuthalEqualArea } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beats, findBeat } from '../../src/story/chapters';
import { project } from '../../src/story/plane';
import { centralAmerica, juarez, tapachula, whole } from '../../src/chapters/regions';
import { cameraBetween, cameraFor, toStage } from '../../src/view/camera';
import { contains, overlaps } from '../../src/view/frame';
import { crowdFor } from '../../src/view/arrangement';
import { labelsAt } from '../../src/view/view';
import { frames, languages, readFrame } from './frames';

const regions = [...new Map(beats.map(({ scene }) => [scene.camera.id, scene.camera])).values()];

describe('the plane', () => {
	it('projects as d3 does', () => {
		const d3 = geoAzimuthalEqualArea().rotate([98, -19.5]).scale(2000).translate([0, 0]);
		fc.assert(
			fc.property(
				fc.double({ min: -130, max: -60, noNaN: true }),
				fc.double({ min: -5, max: 45, noNaN: true }),
				(lon, lat) => {
					const [x = 0, y = 0] = d3([lon, lat]) ?? [];
					const [px, py] = project(lon, lat);
					expect(px).toBeCloseTo(x, 6);
					expect(py).toBeCloseTo(y, 6);
				}
			)
		);
	});
});

describe.each(frames)('on $name', ({ frame }) => {
	it('fits each named region into the free rectangle', () => {
		for (const region of regions) {
			const { id, points } = region;
			const camera = cameraFor(region, frame);
			for (const point of points) {
				const [x, y] = toStage(camera, point);
				expect(x, id).toBeGreaterThanOrEqual(frame.free.x - 0.5);
				expect(x, id).toBeLessThanOrEqual(frame.free.x + frame.free.width + 0.5);
				expect(y, id).toBeGreaterThanOrEqual(frame.free.y - 0.5);
				expect(y, id).toBeLessThanOrEqual(frame.free.y + frame.free.height + 0.5);
			}
		}
	});

	it('rotates the map only where the stage is not wide, and keeps the rotation during a flight', () => {
		const wide = frame.width > frame.height * 1.3;
		expect(frame.tilt > 0).toBe(!wide);
		for (const t of [0.2, 0.5, 0.9]) expect(cameraBetween(whole, juarez, t, frame).tilt).toBe(frame.tilt);
	});

	it('flies from one region to the other without a jump at the ends', () => {
		for (const [from, to] of [
			[whole, tapachula],
			[juarez, tapachula],
			[centralAmerica, whole]
		] as const) {
			const near = cameraBetween(from, to, 1e-6, frame).affine;
			const far = cameraBetween(from, to, 1 - 1e-6, frame).affine;
			for (const key of ['a', 'b', 'c', 'd', 'e', 'f'] as const) {
				expect(near[key]).toBeCloseTo(cameraFor(from, frame).affine[key], 1);
				expect(far[key]).toBeCloseTo(cameraFor(to, frame).affine[key], 1);
			}
		}
	});

	it.each(languages)('places names apart, off marks and in the free part ($lang)', ({ names }) => {
		for (const beat of beats) {
			const { id, scene } = beat;
			const labels = [...labelsAt(beat, frame, names).values()];
			const { layout } = crowdFor(scene.marks, frame);
			const camera = cameraFor(scene.camera, frame);
			labels.forEach((label, k) => {
				expect(contains(frame.free, label.box), `${id}: ${label.text} leaves the stage`).toBe(true);
				for (const other of labels.slice(k + 1)) {
					expect(overlaps(label.box, other.box), `${id}: ${label.text} on ${other.text}`).toBe(false);
				}
				for (let i = 0; i < layout.length; i++) {
					if ((layout.alpha[i] ?? 0) <= 0) continue;
					const at = [layout.x[i] ?? 0, layout.y[i] ?? 0] as const;
					const [x, y] = layout.space === 'map' ? toStage(camera, at) : at;
					const { box } = label;
					const on = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
					if (on) throw new Error(`${id}: ${label.text} stands on a mark`);
				}
			});
		}
	});

	it.each(languages)('keeps the names of countries apart ($lang)', ({ names }) => {
		for (const beat of beats) {
			const countries = [...labelsAt(beat, frame, names).values()].filter(({ kind }) => kind === 'country');
			countries.forEach(({ box, text }, k) => {
				const wide = { x: box.x - 13.9, y: box.y - 7.9, width: box.width + 27.8, height: box.height + 15.8 };
				for (const other of countries.slice(k + 1)) {
					expect(overlaps(wide, other.box), `${beat.id}: ${text} close to ${other.text}`).toBe(false);
				}
			});
		}
	});

	it('places the names that the text of a beat mentions', () => {
		const needed = {
			'road-2': ['medias-aguas'],
			'road-3': ['lecheria'],
			'san-fernando-3': ['san-fernando'],
			'campaign-1': ['CR', 'SV', 'GT', 'NI'],
			'campaign-2': ['CR', 'SV', 'GT', 'NI', 'MX'],
			'campaign-3': ['tapachula']
		};
		for (const { names, lang } of languages) {
			for (const [id, places] of Object.entries(needed)) {
				const beat = findBeat(id);
				if (!beat) throw new Error(`there is no beat ${id}`);
				expect(
					[...labelsAt(beat, frame, names).values()].map((label) => label.id),
					`${id} ${lang}`
				).toEqual(expect.arrayContaining(places));
			}
		}
	});
});

it.each(languages)('explore-1 names all its countries on a phone ($lang)', ({ names }) => {
	const beat = findBeat('explore-1');
	if (!beat) throw new Error('there is no beat explore-1');
	const placed = [...labelsAt(beat, readFrame([390, 844]), names).values()];
	expect(
		placed
			.filter(({ kind }) => kind === 'country')
			.map(({ id }) => id)
			.sort()
	).toEqual(Object.keys(beat.scene.countries).sort());
});
