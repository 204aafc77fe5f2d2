/** The time, ticking once a second while something on the page shows it. */
import { createSubscriber } from 'svelte/reactivity';

const subscribe = createSubscriber((update) => {
	const tick = setInterval(update, 1000);
	return () => {
		clearInterval(tick);
	};
});

/** Ms since 1970; whatever reads it is read again every second. */
export function now(): number {
	subscribe();
	return Date.now();
}
