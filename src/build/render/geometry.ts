/** The map's outlines as path data, made once for all pages and stills. */
import { render } from 'svelte/server';
import type { Topology } from 'topojson-specification';
import overview from '../../../data/map/overview.topo.json';
import region from '../../../data/map/region.topo.json';
import Atlas from '../../stage/Atlas.svelte';
import { outlines } from '../../stage/outlines';

/**
 * For cameras that stand far off: what the first picture needs. In whole units, which is half the text: they move no point by
 * more than the simplification before it may have.
 */
export const coarseOutlines = outlines(overview as unknown as Topology, 0);
/** For cameras that come close. */
export const fineOutlines = outlines(region as unknown as Topology, 1);

/** The sheet of coarse outlines that every page with a stage carries once. */
export const atlasSheet = render(Atlas, { props: { shapes: coarseOutlines } }).body;
