/** What the story as a whole declares: the order of its chapters, and the part of the map that is its home. */
import type { Region } from '../story/region';
import { whole } from './regions';

/** The chapters in reading order, by the names of their folders. */
export const order: readonly string[] = [
	'opening',
	'agreement',
	'road',
	'kidnapped',
	'every-day',
	'origins',
	'ransom',
	'san-fernando',
	'trafficking',
	'assisted',
	'campaign',
	'two-cities',
	'left-out',
	'since',
	'explore'
];

/** What the reader's map shows first. */
export const home: Region = whole;

/** The beat whose picture stands for the reader's map where no script runs. */
export const homeBeat = 'explore-1';
