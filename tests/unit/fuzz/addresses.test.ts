/** Pages read known parameters from any address, within bounds and without errors. */
import en from 'virtual:content/en';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { placeOf } from '../../../src/build/render/page';
import { firstLang, langs, type Lang } from '../../../src/languages';
import { hostFrom, heightMessages } from '../../../src/modes/embed/protocols';
import { startBeat } from '../../../src/modes/embed/start-beat';
import { linkTo, readAddress } from '../../../src/modes/explore/address';
import { layerIds, sameLayers } from '../../../src/modes/explore/layers';
import { channelName } from '../../../src/modes/present/sync';
import { stepFrom, stops } from '../../../src/modes/present/steps';
import { createPreferences } from '../../../src/runtime/preferences.svelte';
import { beats, findBeat } from '../../../src/story/chapters';
import { project } from '../../../src/story/plane';
import { themes } from '../../../src/styles/tokens';
import { centredAt, scaleExtent, scaleForKm } from '../../../src/view/explore/map-transform';
import { makeFrame } from '../../../src/view/frame';
import { hostileText, inherited, must, runs } from './hostile';

const before = inherited();
afterAll(() => {
	vi.unstubAllGlobals();
	expect(inherited()).toBe(before);
});

/** A query of known and unknown names with valid and invalid values, as text, so that its encoding may be invalid. */
const query = (sound: Readonly<Record<string, fc.Arbitrary<string>>>) =>
	fc
		.array(
			fc.oneof(
				...Object.entries(sound).map(([name, value]) =>
					fc.oneof(value, hostileText).map((text) => [name, text])
				),
				fc.tuple(hostileText, hostileText)
			),
			{ maxLength: 6 }
		)
		.chain((pairs) =>
			fc
				.boolean()
				.map((raw) =>
					raw
						? pairs.map(([name = '', value = '']) => `${name}=${value}`).join('&')
						: pairs.map(([name = '', value = '']) => `${encoded(name)}=${encoded(value)}`).join('&')
				)
		);
const encoded = (text: string) => new URLSearchParams({ '': text }).toString().slice(1);
const fragment = fc.oneof(
	hostileText,
	fc.constantFrom(...beats.map(({ id }) => id)),
	fc.constantFrom('guess-kidnapped', 'kidnapped%2D2', '%kidnapped', 'road-0', 'road-99', 'ROAD-1')
);
const addressOf = (search: string, hash: string) => {
	const address = new URL('https://example.org/road/page/');
	address.search = search;
	address.hash = hash;
	return address;
};

describe('theme and motion', () => {
	const values = query({
		theme: fc.constantFrom(...themes, 'Paper', 'contrast '),
		motion: fc.constantFrom('full', 'reduced', 'none')
	});
	const kept = fc.option(fc.oneof(hostileText, fc.constantFrom(...themes, 'full', 'reduced')));

	/** Address and storage of the current case. */
	const page = { search: '', theme: null as string | null, motion: null as string | null, fails: false };
	beforeAll(() => {
		vi.stubGlobal('location', {
			get href() {
				return `https://example.org/road/${page.search}`;
			}
		});
		vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
		vi.stubGlobal('localStorage', {
			getItem(key: string) {
				if (page.fails) throw new Error('no storage here');
				return key.endsWith('theme') ? page.theme : page.motion;
			}
		});
	});

	it('have known values for any address and storage', () => {
		fc.assert(
			fc.property(values, fragment, kept, kept, fc.boolean(), (search, hash, theme, motion, fails) => {
				const address = addressOf(search, hash);
				Object.assign(page, { search: address.search + address.hash, theme, motion, fails });
				const read = createPreferences();
				must(themes.includes(read.theme), `theme ${read.theme}`);
				must(['full', 'reduced'].includes(read.motion), `motion ${read.motion}`);
				const asked = address.searchParams.get('theme');
				const known =
					themes.find((name) => name === asked) ?? (fails ? null : themes.find((name) => name === theme));
				must(read.chosenTheme === (known ?? null), `${String(read.chosenTheme)} is not what was asked`);
				// A frame in a host page does not read the storage.
				const foreign = createPreferences({ keeps: false });
				must(
					foreign.chosenTheme === (themes.find((name) => name === asked) ?? null),
					'stored choices are read'
				);
			}),
			runs(1000)
		);
	});
});

describe('the reader’s map', () => {
	const content = en.more.explore;
	const known = layerIds(content);
	const number = fc.oneof(fc.double(), fc.float({ noNaN: true }), hostileText).map(String);
	const values = query({
		layers: fc.array(fc.oneof(fc.constantFrom(...known), hostileText)).map((list) => list.join(',')),
		at: fc.oneof(
			fc.array(number, { maxLength: 4 }).map((list) => list.join(',')),
			fc
				.tuple(fc.float({ min: -180, max: 180 }), fc.float({ min: -90, max: 90 }), fc.double({ min: 0 }))
				.map(String)
		),
		find: fc
			.tuple(fc.constantFrom('place', 'corridor', 'figure', 'PLACE', 'constructor'), hostileText)
			.map((parts) => parts.join(':')),
		stop: number
	});
	const frames = [makeFrame(900, 700), makeFrame(320, 480), makeFrame(3000, 400)];

	it('is within its bounds at any address, and its link restores the same state', () => {
		fc.assert(
			fc.property(values, (search) => {
				const read = readAddress(new URLSearchParams(search), content);
				for (const layer of read.layers) must(known.includes(layer), `layer ${layer}`);
				if (read.find) {
					must(/^[A-Za-z0-9-]+$/.test(read.find.id), `id ${read.find.id}`);
					must(Number.isInteger(read.find.stop) && read.find.stop >= 0, `stop ${String(read.find.stop)}`);
				}
				for (const frame of read.at ? frames : []) {
					const { lon, lat, km } = read.at ?? { lon: 0, lat: 0, km: 1 };
					const { x, y, k } = centredAt(project(lon, lat), scaleForKm(km, frame), frame);
					must([x, y, k].every(Number.isFinite), `transform for ${JSON.stringify(read.at)}`);
					const [least, greatest] = scaleExtent(frame);
					must(k >= least && k <= greatest, `scale ${String(k)}`);
				}
				const link = new URL(linkTo('https://example.org/road/explore/?theme=paper', read, content));
				must(link.href.startsWith('https://example.org/road/explore/?theme=paper'), link.href);
				const again = readAddress(link.searchParams, content);
				must(JSON.stringify(again.find) === JSON.stringify(read.find), 'another thing is found');
				must(sameLayers(again.layers, read.layers), 'other layers are shown');
				must((again.at === null) === (read.at === null), 'the place is lost');
			}),
			runs(1500)
		);
	});
});

describe('the classroom', () => {
	const values = query({
		chapter: fc.constantFrom(...beats.map(({ chapter }) => chapter)),
		beat: fc.nat(9).map(String)
	});

	it('starts at an existing stop, or at the default one', () => {
		fc.assert(
			fc.property(values, fragment, (search, hash) => {
				const address = addressOf(search, hash);
				const stop = stepFrom(address);
				must(stop === null || stops[stop] !== undefined, `stop ${String(stop)}`);
				must(!findBeat(hash) || stops[stop ?? -1]?.id === findBeat(hash)?.id, `${hash} is not found`);
			}),
			runs(1000)
		);
	});

	it('has the same channel for the deck in every language, for any end of its address', () => {
		fc.assert(
			fc.property(values, fragment, (search, hash) => {
				const name = (site: string, lang: Lang) => {
					const address = addressOf(search, hash);
					const { file, root } = placeOf(lang, 'present/');
					address.pathname = site + file;
					return channelName(new URL(root, address));
				};
				for (const lang of langs) must(name('/road/', lang) === name('/road/', firstLang), 'two channels');
				must(name('/road/', firstLang) !== name('/other/', firstLang), 'a channel of another site');
			}),
			runs(300)
		);
	});
});

describe('a frame', () => {
	const chapter = (id: string) => beats.filter((beat) => beat.chapter === id);
	const values = query({
		chapter: fc.constantFrom(...beats.map((beat) => beat.chapter)),
		beat: fc.oneof(fc.nat(200).map(String), fc.double().map(String)),
		childId: fc.string({
			unit: fc.constantFrom('a', 'Z', '0', '9', '.', '_', '-', '<', '"', ' '),
			maxLength: 70
		})
	});

	it('begins at one of its beats, and sends only plain ids', () => {
		fc.assert(
			fc.property(values, values, (search, hash) => {
				for (const here of [beats, chapter('road'), chapter('left-out')]) {
					const { start, from } = startBeat(`?${search}`, `#${hash}`, here);
					must(here[start] !== undefined && here[from] !== undefined, search);
				}
				const host = hostFrom(`?${search}`, `#?${hash}`);
				for (const id of [host.pym, host.wordpress])
					must(id === null || /^[\w.-]{1,64}$/.test(id), `id ${String(id)}`);
				for (const message of heightMessages(640, 320, host, 'https://example.org/'))
					must(!/[<>]/.test(JSON.stringify(message)), 'markup is said');
			}),
			runs(1000)
		);
	});

	it('has no beat only when its list of beats is empty', () => {
		expect(startBeat('?chapter=road&beat=2', '#road-2', [])).toEqual({ start: 0, from: 0 });
	});
});
