/** Computes the map's outlines as path data, once for all pages and stills. */
import { render } from 'svelte/server';
import type { Topology } from 'topojson-specification';
import overview from '../../../data/map/overview.topo.json';
import region from '../../../data/map/region.topo.json';
import Atlas from '../../stage/Atlas.svelte';
import { outlines } from '../../stage/outlines';

/**
 * Outlines for distant cameras, as in the first picture. Whole units halve the text, and rounding moves no point farther than the
 * simplification of the map may have moved it.
 */
export const coarseOutlines = outlines(overview as unknown as Topology, 0);
/** Outlines for close cameras. */
export const fineOutlines = outlines(region as unknown as Topology, 1);

/** Markup of the coarse outlines, which every page with a stage contains once. */
export const atlasSheet = render(Atlas, { props: { shapes: coarseOutlines } }).body;
