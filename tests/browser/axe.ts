/** What axe finds on a page, in lines for a person. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Scope {
	/** Selectors of the parts to judge; none for the whole page. */
	readonly include?: readonly string[];
	readonly exclude?: readonly string[];
	/** Ids of the rules to ask; none for all of them. */
	readonly rules?: readonly string[];
	/** Tags of the rules to ask, as `cat.color`. */
	readonly tags?: readonly string[];
	/** Ids of rules to ask as well, which axe leaves out unless it is told. */
	readonly also?: readonly string[];
}

/** For a page in another theme of which every other rule has been asked: a theme changes colours alone. */
export const COLOURS_ALONE: Scope = { rules: ['color-contrast', 'link-in-text-block'] };

/**
 * @returns one line for every element that breaks a rule; empty when all is well
 */
export async function findings(
	page: Page,
	{ include, exclude, rules, tags, also = [] }: Scope = {}
): Promise<string[]> {
	// Pages are judged one at a time, frames on a page of their own; and what passed is not asked for. Either way of
	// working, which are the builder's own, makes a long page four times slower.
	const builder = new AxeBuilder({ page }).setLegacyMode().options({
		resultTypes: ['violations'],
		rules: Object.fromEntries(also.map((id) => [id, { enabled: true }])),
		...(rules && { runOnly: { type: 'rule', values: [...rules] } }),
		...(tags && { runOnly: { type: 'tag', values: [...tags] } })
	});
	for (const part of include ?? []) builder.include(part);
	for (const part of exclude ?? []) builder.exclude(part);
	const { violations } = await builder.analyze();
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}: ${failureSummary ?? ''}`)
	);
}
