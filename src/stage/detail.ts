/** Sharper outlines, states, lakes and rivers: fetched when the page has nothing better to do, put where the coarse ones stand. */
import type { Topology } from 'topojson-specification';
import regionUrl from '../../data/map/region.topo.json?url';
import { atlasId } from './atlas-ids';
import { coastChanged } from './coast.svelte';
import { STEP_PATIENCE_MS, whenIdle, whenScrollRests } from '../runtime/idle';
import { outlineShapes } from './outlines';

const DIGITS = 2;

/** @returns whether the detail came; without it the coarse map stays */
export async function loadDetail(page: Document): Promise<boolean> {
	try {
		const answer = await fetch(regionUrl);
		if (!answer.ok) return false;
		const shapes = outlineShapes((await answer.json()) as Topology, DIGITS);
		const sharper: [string, string][] = [];
		for (let step = shapes.next(); !step.done; step = shapes.next()) {
			if (step.value) sharper.push(step.value);
			await whenIdle(STEP_PATIENCE_MS);
			await whenScrollRests();
		}
		// All in one frame: every change of a coast has the sea around it inked again.
		for (const [name, d] of sharper) page.getElementById(atlasId(name))?.setAttribute('d', d);
		coastChanged();
		page.querySelector('.atlas')?.setAttribute('data-detail', 'fine');
		return true;
	} catch {
		return false;
	}
}
