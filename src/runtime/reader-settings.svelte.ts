/** The reader's settings of the drawings on this page, shared by controls and charts. */
import { firstSettings } from '../story/chapters';
import { settingsOf, type Settings } from '../story/settings';

export function createSettings(): Settings {
	const values = $state({ ...firstSettings });
	return settingsOf(values, (name, value) => {
		values[name] = value;
	});
}
