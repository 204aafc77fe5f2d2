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

/** Never rejects: without a service worker the site works, but not offline. */
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
		// Private windows and some browser policies forbid service workers.
	}
}
