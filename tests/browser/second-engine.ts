/** What IBM's engine finds on a page, beside axe: another set of rules, another reading of names, roles and contrast. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { thin } from './thin';

const engine = createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js');

interface Finding {
	readonly rule: string;
	readonly line: string;
	readonly inNight: boolean;
}

/** Findings that are false, each by its rule and why. */
const falsely = [
	{
		// Words of the dark chapter stand on the stage, which goes dark when they arrive; axe judges them there.
		rule: 'text_contrast_sufficient',
		when: ({ inNight }: Finding) => inNight
	}
];

/**
 * @returns one line for every element that breaks a rule of WCAG 2.2; what only asks for a person's eye is left out
 */
export async function secondFindings(page: Page): Promise<string[]> {
	// The engine is slow, and says little of what is folded away.
	await thin(page);
	await page.evaluate(() => {
		for (const folded of document.querySelectorAll('details')) folded.open = true;
	});
	// Evaluated, not added as an element: the page's own policy forbids other scripts and stays in force.
	await page.evaluate(readFileSync(engine, 'utf8'));
	const found = await page.evaluate(async () => {
		interface Result {
			readonly ruleId: string;
			readonly message: string;
			readonly value: readonly [kind: string, result: string];
			readonly path: { readonly dom: string };
			readonly node?: Node;
		}
		interface Engine {
			readonly Checker: new () => {
				check(node: Document, guidelines: string[]): Promise<{ results: Result[] }>;
			};
		}
		const { Checker } = (window as unknown as { ace: Engine }).ace;
		// Beyond 10,000 nodes the engine tells its progress where the page's own messages are watched.
		const { log } = console;
		console.log = () => undefined;
		const { results } = await new Checker().check(document, ['WCAG_2_2']);
		console.log = log;
		// Silence because nothing was asked would look the same.
		if (!results.some(({ value: [, result] }) => result === 'PASS'))
			throw new Error('the engine judged nothing');
		return results
			.filter(({ value: [kind, result] }) => kind === 'VIOLATION' && result === 'FAIL')
			.map(({ ruleId, message, path, node }) => {
				const element = node instanceof Element ? node : (node?.parentElement ?? null);
				return {
					rule: ruleId,
					line: `${ruleId}: ${message} (${path.dom.replace(/\[1\]/g, '')})`,
					inNight: !!element?.closest('.chapter.night')
				};
			});
	});
	return found
		.filter((finding) => !falsely.some(({ rule, when }) => rule === finding.rule && when(finding)))
		.map(({ line }) => line);
}
