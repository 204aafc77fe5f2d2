/** The lesson and its sheets without chapters that a teacher passes by: plans, minutes, texts and links follow the choice, and so does what is printed. */
import { minutesWithout } from '../modes/present/minutes';
import { passedNames, withPassed } from '../modes/present/passed-address';

export function choosePassed(): void {
	const choices = [...document.querySelectorAll<HTMLInputElement>('[data-pass-choice] input')];
	const named = passedNames(new URL(location.href));
	const asked = choices.flatMap(({ value }) => (named.includes(value) ? [value] : []));
	for (const choice of choices) {
		choice.checked = asked.includes(choice.value);
		choice.parentElement?.removeAttribute('hidden');
		choice.addEventListener('change', () => {
			const passed = choices.flatMap(({ checked, value }) => (checked ? [value] : []));
			history.replaceState(history.state, '', withPassed(new URL(location.href), passed));
			show(passed);
		});
	}
	show(asked);
}

function show(passed: readonly string[]): void {
	for (const table of document.querySelectorAll('table')) showPlan(table, passed);
	for (const part of document.querySelectorAll<HTMLElement>('[data-of]'))
		part.hidden = wordsOf(part.dataset['of']).every((id) => passed.includes(id));
	for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-keeps-passed]'))
		link.href = withPassed(new URL(link.href), passed).href;
}

/** @param table of moves, or any other: then nothing changes */
function showPlan(table: HTMLTableElement, passed: readonly string[]): void {
	const rows = [...table.querySelectorAll<HTMLElement>('[data-move]')];
	const minutes = minutesWithout(
		rows.map(({ dataset }) => ({
			minutes: Number(dataset['minutes']),
			chapters: wordsOf(dataset['move'])
		})),
		passed
	);
	let start = 0;
	for (const [k, row] of rows.entries()) {
		const own = minutes[k] ?? 0;
		row.hidden = own === 0;
		row.querySelector('[data-length]')?.replaceChildren(String(own));
		row.querySelector('[data-span]')?.replaceChildren(`${String(start)}–${String(start + own)}`);
		start += own;
	}
}

/** Words between spaces; of none, one that is empty and no chapter's id. */
const wordsOf = (given = ''): readonly string[] => given.split(' ');
