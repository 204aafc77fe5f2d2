/** The guesses of several groups, drawn as bars at one scale when the figure is shown. They stay on the page and are kept nowhere. */

export function compareGroups(): void {
	for (const field of document.querySelectorAll<HTMLElement>('[data-groups]')) {
		const answer = Number(field.dataset['groups']);
		const shown = field.querySelector('details');
		const draw = () => {
			drawBars(field, answer, shown?.open === true);
		};
		field.addEventListener('input', draw);
		shown?.addEventListener('toggle', draw);
	}
}

/** @param answer the figure's number, in the unit of the guesses */
function drawBars(field: HTMLElement, answer: number, isShown: boolean): void {
	const bars = [...field.querySelectorAll('label')].flatMap((label) => {
		const input = label.querySelector('input');
		const bar = label.querySelector('meter');
		return input && bar ? [{ guess: input.valueAsNumber, bar }] : [];
	});
	const guesses = bars.flatMap(({ guess }) => (Number.isFinite(guess) ? [guess] : []));
	const max = Math.max(answer, ...guesses);
	for (const { guess, bar } of bars) {
		bar.hidden = !isShown || !Number.isFinite(guess);
		bar.max = max;
		bar.value = Number.isFinite(guess) ? guess : 0;
	}
	const own = field.querySelector<HTMLMeterElement>('details meter');
	if (own) {
		own.max = max;
		own.value = answer;
	}
}
