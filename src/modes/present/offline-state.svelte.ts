/** Whether the deck opens without a network, for the teacher who is about to leave it. */
import { isKept } from '../../runtime/service-worker';

class Offline {
	/** `waiting`: the browser is still fetching its copy; `never`: it keeps none, as in a private window. */
	state: 'waiting' | 'kept' | 'never' = $state('waiting');
}

export const offline = new Offline();

/** @param registration of the service worker; null where there is none */
export async function watchOffline(registration: ServiceWorkerRegistration | null): Promise<void> {
	// A file on a disk has everything inside.
	const kept = location.protocol === 'file:' || (registration !== null && (await isKept(registration)));
	offline.state = kept ? 'kept' : 'never';
}
