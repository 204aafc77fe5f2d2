/** Whether the deck opens without a network, for the teacher who is about to leave it. */
import { isMetered, keepWhole } from '../../runtime/service-worker';

class Offline {
	/**
	 * `waiting`: the browser is still fetching its copy; `metered`: it fetches none over this connection; `never`: it keeps none, as in a
	 * private window.
	 */
	state: 'waiting' | 'kept' | 'metered' | 'never' = $state('waiting');
}

export const offline = new Offline();

/**
 * Has the whole site kept, because a class may have no network.
 * @param registration of the service worker; null where there is none
 */
export async function watchOffline(registration: ServiceWorkerRegistration | null): Promise<void> {
	// A file on a disk has everything inside.
	if (location.protocol === 'file:' || (registration && (await keepWhole()))) offline.state = 'kept';
	else offline.state = registration && isMetered() ? 'metered' : 'never';
}
