/** Theme and motion: taken from the address, else from the reader's stored choice, else from the system. Works without storage. */
import { themes, type Theme } from '../styles/tokens';

export type Motion = 'full' | 'reduced';

const STORE = { theme: 'road-north-theme', motion: 'road-north-motion' } as const;

export interface Preferences {
	/** The theme in force. */
	readonly theme: Theme;
	/** The reader's own choice; null follows the system. */
	readonly chosenTheme: Theme | null;
	readonly motion: Motion;
	chooseTheme(theme: Theme | null): void;
	chooseMotion(motion: Motion): void;
}

/**
 * Must be called in the browser; listens for system changes as long as the page lives.
 * @param options.keeps whether choices are kept for the next visit; frames in other pages store and read nothing
 */
export function createPreferences({ keeps = true } = {}): Preferences {
	const dark = matchMedia('(prefers-color-scheme: dark)');
	const more = matchMedia('(prefers-contrast: more)');
	const still = matchMedia('(prefers-reduced-motion: reduce)');

	const kept = (key: string) => (keeps ? remembered(key) : null);
	let chosenTheme = $state(oneOf(themes, parameter('theme')) ?? oneOf(themes, kept(STORE.theme)));
	let chosenMotion = $state(
		oneOf(['full', 'reduced'] as const, parameter('motion')) ??
			oneOf(['full', 'reduced'] as const, kept(STORE.motion))
	);
	let system = $state(readSystem());

	function readSystem() {
		const theme: Theme = more.matches ? 'contrast' : dark.matches ? 'obsidian' : 'paper';
		return { theme, motion: still.matches ? ('reduced' as const) : ('full' as const) };
	}
	for (const list of [dark, more, still]) {
		list.addEventListener('change', () => {
			system = readSystem();
		});
	}

	return {
		get theme() {
			return chosenTheme ?? system.theme;
		},
		get chosenTheme() {
			return chosenTheme;
		},
		get motion() {
			return chosenMotion ?? system.motion;
		},
		chooseTheme(theme) {
			chosenTheme = theme;
			if (keeps) remember(STORE.theme, theme);
		},
		chooseMotion(motion) {
			chosenMotion = motion;
			if (keeps) remember(STORE.motion, motion);
		}
	};
}

/** A value from the address; callers ignore unknown values. */
function parameter(name: string): string | null {
	return new URL(location.href).searchParams.get(name);
}

function oneOf<Value extends string>(values: readonly Value[], given: string | null): Value | null {
	return values.find((value) => value === given) ?? null;
}

function remembered(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

function remember(key: string, value: string | null): void {
	try {
		if (value === null) localStorage.removeItem(key);
		else localStorage.setItem(key, value);
	} catch {
		// Without storage the choice holds for this visit.
	}
}
