/**
 * What the story and the lesson do with the service worker: keep what is read, offer to keep the whole site, and tell when there is a
 * newer edition of the open page. A deck keeps the whole site at once, and does not interrupt a class.
 */
import {
	isMetered,
	keepNewest,
	keepWhatIsRead,
	keepWhole,
	keptState,
	registerServiceWorker
} from './service-worker';

export async function startOffline(): Promise<void> {
	const registration = await registerServiceWorker();
	if (!registration) return;
	watchEdition(registration);
	await keepWhatIsRead();
	const { bytes, wanted } = await keptState();
	const offer = offerWhole(bytes);
	if (wanted || matchMedia('(display-mode: standalone)').matches) void offer();
	addEventListener('appinstalled', () => void offer());
}

/**
 * Shows the control that keeps the whole site.
 * @param bytes to fetch
 * @returns does what the control does
 */
function offerWhole(bytes: number): () => Promise<void> {
	const control = document.querySelector<HTMLElement>('[data-keep-offline]');
	const button = control?.querySelector('button');
	const status = control?.querySelector<HTMLElement>('[role=status]');
	const size = (bytes / 1e6).toLocaleString(document.documentElement.lang, {
		maximumFractionDigits: 1,
		minimumFractionDigits: 1
	});
	const show = (state: 'offered' | 'metered' | 'fetching' | 'kept' | 'failed') => {
		if (!control || !button || !status) return;
		status.textContent = (status.dataset[state] ?? '').replace('{size}', `${size}\u00a0MB`);
		button.hidden = !['offered', 'failed'].includes(state);
		control.hidden = false;
	};
	const fetchWhole = async () => {
		show('fetching');
		show((await keepWhole()) ? 'kept' : isMetered() ? 'metered' : 'failed');
	};
	show(bytes === 0 ? 'kept' : isMetered() ? 'metered' : 'offered');
	button?.addEventListener('click', () => void fetchWhole());
	return fetchWhole;
}

/** Tells of a newer edition of this page once the service worker has it, so that loading the page again brings it. */
function watchEdition(registration: ServiceWorkerRegistration): void {
	const line = document.querySelector<HTMLElement>('[data-new-edition]');
	const own = document.documentElement.dataset['edition'];
	line?.querySelector('button')?.addEventListener('click', () => {
		location.reload();
	});
	const tell = async (edition: string | undefined) => {
		if (!line || edition === undefined || edition === own || isMetered()) return;
		if (await keepNewest()) line.hidden = false;
	};
	navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ edition?: string }>) => {
		void tell(data.edition);
	});
	// Browsers look for a new version at a navigation, and then not for a day.
	const check = async () => {
		await registration.update();
		await tell((await keptState()).edition);
	};
	const checkQuietly = () => void check().catch(() => undefined);
	addEventListener('online', checkQuietly);
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') checkQuietly();
	});
}
