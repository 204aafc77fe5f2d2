/** Fetches detailed outlines, states, lakes and rivers in idle moments, and puts them into the page in place of the coarse ones. */
import type { Topology } from 'topojson-specification';
import regionUrl from '../../data/map/region.topo.json?url';
import { atlasId } from './atlas-ids';
import { coastChanged } from './coast.svelte';
import { inIdleMoments } from '../runtime/idle';
import { outlineShapes } from './outlines';

const DIGITS = 2;

/** @returns whether the detailed outlines were loaded; without them the coarse map stays */
export async function loadDetail(page: Document): Promise<boolean> {
	try {
		const answer = await fetch(regionUrl);
		if (!answer.ok) return false;
		const topology = (await answer.json()) as Topology;
		const sharper: [string, string][] = [];
		await inIdleMoments(kept(outlineShapes(topology, DIGITS), sharper));
		// All in one frame, because the water lines are drawn again after every change of a coast.
		for (const [name, d] of sharper) page.getElementById(atlasId(name))?.setAttribute('d', d);
		coastChanged();
		page.querySelector('.atlas')?.setAttribute('data-detail', 'fine');
		return true;
	} catch {
		return false;
	}
}

/** Adds the values that are not null to a list, and yields after each. */
function* kept<T>(coming: Iterable<T | null>, list: T[]): Generator<void> {
	for (const one of coming) {
		if (one !== null) list.push(one);
		yield;
	}
}
