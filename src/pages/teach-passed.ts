/** The lesson without chapters that a teacher passes by: the plan, its minutes and the links to the deck follow the choice. */
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
	const rows = [...document.querySelectorAll<HTMLElement>('[data-move]')];
	const minutes = minutesWithout(
		rows.map(({ dataset }) => ({
			minutes: Number(dataset['minutes']),
			chapters: (dataset['move'] ?? '').split(' ')
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
	for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-deck-link]'))
		link.href = withPassed(new URL(link.href), passed).href;
}
