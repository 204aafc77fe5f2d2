/** A client of W3C WebDriver: commands over HTTP, answers as JSON. */

/** Longest wait for one command, ms. */
const COMMAND_MS = 60_000;

export type Command = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/**
 * @param server where the driver listens
 * @returns sends a command and gives its value
 * @throws {Error} in the driver's own words
 */
export const commandsOf =
	(server: string): Command =>
	async (method, path, body) => {
		const response = await fetch(server + path, {
			method,
			headers: { 'content-type': 'application/json' },
			...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
			signal: AbortSignal.timeout(COMMAND_MS)
		});
		const { value } = (await response.json()) as { value: unknown };
		if (typeof value === 'object' && value !== null && 'error' in value && !response.ok) {
			const { error, message } = value as { error: string; message?: string };
			throw new Error(`${method} ${path}: ${error}: ${message ?? ''}`);
		}
		return value;
	};

/** WebDriver's code points for keys that are no letters, by DOM name. */
const KEYS: Readonly<Record<string, string>> = {
	Tab: '\uE004',
	Enter: '\uE007',
	Escape: '\uE00C',
	Space: ' ',
	PageUp: '\uE00E',
	PageDown: '\uE00F',
	End: '\uE010',
	Home: '\uE011',
	ArrowLeft: '\uE012',
	ArrowUp: '\uE013',
	ArrowRight: '\uE014',
	ArrowDown: '\uE015'
};

export const keyPress = (key: string): object => ({
	actions: [
		{
			type: 'key',
			id: 'keyboard',
			actions: ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key }))
		}
	]
});

export const wheelTurn = (x: number, y: number, deltaY: number): object => ({
	actions: [
		{
			type: 'wheel',
			id: 'wheel',
			actions: [{ type: 'scroll', origin: 'viewport', x, y, deltaX: 0, deltaY, duration: 0 }]
		}
	]
});
