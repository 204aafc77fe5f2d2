/** The layers of a scene that hold amounts by name. */
export const layers = [
	'corridors',
	'lit',
	'hatched',
	'states',
	'places',
	'countries',
	'seas',
	'charts'
] as const;
