/** What this page's reader has set on the drawings, shared by controls and charts. */
import { firstSettings } from '../story/chapters';
import { settingsOf, type Settings } from '../story/settings';

export function createSettings(): Settings {
	const values = $state({ ...firstSettings });
	return settingsOf(values, (name, value) => {
		values[name] = value;
	});
}
