/** Registers the service worker from a page of the site's own: not in a frame, not from a disk, not while developing. */

interface ScriptAddressPolicy {
	createScriptURL(address: string): string;
}
interface TrustedTypes {
	createPolicy(name: string, policy: ScriptAddressPolicy): ScriptAddressPolicy;
}

/** Name of the one policy pages need; the content security policy allows it and no other. */
const POLICY = 'service-worker';
// Outside of new URL(), where the bundler would look for a file of that name.
const FROM_ASSETS = '../sw.js';

/** Never rejects: without a service worker the site only does not open offline. */
export async function registerServiceWorker(): Promise<void> {
	if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
	if (!/^https?:$/.test(location.protocol) || window.top !== window) return;
	const address = new URL(FROM_ASSETS, import.meta.url).href;
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	try {
		const trusted = trustedTypes
			? trustedTypes.createPolicy(POLICY, { createScriptURL: (given) => given }).createScriptURL(address)
			: address;
		await navigator.serviceWorker.register(trusted);
	} catch {
		// Private windows and some policies forbid it.
	}
}
