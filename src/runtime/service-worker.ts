/** Registers the service worker, unless the page is in a frame, opened from a disk, or served by the dev server. */

interface ScriptAddressPolicy {
	createScriptURL(address: string): string;
}
interface TrustedTypes {
	createPolicy(name: string, policy: ScriptAddressPolicy): ScriptAddressPolicy;
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

/**
 * Waits for the first version of the site to be kept as a whole; a worker is active only then.
 * @returns false when it could not be kept
 */
export async function isKept({ active, waiting, installing }: ServiceWorkerRegistration): Promise<boolean> {
	if (active ?? waiting) return true;
	if (!installing) return false;
	return new Promise((resolve) => {
		installing.addEventListener('statechange', () => {
			if (installing.state === 'activated') resolve(true);
			else if (installing.state === 'redundant') resolve(false);
		});
	});
}
