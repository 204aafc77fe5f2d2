/** Outlines of states, fetched at their first use. */
import type { Topology } from 'topojson-specification';
import regionUrl from '../../../data/map/region.topo.json?url';
import { outlines } from '../outlines';

const DIGITS = 1;

/** Whether an id is that of a state: the code of its country, a hyphen, and its own code. */
export const isState = (id: string): boolean => /^[A-Z]{2}-/.test(id);

let known: Promise<Readonly<Record<string, string>>> | null = null;

/** @returns path data by state id; empty when they cannot be fetched */
export function stateShapes(): Promise<Readonly<Record<string, string>>> {
	known ??= load().catch(() => {
		// The next use tries again.
		known = null;
		return {};
	});
	return known;
}

async function load(): Promise<Readonly<Record<string, string>>> {
	const answer = await fetch(regionUrl);
	if (!answer.ok) throw new Error(`states: ${String(answer.status)}`);
	const topology = (await answer.json()) as Topology;
	const shapes = Object.entries(outlines(topology, DIGITS));
	return Object.fromEntries(shapes.filter(([name]) => isState(name)));
}
