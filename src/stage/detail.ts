/** Sharper outlines, states, lakes and rivers: fetched when the page has nothing better to do, put where the coarse ones stand. */
import type { Topology } from 'topojson-specification';
import regionUrl from '../../data/map/region.topo.json?url';
import { atlasId } from './atlas-ids';
import { coastChanged } from './coast.svelte';
import { inIdleMoments } from '../runtime/idle';
import { outlineShapes } from './outlines';

const DIGITS = 2;

/** @returns whether the detail came; without it the coarse map stays */
export async function loadDetail(page: Document): Promise<boolean> {
	try {
		const answer = await fetch(regionUrl);
		if (!answer.ok) return false;
		const topology = (await answer.json()) as Topology;
		const sharper: [string, string][] = [];
		await inIdleMoments(kept(outlineShapes(topology, DIGITS), sharper));
		// All in one frame: every change of a coast has the sea around it inked again.
		for (const [name, d] of sharper) page.getElementById(atlasId(name))?.setAttribute('d', d);
		coastChanged();
		page.querySelector('.atlas')?.setAttribute('data-detail', 'fine');
		return true;
	} catch {
		return false;
	}
}

/** Keeps what comes, and pauses after each. */
function* kept<T>(coming: Iterable<T | null>, list: T[]): Generator<void> {
	for (const one of coming) {
		if (one !== null) list.push(one);
		yield;
	}
}
