/** Registers the service worker and asks it to cache files. There is none in a frame, in a file on a disk, or with the dev server. */

interface ScriptAddressPolicy {
	createScriptURL(address: string): string;
}
interface TrustedTypes {
	createPolicy(name: string, policy: ScriptAddressPolicy): ScriptAddressPolicy;
}
/** Network Information API, of which browsers have all, parts or nothing. */
interface Connection {
	readonly saveData?: boolean;
	readonly type?: string;
}

/** Name of the only Trusted Types policy that the content security policy allows. */
const POLICY = 'service-worker';
// A constant, because the bundler would look for a file of this name inside new URL().
const FROM_ASSETS = '../sw.js';

/**
 * Never rejects: without a service worker the site works, but not offline.
 * @returns null where there is no service worker
 */
export async function registerServiceWorker(): Promise<ServiceWorkerRegistration | null> {
	if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return null;
	if (!/^https?:$/.test(location.protocol) || window.top !== window) return null;
	const address = new URL(FROM_ASSETS, import.meta.url).href;
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	try {
		const trusted = trustedTypes
			? trustedTypes.createPolicy(POLICY, { createScriptURL: (given) => given }).createScriptURL(address)
			: address;
		return await navigator.serviceWorker.register(trusted);
	} catch {
		// Private windows and some browser policies forbid service workers.
		return null;
	}
}

/** Whether the reader pays for the bytes, as far as the browser says: then only what is read is fetched. */
export function isMetered(): boolean {
	const { connection } = navigator as { connection?: Connection };
	return (
		connection?.saveData === true ||
		connection?.type === 'cellular' ||
		matchMedia('(prefers-reduced-data: reduce)').matches
	);
}

/**
 * Has the service worker cache what the page has loaded so far, from the browser's own cache, without a request. What loads later
 * passes through the service worker, which then caches it.
 */
export async function keepWhatIsRead(): Promise<void> {
	const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
	await ask({ keep: [location.href, ...loaded], cache: 'only-if-cached' });
}

/**
 * Has the service worker cache the page at its newest.
 * @returns false when the host does not have the newest one
 */
export const keepNewest = async (): Promise<boolean> =>
	(await ask({ keep: [location.href], cache: 'no-cache' })) === true;

/**
 * Has the service worker cache the whole site, now and in each later version; over a metered connection it fetches nothing.
 * @returns whether the whole site is cached
 */
export const keepWhole = async (): Promise<boolean> => !isMetered() && (await ask({ whole: true })) === true;

/** What the service worker knows of the page. */
export interface KeptState {
	/** Edition of the page in the service worker's version; undefined for a page that it does not know. */
	readonly edition?: string;
	/** Bytes of the whole site that are not cached yet. */
	readonly bytes: number;
	/** Whether the whole site was asked for before. */
	readonly wanted: boolean;
}
export const keptState = async (): Promise<KeptState> => (await ask({})) as KeptState;

/** @returns the answer of the service worker; waits until there is one */
async function ask(message: object): Promise<unknown> {
	const { active } = await navigator.serviceWorker.ready;
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => {
			port1.close();
			resolve(data);
		};
		active?.postMessage(message, [port2]);
	});
}
