/** One mistake of each kind an editor can make, and what the build must answer. */

import { slips } from './slips';

export interface Mistake {
	readonly name: string;
	readonly file: string;
	/** @returns the file's text, or its bytes, with the mistake in it; null removes the file */
	readonly change: (text: string) => string | Uint8Array | null;
	/** Text of the line that must be named; empty where another file may be named as well. */
	readonly at: string;
	readonly what: RegExp;
}

const listed: readonly Mistake[] = [
	{
		name: 'an unknown figure in prose',
		file: 'src/chapters/kidnapped/en.md',
		change: (text) => text.replace('{cndh-witnesses} people testified', '{cndh-witness} people testified'),
		at: '{cndh-witness}',
		what: /unknown figure \{cndh-witness\}/
	},
	{
		name: 'a bare figure in prose',
		file: 'src/chapters/assisted/es.md',
		change: (text) => text.replace('Se dibujan junto', 'Son 176. Se dibujan junto'),
		at: 'Son 176',
		what: /the number 176\.? is typed in prose/
	},
	{
		name: 'a figure without a source',
		file: 'data/figures.yaml',
		change: (text) =>
			text.replace(
				'    source: { id: fides-2011, place: { en: report of January 2011, es: nota de enero de 2011 } }\n',
				''
			),
		at: '- id: complaints-2010',
		what: /complaints-2010: source/
	},
	{
		name: 'an unknown source',
		file: 'data/figures.yaml',
		change: (text) => text.replace('source: { id: fides-2011', 'source: { id: fides-2012'),
		at: 'fides-2012',
		what: /source fides-2012 is not in data\/sources\.yaml/
	},
	{
		name: 'a figure without a method',
		file: 'data/figures.yaml',
		change: (text) => text.replace(/(- id: complaints-2010[\s\S]*?) {4}method: counted\n/, '$1'),
		at: '- id: complaints-2010',
		what: /complaints-2010: method/
	},
	{
		name: 'a sum that does not add up: nationalities',
		file: 'data/figures.yaml',
		change: (text) => text.replace('value: 101 }', 'value: 110 }'),
		at: '',
		what: /nationality-known is 552, but .* make 561/
	},
	{
		name: 'a sum that does not add up: the 72',
		file: 'data/figures.yaml',
		change: (text) => text.replace(/(es: personas sin identificar \}\n {4}value: )9/, '$18'),
		at: '',
		what: /san-fernando is 72, but sf-identified 63 \+ sf-unidentified 8 make 71/
	},
	{
		name: 'a sum that does not add up: 9,194 by parts',
		file: 'data/figures.yaml',
		change: (text) => text.replace('value: 5723', 'value: 5732'),
		at: '',
		what: /by-groups is 9194, but .* make 9203/
	},
	{
		name: 'a fragment the release does not hold',
		file: 'data/figures.yaml',
		change: (text) =>
			text.replace('fragment: some 10,000 migrants were', 'fragment: about 10,000 migrants were'),
		at: 'about 10,000 migrants',
		what: /the release does not say "about 10,000 migrants/
	},
	{
		name: 'a fragment of more than twelve words',
		file: 'data/figures.yaml',
		change: (text) =>
			text.replace(
				'fragment: Since 2005',
				'fragment: Since 2005, IOM has provided assistance to 176 victims of trafficking, 80 per cent of whom'
			),
		at: '- id: assisted-since',
		what: /fragment has more than twelve words/
	},
	{
		name: 'a formula over an unknown figure',
		file: 'data/figures.yaml',
		change: (text) =>
			text.replace("'[kidnapped-2009] - [cndh-kidnapped]'", "'[kidnapped-2009] - [cndh-kidnaped]'"),
		at: 'cndh-kidnaped',
		what: /there is no figure \[cndh-kidnaped\]/
	},
	{
		name: 'a formula that leads back to itself',
		file: 'data/figures.yaml',
		change: (text) => text.replace("'[kidnapped-2009] - [cndh-kidnapped]'", "'[rounding-gap] + 1'"),
		at: "'[rounding-gap] + 1'",
		what: /leads back to itself/
	},
	{
		name: 'a derived figure typed as a value',
		file: 'data/figures.yaml',
		change: (text) => text.replace("formula: 'days(2008-09-01, 2009-02-28)'", 'value: 181'),
		at: '- id: cndh-days',
		what: /method derived and a formula belong together/
	},
	{
		name: 'a place outside its country',
		file: 'data/places.yaml',
		change: (text) => text.replace('lon: -96.3591\n  lat: 18.4477', 'lon: -86.3591\n  lat: 14.4477'),
		at: '- id: tierra-blanca',
		what: /tierra-blanca does not lie in MX/
	},
	{
		name: 'a place in an unknown country',
		file: 'data/places.yaml',
		change: (text) => text.replace(/(- id: arriaga[\s\S]*?country: )MX/, '$1MZ'),
		at: 'country: MZ',
		what: /MZ is not a country of the map/
	},
	{
		name: 'a corridor naming an unknown place',
		file: 'data/corridors.yaml',
		change: (text) => text.replace('ixtepec, matias-romero', 'ixtepek, matias-romero'),
		at: 'ixtepek',
		what: /corridor a3 names ixtepek/
	},
	{
		name: 'a chapter present in one language only',
		file: 'src/chapters/origins/es.md',
		change: () => null,
		at: '',
		what: /chapter origins has no text in es/
	},
	{
		name: 'a beat missing in one language',
		file: 'src/chapters/ransom/es.md',
		change: (text) => text.slice(0, text.indexOf('## Un segundo rango')),
		at: '',
		what: /the chapter has 1 beats, src\/chapters\/ransom\/index\.ts says 2/
	},
	{
		name: 'a beat without a description',
		file: 'src/chapters/since/en.md',
		change: (text) => text.replace(/:::description\nThe same line[\s\S]*?:::\n/, ''),
		at: '## Who answers for it',
		what: /beat since-2 has no :::description/
	},
	{
		name: 'an unknown block',
		file: 'src/chapters/road/en.md',
		change: (text) => text.replace(':::record', ':::recrod'),
		at: ':::recrod',
		what: /:::recrod is not a known block/
	},
	{
		name: 'a link that leads nowhere',
		file: 'src/chapters/opening/en.md',
		change: (text) => text.replace('(#trafficking)', '(#traffic)'),
		at: '(#traffic)',
		what: /the link #traffic leads nowhere/
	},
	{
		name: 'a text in one language only',
		file: 'data/corridors.yaml',
		change: (text) =>
			text.replace(
				'name: { en: The isthmus line, es: La línea del istmo }',
				'name: { en: The isthmus line }'
			),
		at: 'name: { en: The isthmus line }',
		what: /a3: name/
	},
	{
		name: 'an interface word in one language only',
		file: 'src/text/words/es/interface.yaml',
		change: (text) => text.replace(/^close: .*\n/m, ''),
		at: '',
		what: /"close" is missing/
	},
	{
		name: 'words of a mode in one language only',
		file: 'src/text/words/es/embed.yaml',
		change: () => null,
		at: '',
		what: /the file is missing/
	},
	{
		name: 'two rows with one id',
		file: 'data/sources.yaml',
		change: (text) => text.replace('{ id: jornada-2010,', '{ id: jornada-2009,'),
		at: '',
		what: /id jornada-2009 is taken by line/
	},
	{
		name: 'a source without the day on which it was read',
		file: 'data/sources.yaml',
		change: (text) => text.replace(/(\{ id: jornada-2010,.*?), accessed: [\d-]+/, '$1'),
		at: '{ id: jornada-2010,',
		what: /jornada-2010: accessed/
	},
	...['null', "''", "'2010'", 'about 2010', '2010.5', 'none'].map((year): Mistake => ({
		name: `the year ${year} of a source`,
		file: 'data/sources.yaml',
		change: (text) => text.replace(/(\{ id: jornada-2010,.*?year:) \d+/, `$1 ${year}`),
		at: '{ id: jornada-2010,',
		what: /jornada-2010: year must be a year, or undated/
	})),
	{
		name: 'a link to an unknown source',
		file: 'src/chapters/agreement/en.md',
		change: (text) => text.replace('(source:cimac-2007)', '(source:cimac-2008)'),
		at: 'cimac-2008',
		what: /cimac-2008/
	},
	{
		name: 'a statement of the release told in no beat there is',
		file: 'data/release-check.yaml',
		change: (text) => text.replace('told: [agreement-1, campaign-2]', 'told: [agreement-1, campaign-9]'),
		at: 'told: [agreement-1, campaign-9]',
		what: /mass-campaign: there is no beat campaign-9/
	},
	{
		name: 'a statement with no place and no reason',
		file: 'data/release-check.yaml',
		change: (text) => text.replace('  told: [agreement-1, campaign-2]\n', ''),
		at: '- id: mass-campaign',
		what: /mass-campaign: .*must hold either told, the beats that tell it, or untold/
	},
	{
		name: 'an address for corrections that is none',
		file: 'data/edition.yaml',
		change: (text) => text.replace('licence: CC-BY-4.0', 'licence: CC-BY-4.0\ncorrections: the newsroom'),
		at: '',
		what: /corrections must be a mail address or an https address/
	},
	{
		name: 'broken YAML',
		file: 'data/countries.yaml',
		change: (text) => text.replace('- { id: GT,', '- { id: GT'),
		at: '',
		what: /./
	},
	{
		name: 'a criterion missing from the conformance report',
		file: 'data/access.yaml',
		change: (text) => text.replace(/ {2}- id: 2\.4\.7\n[\s\S]*?(?= {2}- id: 2\.4\.11)/, ''),
		at: '',
		what: /criterion 2\.4\.7 is missing/
	},
	{
		name: 'a criterion of another level',
		file: 'data/access.yaml',
		change: (text) => text.replace('- id: 2.4.7\n', '- id: 2.4.13\n'),
		at: '- id: 2.4.13',
		what: /2\.4\.13 is no criterion of WCAG 2\.2 at level A or AA/
	},
	{
		name: 'a criterion twice',
		file: 'data/access.yaml',
		change: (text) => text.replace('- id: 2.4.7\n', '- id: 2.4.6\n'),
		at: '',
		what: /id 2\.4\.6 is taken by line/
	},
	{
		name: 'an unknown degree of conformance',
		file: 'data/access.yaml',
		change: (text) => text.replace('holds: partly', 'holds: mostly'),
		at: 'holds: mostly',
		what: /holds must be one of supports, partly, fails, not-applicable/
	},
	{
		name: 'a remark in one language only',
		file: 'data/access.yaml',
		change: (text) => text.replace(', es: Nada destella. }', ' }'),
		at: 'says: { en: Nothing flashes. }',
		what: /2\.3\.1: says/
	},
	{
		name: 'a sea without a point for its name',
		file: 'data/seas.yaml',
		change: (text) => text.replace(/(- id: gulf\n.*\n) {2}anchors:\n(?: {4}.*\n)*/, '$1  anchors: []\n'),
		at: 'anchors: []',
		what: /gulf: anchors must hold at least one point/
	},
	{
		name: 'a sea’s point with latitude and longitude the wrong way round',
		file: 'data/seas.yaml',
		change: (text) => text.replace('[-108.5, 17.2]', '[17.2, -108.5]'),
		at: '[17.2, -108.5]',
		what: /pacific: anchors/
	},
	{
		name: 'a sea named in one language only',
		file: 'data/seas.yaml',
		change: (text) => text.replace(', es: Mar Caribe }', ' }'),
		at: 'name: { en: Caribbean Sea }',
		what: /caribbean: name/
	},
	{
		name: 'a layer over an unknown place',
		file: 'data/layers.yaml',
		change: (text) => text.replace('[ciudad-juarez, tapachula]', '[ciudad-juarez, atlantis]'),
		at: 'atlantis',
		what: /cities: atlantis is not among the places of the map/
	},
	{
		name: 'a layer of countries over a place',
		file: 'data/layers.yaml',
		change: (text) => text.replace('GT, NI, MX]', 'GT, NI, tapachula]'),
		at: 'NI, tapachula',
		what: /campaign: tapachula is not among the countries of the map/
	},
	{
		name: 'a layer with the id of one of the map’s own',
		file: 'data/layers.yaml',
		change: (text) => text.replace('- id: cities', '- id: towns'),
		at: '- id: towns',
		what: /towns is a layer of the map's own/
	},
	{
		name: 'a layer’s order without its place in it',
		file: 'data/layers.yaml',
		change: (text) => text.replace("es: '{order} en", "es: 'en"),
		at: '  order:',
		what: /campaign: order must hold \{order\}/
	},
	{
		name: 'a place that is prominent in other words',
		file: 'data/places.yaml',
		change: (text) => text.replace('3617763\n  prominent: true', '3617763\n  prominent: very'),
		at: 'prominent: very',
		what: /managua: prominent/
	},
	{
		name: 'a release that is no source',
		file: 'data/edition.yaml',
		change: (text) => text.replace('release: iom-2010', 'release: iom-2012'),
		at: '',
		what: /release: source iom-2012 is not in data\/sources\.yaml/
	},
	{
		name: 'a lesson that begins after the first beat',
		file: 'data/lesson/en.yaml',
		change: (text) => text.replace('from: opening-1', 'from: agreement-1'),
		at: '',
		what: /plan: the move from agreement-1 does not begin at the first beat/
	},
	{
		name: 'a move of the lesson before the one before it',
		file: 'data/lesson/es.yaml',
		change: (text) => text.replace('from: origins-1', 'from: road-1'),
		at: '',
		what: /plan: the move from road-1 does not begin after the move before it/
	},
	{
		name: 'a lesson longer than its length',
		file: 'data/lesson/common.yaml',
		change: (text) => text.replace('minutes: 50', 'minutes: 45'),
		at: '',
		what: /plan: its moves take 50 minutes, not 45/
	},
	{
		name: 'a task of the worksheet without a place in the plan',
		file: 'data/lesson/es.yaml',
		change: (text) => text.replace('homework: [4, 6]', 'homework: [4]'),
		at: '',
		what: /plan: the tasks 1, 2, 3, 4, 5, 7 are placed, and the worksheet has 1, 2, 3, 4, 5, 6, 7/
	},
	{
		name: 'another plan whose moves do not fill it',
		file: 'data/lesson/support/en.yaml',
		change: (text) => text.replace('minutes: 25', 'minutes: 30'),
		at: '',
		what: /plans: the moves of “One lesson” take 25 minutes, not 30/
	},
	{
		name: 'a chapter that is not told in short sentences',
		file: 'data/lesson/support/es.yaml',
		change: (text) => text.replace(/^ {4}ransom: >-\n.*\n/m, ''),
		at: '',
		what: /simple: ransom is missing/
	},
	{
		name: 'a question of the quiz with two right choices',
		file: 'data/lesson/quiz/en.yaml',
		change: (text) => text.replace('right: false', 'right: true'),
		at: '',
		what: /needs one right choice/
	},
	{
		name: 'a question of the quiz answered by a range',
		file: 'data/lesson/quiz/es.yaml',
		change: (text) => text.replace('figure: cndh-kidnapped', 'figure: ransom-cndh'),
		at: '',
		what: /printed: ransom-cndh is no figure with one value/
	},
	{
		name: 'an unknown figure in the worksheet',
		file: 'data/lesson/common.yaml',
		change: (text) => text.replace('- assisted\n', '- asisted\n'),
		at: '',
		what: /worksheet: there is no figure asisted/
	},
	{
		name: 'a word on the handout without a meaning',
		file: 'data/lesson/common.yaml',
		change: (text) => text.replace('crime-smuggling', 'crime-smugling'),
		at: '',
		what: /handout: there is no word crime-smugling-is/
	},
	{
		name: 'an unknown counter in a comparison',
		file: 'data/comparisons.yaml',
		change: (text) => text.replace('figure: cndh-2010, by: commission', 'figure: cndh-2010, by: comission'),
		at: 'counts:',
		what: /kidnapping: comission is not in data\/counters\.yaml/
	},
	{
		name: 'a story without a word that the interface asks of it',
		file: 'src/chapters/es.yaml',
		change: (text) => text.replace(/^since: .*\n/m, ''),
		at: '',
		what: /"since" is missing/
	}
];

export const mistakes: readonly Mistake[] = [...listed, ...slips];
