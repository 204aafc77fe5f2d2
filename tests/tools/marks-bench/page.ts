/** The bench's page: paints named frames on demand and times runs of them. Driven by run.js. */
import { createMarksHost, createPainter } from '../../../src/stage/marks/create';
import { marksToPaths } from '../../../src/stage/marks/svg';
import type { Affine, Layout, MarksFrame, Painter } from '../../../src/view/layout';
import { blankMark, legsOf, slotsOf, travelMark } from '../../../src/view/travel';
import { field, PALETTE, rings, road, sampler, solids, sparse } from './layouts';

const COUNT = 20_000;
const stage = document.querySelector('#stage') as HTMLElement;
const narrow = innerWidth < 600;
const box = narrow ? { x: 20, y: 50, width: 350, height: 430 } : { x: 600, y: 70, width: 800, height: 760 };
const rest = (at: Layout): Partial<MarksFrame> => ({ from: at, to: at, t: 0 });
const crowd = {
	road: road(COUNT),
	field: field(COUNT, box),
	rings: rings(COUNT, box),
	solids: solids(176, box)
};
const tenThousand = { road: road(10_000), field: field(10_000, box) };
const lone = { here: sparse(0), there: sparse(31) };
const two = (from: Layout, to: Layout, t: number): Partial<MarksFrame> => ({ from, to, t });

/** The road in the box; `near` > 1 comes closer to its middle and turns. */
function cameraAt(near: number): Affine {
	const scale = (narrow ? 0.45 : 1) * near;
	const [cos, sin] = [Math.cos((near - 1) / 2) * scale, Math.sin((near - 1) / 2) * scale];
	const [x, y] = narrow ? [195, 265] : [940, 450];
	return { a: cos, b: sin, c: -sin, d: cos, e: x - cos * 940 + sin * 450, f: y - sin * 940 - cos * 450 };
}
const camera = cameraAt(1);

const frames: Record<string, Partial<MarksFrame>> = {
	sampler: rest(sampler()),
	'road-10000': rest(tenThousand.road),
	'field-10000': rest(tenThousand.field),
	'road-to-field-0.3': two(tenThousand.road, tenThousand.field, 0.3),
	'road-to-field-0.5': two(tenThousand.road, tenThousand.field, 0.5),
	'road-to-field-0.8': two(tenThousand.road, tenThousand.field, 0.8),
	'road-to-field-from-afar': { ...two(tenThousand.road, tenThousand.field, 0.4), camera: cameraAt(1.6) },
	'road-to-field-south-first': two(road(10_000, true), tenThousand.field, 0.4),
	'rings-20000': rest(crowd.rings),
	'field-to-rings-0.5': two(crowd.field, crowd.rings, 0.5),
	'rings-to-solids-0.5': two(crowd.rings, crowd.solids, 0.5),
	sparse: rest(lone.here),
	'sparse-0.4': two(lone.here, lone.there, 0.4),
	'fade-0.3': { ...two(tenThousand.field, crowd.rings, 0.3), travel: 'fade', leaving: 0.7, arriving: 0.4 }
};

function frameOf(part: Partial<MarksFrame>): MarksFrame {
	const blank = crowd.field;
	return {
		from: blank,
		to: blank,
		t: 0,
		camera,
		travel: 'fly',
		leaving: 1,
		arriving: 0,
		opacity: 1,
		drift: 0,
		palette: PALETTE,
		...part
	};
}

let painter: Painter | null = null;
let size: [number, number, number] = [1440, 900, 1];

const bench = {
	frames: Object.keys(frames),
	start(technique: Painter['technique'], width: number, height: number, dpr: number): number {
		painter?.destroy();
		stage.replaceChildren();
		const canvas = document.createElement('canvas');
		canvas.style.cssText = `width:${String(width)}px;height:${String(height)}px`;
		stage.append(canvas);
		const before = performance.now();
		painter = createPainter(canvas, { prefer: technique });
		if (!painter) throw new Error(`no ${technique}`);
		size = [width, height, dpr];
		painter.resize(...size);
		return performance.now() - before;
	},
	show(name: string, drift = 0): Promise<void> {
		painter?.paint(frameOf({ ...frames[name], drift }));
		return twoFrames();
	},
	svg(name: string): number {
		const { from } = frameOf(frames[name] ?? {});
		const paths = marksToPaths(from, camera);
		const colour = (k: number) => `rgb(${(PALETTE[k] ?? PALETTE[0]).join(' ')})`;
		const markup = paths.map(
			({ d, pigment, strokeWidth, opacity, cap }) =>
				`<path d="${d}" fill="none" stroke="${colour(pigment)}" stroke-width="${String(strokeWidth)}" opacity="${String(opacity)}" stroke-linecap="${cap}"/>`
		);
		stage.innerHTML = `<svg width="1440" height="900">${markup.join('')}</svg>`;
		return markup.join('').length;
	},
	/** Where the marks of a frame should be: x, y, radius, alpha by turns. */
	marks(name: string): number[] {
		const frame = frameOf(frames[name] ?? {});
		const mark = blankMark();
		const result: number[] = [];
		for (const leg of legsOf(frame)) {
			for (let i = 0; i < slotsOf(leg); i++) {
				if (travelMark(leg, camera, 0, i, mark)) result.push(mark.x, mark.y, mark.radius, mark.alpha);
			}
		}
		return result;
	},
	/** Paints a trip from one layout to another over so many animation frames; the camera may come nearer, or the road drift. */
	async run(
		from: keyof typeof crowd,
		to: keyof typeof crowd,
		count: number,
		moving: 'marks' | 'camera' | 'drift'
	): Promise<object> {
		const paints: number[] = [];
		const stamps: number[] = [];
		for (let k = 0; k <= count; k++) {
			const now = await nextFrame();
			stamps.push(now);
			const frame = frameOf({
				...two(crowd[from], crowd[to], moving === 'drift' ? 0 : k / count),
				camera: cameraAt(moving === 'camera' ? 1 + (0.6 * k) / count : 1),
				drift: moving === 'drift' ? k / 300 : 0
			});
			const before = performance.now();
			painter?.paint(frame);
			paints.push(performance.now() - before);
		}
		const gaps = stamps.slice(1).map((at, k) => at - (stamps[k] ?? at));
		return { paints, gaps };
	},
	/** Loses the GPU, then gives it back: what a host paints with before, while and after. */
	async loseAndRestore(): Promise<string[]> {
		painter?.destroy();
		painter = null;
		stage.replaceChildren();
		const host = createMarksHost(stage, 'webgl');
		host.resize(...size);
		host.paint(frameOf(rest(tenThousand.field)));
		const seen: string[] = [String(host.technique)];
		const gl = stage.querySelector('canvas')?.getContext('webgl2');
		const loss = gl?.getExtension('WEBGL_lose_context');
		loss?.loseContext();
		await wait(100);
		seen.push(`${String(host.technique)} ${String(stage.children.length)}`);
		loss?.restoreContext();
		await wait(200);
		seen.push(
			`${String(host.technique)} ${String(stage.children.length)} ${stage.dataset['technique'] ?? ''}`
		);
		return seen;
	},
	choice(): string {
		const host = createMarksHost(document.createElement('div'));
		const { technique } = host;
		host.destroy();
		return String(technique);
	}
};

function nextFrame(): Promise<number> {
	return new Promise((resolve) => requestAnimationFrame(resolve));
}

async function twoFrames(): Promise<void> {
	await nextFrame();
	await nextFrame();
}

function wait(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}

Object.assign(window, { bench });
