/** Keeps the screen from going dark while the deck is in view, where the browser can. */

/** @returns stops it */
export function keepAwake(): () => void {
	if (!('wakeLock' in navigator)) return () => undefined;
	let lock: WakeLockSentinel | undefined;
	const over = new AbortController();
	const ask = async (): Promise<void> => {
		if (document.visibilityState !== 'visible' || over.signal.aborted || (lock && !lock.released)) return;
		try {
			lock = await navigator.wakeLock.request('screen');
		} catch {
			// A low battery or a policy may forbid it.
		}
	};
	const onvisible = () => void ask();
	document.addEventListener('visibilitychange', onvisible);
	void ask();
	return () => {
		over.abort();
		document.removeEventListener('visibilitychange', onvisible);
		void lock?.release();
	};
}
