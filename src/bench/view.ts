/** Starts the bench's inner document: the style sheets of its mode, the map's outlines, the beat. */
import { mount } from 'svelte';
import type { Topology } from 'topojson-specification';
import region from '../../data/map/region.topo.json';
import Atlas from '../stage/Atlas.svelte';
import { outlines } from '../stage/outlines';
import 'virtual:tokens.css';
import '../styles/drawings';
import { bench } from './bench-state.svelte';
import { searchOf, type BenchMode, type BenchState } from './state';
import View from './View.svelte';

const sheets: Readonly<Record<BenchMode, () => Promise<unknown>>> = {
	read: () => import('../pages/page.css'),
	embed: () => import('../pages/embed.css'),
	present: () => import('../pages/present.css')
};
/** Decimals of a plane unit kept. */
const DIGITS = 1;

document.documentElement.dataset['page'] = bench.mode;
addEventListener('message', ({ data, source }: MessageEvent<BenchState>) => {
	if (source !== parent) return;
	Object.assign(bench, data);
	history.replaceState(null, '', searchOf(bench));
});
await sheets[bench.mode]();
await import('./view.css');
mount(Atlas, {
	target: document.body,
	props: { shapes: outlines(region as unknown as Topology, DIGITS) }
});
mount(View, { target: document.body });
