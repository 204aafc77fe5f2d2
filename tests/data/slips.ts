/** Slips of the hand, of the editor's program and of a merge: each once passed in silence or was told without its line. */
import type { Mistake } from './mistakes';

const FIGURES = 'data/figures.yaml';
const PLACES = 'data/places.yaml';
const CORRIDORS = 'data/corridors.yaml';
const TIMELINE = 'data/timeline.yaml';
const EDITION = 'data/edition.yaml';
const ROAD = 'src/chapters/road/en.md';
const ROAD_ES = 'src/chapters/road/es.md';
const WORDS = 'src/text/words/en/interface.yaml';
const EMBED_WORDS = 'src/text/words/es/embed.yaml';

const change = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
/** The value of a figure of the release, or of another source. */
const release = (to: string) => change('value: 10000\n', `value: ${to}\n`);
const other = (to: string) => change('value: 198\n', `value: ${to}\n`);

const numbers: readonly Mistake[] = [
	...[
		'10.000',
		'1e4',
		'1E4',
		'0x2710',
		'0o23420',
		'010000',
		'10000.0',
		'+10000',
		'10000.',
		'.inf',
		'.nan'
	].map((written): Mistake => ({
		name: `the number ${written}`,
		file: FIGURES,
		change: release(written),
		at: `value: ${written}`,
		what: /is no plain number|must be a number/
	})),
	...["'10000'", '10,000', '10 000', '10_000', '１００００', 'ten', 'some 10000', '$10000'].map(
		(written): Mistake => ({
			name: `the number ${written}`,
			file: FIGURES,
			change: release(written),
			at: `value: ${written}`,
			what: /kidnapped-2009: value must be a number/
		})
	),
	{
		name: 'a figure of the release that its fragment does not hold',
		file: FIGURES,
		change: release('1000'),
		at: 'value: 1000',
		what: /1000 does not stand in its fragment, "some 10,000/
	},
	{
		name: 'an end of a range that its fragment does not hold',
		file: FIGURES,
		change: change('range: [500, 3000]', 'range: [500, 30000]'),
		at: 'range: [500, 30000]',
		what: /30000 does not stand in its fragment/
	},
	{
		name: 'a fragment that holds another number',
		file: FIGURES,
		change: change('fragment: Since 2005', 'fragment: 80 per cent of whom were found'),
		at: 'value: 2005',
		what: /2005 does not stand in its fragment/
	},
	{
		name: 'two digits of a number the wrong way round',
		file: FIGURES,
		change: other('189'),
		at: 'value: 189',
		what: /cndh-cases is 189; line \d+ of data\/checks\.yaml has 198/
	},
	{
		name: 'a number that was not read a second time',
		file: 'data/checks.yaml',
		change: change('- { figure: cndh-cases, again: 198 }\n', ''),
		at: '',
		what: /cndh-cases: 198 was not read a second time/
	},
	{
		name: 'a formula with another factor',
		file: FIGURES,
		change: change("'[cndh-kidnapped] / [cndh-days] * 7'", "'[cndh-kidnapped] / [cndh-days] * 77'"),
		at: '* 77',
		what: /kidnapped-per-week is 4151; line \d+ of data\/checks\.yaml has 377/
	},
	{
		name: 'a second reading of a figure there is not',
		file: 'data/checks.yaml',
		change: change('figure: cndh-cases', 'figure: cndh-case'),
		at: 'figure: cndh-case,',
		what: /there is no figure cndh-case/
	},
	{
		name: 'a check that checks nothing',
		file: 'data/checks.yaml',
		change: change('{ figure: cndh-cases, again: 198 }', '{ figure: cndh-cases }'),
		at: '{ figure: cndh-cases }',
		what: /must hold total and parts, or figure and again/
	},
	{
		name: 'a negative value',
		file: FIGURES,
		change: other('-198'),
		at: 'value: -198',
		what: /cndh-cases: value must not be below zero/
	},
	{
		name: 'a formula below zero',
		file: FIGURES,
		change: change("'[kidnapped-2009] - [cndh-kidnapped]'", "'[cndh-kidnapped] - [kidnapped-2009]'"),
		at: "'[cndh-kidnapped] - [kidnapped-2009]'",
		what: /rounding-gap: the formula makes -242, which is below zero/
	},
	{
		name: 'half a person',
		file: FIGURES,
		change: other('198.5'),
		at: 'value: 198.5',
		what: /cndh-cases: value must be a whole number/
	},
	...['[500]', '[500, 3000, 5000]', '[]', '500', '[500, high]', '[500, 3000'].map((written): Mistake => ({
		name: `the range ${written}`,
		file: FIGURES,
		change: change('range: [500, 3000]', `range: ${written}`),
		at: written === '[500, 3000' ? '' : `range: ${written}`,
		what: /range.* must be|Flow sequence|flow collection/
	})),
	...['[3000, 500]', '[500, 500]'].map((written): Mistake => ({
		name: `the range ${written}`,
		file: FIGURES,
		change: change('range: [500, 3000]', `range: ${written}`),
		at: `range: ${written}`,
		what: /ransom-release: range must run from low to high/
	})),
	{
		name: 'a paragraph that the release has not',
		file: FIGURES,
		change: change(/(hedge: \{ kind: more-than[\s\S]*?)paragraph: 9/, '$1paragraph: 99'),
		at: 'paragraph: 99',
		what: /the release has no paragraph 99/
	},
	{
		name: 'another paragraph of the release',
		file: FIGURES,
		change: change(/(hedge: \{ kind: more-than[\s\S]*?)paragraph: 9/, '$1paragraph: 8'),
		at: 'paragraph: 8',
		what: /stands in paragraph 9 of the release/
	},
	{
		name: 'a statement of the release under another paragraph',
		file: 'data/release-check.yaml',
		change: change('paragraph: 0', 'paragraph: 7'),
		at: 'paragraph: 7',
		what: /title: these words stand in paragraph 0 of the release, not 7/
	}
];

const encodings: readonly Mistake[] = [
	{
		name: 'a chapter saved as Latin-1',
		file: ROAD_ES,
		change: (text) => Buffer.from(text, 'latin1'),
		at: '',
		what: /the line is not UTF-8; the file was perhaps saved as Latin-1/
	},
	{
		name: 'data saved as Latin-1',
		file: PLACES,
		change: (text) => Buffer.from(text, 'latin1'),
		at: '',
		what: /the line is not UTF-8/
	},
	{
		name: 'words saved as UTF-16',
		file: WORDS,
		change: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
		at: '',
		what: /the file is UTF-16, not UTF-8/
	},
	{
		name: 'a lesson saved as UTF-16 without its mark',
		file: 'data/lesson/en.yaml',
		change: (text) => Buffer.from(text, 'utf16le'),
		at: '',
		what: /holds a zero byte/
	},
	{
		name: 'accents read in a wrong encoding and saved',
		file: ROAD_ES,
		change: (text) => Buffer.from(text).toString('latin1'),
		at: '',
		what: /letters of a wrong encoding/
	},
	...[
		['a zero-width space', 'the route\u200B north', /invisible character \(U\+200B\)/],
		['a soft hyphen', 'the ro\u00ADute north', /invisible character \(U\+00AD\)/],
		['a turn of direction', 'the \u202Eroute north', /invisible character \(U\+202E\)/],
		['a byte order mark within', 'the \uFEFFroute north', /invisible character \(U\+FEFF\)/],
		['a control character', 'the \u0007route north', /invisible character \(U\+0007\)/],
		['a space that does not break', 'the\u00A0route north', /space of another kind \(U\+00A0\)/],
		['full-width letters', 'the ｒoute north', /full-width character/],
		['full-width digits', '２３８ people', /full-width character/],
		['digits of another script', '٢٣٨ people', /number in one character/],
		['a fraction in one character', '½ of them', /number in one character/],
		['a letter of another alphabet', 'the r\u043Eute north', /letters of two alphabets/],
		['an accent of its own', 'the caf\u0065\u0301 north', /accent stands as a character of its own/],
		['a letter that could not be read', 'the r\uFFFDute north', /could not be read/]
	].map(([name, written, what]): Mistake => ({
		name: String(name),
		file: ROAD,
		change: change('\n## ', `\n## ${String(written)} `),
		at: String(written),
		what: what as RegExp
	})),
	{
		name: 'an invisible character in a value',
		file: FIGURES,
		change: change('name: { en: migrants kidnapped', 'name: { en: migrants\u200B kidnapped'),
		at: 'migrants\u200B',
		what: /invisible character/
	},
	...[ROAD, FIGURES, WORDS, EDITION, 'data/release.txt', 'data/method/es.md'].map((file): Mistake => ({
		name: `a half merged ${file}`,
		file,
		change: (text) => {
			const lines = text.split('\n');
			lines.splice(4, 0, '<<<<<<< HEAD', 'a', '=======', 'b', '>>>>>>> other');
			return lines.join('\n');
		},
		at: '<<<<<<< HEAD',
		what: /left half merged/
	}))
];

const markup: readonly Mistake[] = [
	...[
		['a link without its end', 'See [the route](#road-2 for more.', /is left over from broken markup/],
		['a link with a space in it', 'See [the route] (#road-2).', /is left over from broken markup/],
		['a link without its words', 'See [](#road-2).', /has no words/],
		['a link the wrong way round', 'See (the route)[#road-2].', /is left over from broken markup/],
		['a bare address', 'See https://example.org for more.', /is left over from broken markup/],
		['a link to no host', 'See [it](https://example).', /leads nowhere/],
		['a link without its protocol', 'See [it](www.example.org).', /leads nowhere/],
		['a link to a beat there is not', 'See [it](#road-99).', /the link #road-99 leads nowhere/],
		['a lone star', 'The *route north.', /"\*" is left over/],
		['stars with a space inside', 'The * route * north.', /"\*" is left over/],
		['three of four stars', 'The **route* north.', /"\*" is left over/],
		['a lone underscore', 'The _route north.', /"_" is left over/],
		['an HTML tag', 'The <b>route</b> north.', /"html" is not used/],
		['a heading of another depth', '### The route', /"heading" is not used/],
		['a table', '| a | b |', /is left over/],
		['a picture', '![a](b.png)', /"image" is not used/],
		['a figure without its brace', 'There are {cndh-cases of them.', /a brace stands alone/],
		['a figure of another form', 'There are {cndh-cases|huge}.', /unknown form \|huge/],
		['a number spelled out', 'There are ninety-eight of them.', /the number “ninety” is spelled out/],
		['a list in a list', '- one\n  - two', /"list" within a list/]
	].map(([name, written, what]): Mistake => ({
		name: String(name),
		file: ROAD,
		change: change(/\n## .*\n/, `$&\n${String(written)}\n`),
		at: String(written).split('\n').at(-1) ?? '',
		what: what as RegExp
	})),
	...['{cndh-cases}', '*said*', '[Fides](source:fides-2011'].map((written): Mistake => ({
		name: `the note with ${written}, which is shown as it is written`,
		file: FIGURES,
		change: change(
			'      en: People assisted, not a measure',
			`      en: 'People ${written}, not a measure`.concat("'\n      #")
		),
		at: `'People ${written}`,
		what: /assisted: note\.en has a "/
	})),
	{
		name: 'a number spelled out in Spanish',
		file: ROAD_ES,
		change: change(/\n## .*\n/, '$&\nSon doscientas o cuarenta personas.\n'),
		at: 'cuarenta personas',
		what: /the number “cuarenta” is spelled out/
	},
	{
		name: 'a second description',
		file: ROAD,
		change: change(':::description', ':::description\nA map.\n:::\n\n:::description'),
		at: '',
		what: /the beat has a second :::description/
	},
	{
		name: 'an empty description',
		file: ROAD,
		change: change(/:::description\n[\s\S]*?:::/, ':::description\n:::'),
		at: ':::description',
		what: /:::description is empty/
	},
	{
		name: 'a block that is not closed',
		file: ROAD,
		change: change(/(:::description\n[\s\S]*?)\n:::\n/, '$1\n'),
		at: '',
		what: /./
	},
	{
		name: 'a head that is not closed',
		file: ROAD,
		change: (text) => text.replace(/\n---\n/, '\n'),
		at: '---',
		what: /the head is not closed/
	},
	{
		name: 'a chapter without a head',
		file: ROAD,
		change: (text) => text.replace(/^---\n[\s\S]*?\n---\n/, ''),
		at: '',
		what: /the file does not begin with a head/
	},
	{
		name: 'a beat of 3,000 words',
		file: ROAD,
		change: change(/\n## .*\n/, `$&\n${'word '.repeat(3000)}\n`),
		at: '## ',
		what: /the body has 3\d\d\d words; at most 170 fit/
	},
	{
		name: 'a chapter of more than a minute',
		file: ROAD,
		change: (text) => text.replace(/\n## .*\n/g, `$&\n${'word '.repeat(60)}\n`),
		at: '',
		what: /words to read aloud; 150 are said in a minute/
	},
	{
		name: 'a question of 3,000 words',
		file: ROAD,
		change: change(':::question\n', `:::question\n${'word '.repeat(3000)}\n`),
		at: ':::question',
		what: /the question has 3\d\d\d words/
	},
	{
		name: 'a beat too many',
		file: ROAD,
		change: (text) =>
			`${text}\n## One more\n\nA beat.\n\n:::description\nA map.\n:::\n\n:::notes\nWait.\n:::\n\n:::question\nWhy?\n:::\n`,
		at: '## One more',
		what: /the chapter has \d beats, src\/chapters\/road\/index\.ts says \d/
	},
	{
		name: 'a number in one language alone',
		file: ROAD_ES,
		change: change(/\n## .*\n/, '$&\nEra 2007.\n'),
		at: '## ',
		what: /its body says 2007, which the other language does not/
	},
	{
		name: 'another year over a chapter in one language',
		file: 'src/chapters/opening/es.md',
		change: change(/^(kicker: .*)2010/m, '$12011'),
		at: '---',
		what: /kicker says 2011, which the other language does not/
	},
	{
		name: 'a number typed over a chapter',
		file: ROAD,
		change: change(/^nav: .*$/m, 'nav: 9,758 on the road'),
		at: 'nav: 9,758',
		what: /the number 9,758 is typed in prose/
	},
	{
		name: 'another year of the method page in one language',
		file: 'data/method/es.md',
		change: change('informe de 2009', 'informe de 2010'),
		at: '## Lo que no se sabe',
		what: /which the other language does not/
	},
	{
		name: 'a number typed in a heading of the method page',
		file: 'data/method/en.md',
		change: change('## Since 2010', '## Since 20100'),
		at: '## Since 20100',
		what: /the number 20100 is typed in prose/
	},
	{
		name: 'a part too many on the method page',
		file: 'data/method/en.md',
		change: (text) => `${text}\n## One more\n\nA part.\n`,
		at: '## One more',
		what: /the page has 14 parts/
	},
	{
		name: 'a figure in one language alone',
		file: ROAD_ES,
		change: change(/\n## .*\n/, '$&\nSon {cndh-cases}.\n'),
		at: '## ',
		what: /its body says \{cndh-cases\}, which the other language does not/
	}
];

const dates: readonly Mistake[] = [
	...['1011-02-22', '2101-02-22', '1999-02-22'].map((written): Mistake => ({
		name: `the date ${written}`,
		file: TIMELINE,
		change: change('date: 2011-02-22', `date: ${written}`),
		at: `date: ${written}`,
		what: /commission-2011: date .* is not between 2000 and 2026/
	})),
	...['2011-02-30', '22-02-2011', '2011/02/22', '22 February 2011', '2011-2-22'].map((written): Mistake => ({
		name: `the date ${written}`,
		file: TIMELINE,
		change: change('date: 2011-02-22', `date: ${written}`),
		at: `date: ${written}`,
		what: /commission-2011: date must be a date/
	})),
	{
		name: 'a row of the timeline out of order',
		file: TIMELINE,
		change: change('date: 2011-04\n', 'date: 2010-04\n'),
		at: 'date: 2010-04',
		what: /graves-2011: 2010-04 comes after 2011-02-22/
	},
	{
		name: 'a period that ends before it begins',
		file: FIGURES,
		change: change('from: 2010-08-22\n    to: 2010-08-23', 'from: 2010-08-22\n    to: 2009-08-23'),
		at: 'to: 2009-08-23',
		what: /san-fernando: to must not come before from/
	},
	{
		name: 'days of a formula the wrong way round',
		file: FIGURES,
		change: change("'days(2008-09-01, 2009-02-28)'", "'days(2009-02-28, 2008-09-01)'"),
		at: "'days(2009-02-28, 2008-09-01)'",
		what: /cndh-days: the formula makes -\d+, which is below zero/
	},
	{
		name: 'a day of a formula far off',
		file: FIGURES,
		change: change("'days(2008-09-01, 2009-02-28)'", "'days(1008-09-01, 2009-02-28)'"),
		at: "'days(1008-09-01, 2009-02-28)'",
		what: /cndh-days: formula 1008-09-01 is not between 2000 and 2026/
	},
	{
		name: 'a source of the future',
		file: 'data/sources.yaml',
		change: change(/(id: jornada-2009,.*?year: )2009/, '$12099'),
		at: 'id: jornada-2009,',
		what: /jornada-2009: year 2099 is not between/
	},
	{
		name: 'a source read after the edition',
		file: 'data/sources.yaml',
		change: change(/(id: jornada-2009,.*?accessed: )2026-11-30/, '$12026-12-24'),
		at: 'id: jornada-2009,',
		what: /accessed 2026-12-24 is after the edition/
	},
	{
		name: 'an edition reviewed before its facts were gathered',
		file: EDITION,
		change: change('timeline: 2026-11-30', 'timeline: 2026-10-30'),
		at: 'timeline: 2026-10-30',
		what: /timeline was reviewed on 2026-10-30, before 2026-11-30/
	},
	{
		name: 'a log out of order',
		file: EDITION,
		change: change('  - date: 2026-11-25', '  - date: 2026-11-29'),
		at: '',
		what: /the log's 2026-11-25 comes after 2026-11-29/
	},
	{
		name: 'an edition that is missing',
		file: EDITION,
		change: () => null,
		at: '',
		what: /^the file is missing$/
	},
	{
		name: 'a version in other words',
		file: EDITION,
		change: change('version: 1.1.0', 'version: 1.1'),
		at: 'version: 1.1',
		what: /version must be a/
	}
];

const map: readonly Mistake[] = [
	{
		name: 'an unknown state',
		file: PLACES,
		change: change('state: MX-CHP', 'state: MX-CHS'),
		at: 'state: MX-CHS',
		what: /there is no state MX-CHS/
	},
	{
		name: 'an unknown department',
		file: PLACES,
		change: change('state: HN-FM', 'state: HN-FX'),
		at: 'state: HN-FX',
		what: /there is no state HN-FX/
	},
	{
		name: 'a town in the state beside its own',
		file: PLACES,
		change: change(/(- id: arriaga\n[\s\S]*?state: )MX-CHP/, '$1MX-OAX'),
		at: 'state: MX-OAX',
		what: /arriaga does not lie in MX-OAX/
	},
	{
		name: 'a place moved half a degree',
		file: PLACES,
		change: change('lon: -96.3591\n  lat: 18.4477', 'lon: -95.8591\n  lat: 18.4477'),
		at: 'lon: -95.8591',
		what: /tierra-blanca stands at -95\.8591, 18\.4477; GeoNames has -96\.359/
	},
	{
		name: 'a place that GeoNames has not, moved',
		file: PLACES,
		change: (text) =>
			text.replace(/(- id: el-ceibo\n[\s\S]*?lat: )([\d.]+)/, (_, before: string, lat: string) =>
				before.concat(String(Number(lat) + 0.5))
			),
		at: '',
		what: /el-ceibo has moved from where the atlas draws it/
	},
	{
		name: 'a place that the atlas has not',
		file: PLACES,
		change: change('- id: managua', '- id: managua-city'),
		at: '- id: managua-city',
		what: /managua-city is not in the atlas/
	},
	{
		name: 'one town twice running',
		file: CORRIDORS,
		change: change('tapachula, huixtla, pijijiapan', 'tapachula, tapachula, huixtla, pijijiapan'),
		at: 'tapachula, tapachula',
		what: /corridor a2 passes tapachula twice/
	},
	{
		name: 'a town twice in a corridor',
		file: CORRIDORS,
		change: change('huixtla, pijijiapan, tonala, arriaga]', 'huixtla, pijijiapan, tonala, tapachula]'),
		at: 'tonala, tapachula]',
		what: /corridor a2 passes tapachula twice/
	},
	{
		name: 'a town left out of a corridor',
		file: CORRIDORS,
		change: change('tapachula, huixtla, pijijiapan', 'tapachula, pijijiapan'),
		at: 'tapachula, pijijiapan',
		what: /corridor a2 passes other towns than the atlas draws/
	},
	{
		name: 'a bend after a town that is not on the way',
		file: CORRIDORS,
		change: change(/after: [a-z-]+/, 'after: managua'),
		at: 'after: managua',
		what: /bends after managua, from which it does not go on/
	},
	{
		name: 'an unknown source of a corridor',
		file: CORRIDORS,
		change: change('sources: [universal-2007, jornada-2006, coutino-2018]', 'sources: [universal-2008]'),
		at: 'sources: [universal-2008]',
		what: /universal-2008/
	}
];

const words: readonly Mistake[] = [
	{
		name: 'an unknown name in braces',
		file: EMBED_WORDS,
		change: change('{height} px', '{heigth} px'),
		at: '{heigth} px',
		what: /nothing fills \{heigth\}/
	},
	{
		name: 'a name in braces that is missing',
		file: EMBED_WORDS,
		change: change(/^embed-place: .*$/m, "embed-place: '{n}'"),
		at: 'embed-place:',
		what: /"embed-place": \{count\} is missing/
	},
	{
		name: 'a brace that is not closed',
		file: EMBED_WORDS,
		change: change(/^embed-place: .*$/m, "embed-place: '{n} de {count'"),
		at: 'embed-place:',
		what: /"embed-place": a brace stands alone/
	},
	{
		name: 'a name in braces of a chapter in one language alone',
		file: 'src/chapters/ransom/es.md',
		change: change("'{sum} dólares está por debajo de los", "'{suma} dólares está por debajo de los"),
		at: '{suma}',
		what: /\{suma\} is not in the other language/
	},
	{
		name: 'a word that is missing, with the line before it',
		file: 'src/text/words/es/interface.yaml',
		change: change(/^close: .*\n/m, ''),
		at: '',
		what: /"close" is missing/
	},
	{
		name: 'an allowed number of a word in one language alone',
		file: EMBED_WORDS,
		change: change(/^embed-place: .*$/m, "embed-place: '{n} de {count} (2010)'"),
		at: 'embed-place:',
		what: /"embed-place": says 2010, which the other language does not/
	},
	{
		name: 'a number of the lesson in one language alone',
		file: 'data/lesson/es.yaml',
		change: change(/^age: /m, 'age: De 2009. '),
		at: 'age:',
		what: /age says 2009, which the other language does not/
	},
	{
		name: 'a word that is no text',
		file: WORDS,
		change: change(/^close: .*$/m, 'close: [Close]'),
		at: 'close: [Close]',
		what: /"close" is not a text/
	},
	{
		name: 'a text with a colon and without quotes',
		file: 'data/lesson/es.yaml',
		change: change(/^lead: .*$/m, 'lead: Una lección: cincuenta minutos'),
		at: 'lead:',
		what: /Nested mappings are not allowed/
	},
	{
		name: 'a quote that is not closed',
		file: TIMELINE,
		change: change("title: { en: 'The commission", 'title: { en: "The commission'),
		at: '"The commission',
		what: /Missing closing/
	},
	{
		name: 'a tab for spaces',
		file: TIMELINE,
		change: change('  kind: found', '\tkind: found'),
		at: '\tkind: found',
		what: /./
	},
	{
		name: 'one key twice',
		file: TIMELINE,
		change: change('  kind: found\n', '  kind: found\n  kind: judged\n'),
		at: 'kind: judged',
		what: /Map keys must be unique/
	},
	{
		name: 'curly quotes around a text with a comma',
		file: 'data/seas.yaml',
		change: change('{ en: Caribbean Sea,', '{ en: “Caribbean, Sea”,'),
		at: '“Caribbean, Sea”',
		what: /caribbean: name holds "Sea”", which is no key of it/
	},
	{
		name: 'curly quotes around a text with a colon',
		file: 'data/seas.yaml',
		change: change('{ en: Caribbean Sea,', '{ en: “Caribbean: Sea”,'),
		at: '“Caribbean: Sea”',
		what: /./
	},
	{
		name: 'an unknown key',
		file: FIGURES,
		change: change('    value: 198\n', '    value: 198\n    valeu: 199\n'),
		at: 'valeu: 199',
		what: /cndh-cases: holds "valeu", which is no key of it/
	},
	{
		name: 'a number of a note in one language alone',
		file: FIGURES,
		change: change('The commission published 9,758, from', 'The commission published 9,785, from'),
		at: 'La comisión publicó 9,758, de',
		what: /kidnapped-2009: disputes\.0\.es says 9758, which the other language does not/
	},
	{
		name: 'a source that supports nothing',
		file: 'data/sources.yaml',
		change: (text) => `${text}${(/.*id: jornada-2009,.*\n/.exec(text)?.[0] ?? '').replace('2009,', '1999,')}`,
		at: 'id: jornada-1999,',
		what: /jornada-1999 supports nothing/
	}
];

const files: readonly Mistake[] = [
	'data/figures (copy).yaml',
	'data/notes.txt',
	'data/method/fr.md',
	'data/lesson/EN.yaml',
	'src/chapters/road/en.md.orig',
	'src/chapters/road/en copy.md',
	'src/chapters/fr.yaml',
	'src/text/words/en/interface.yml',
	'src/text/words/fr/interface.yaml'
].map((file) => ({
	name: `the stray file ${file}`,
	file,
	change: () => 'a: b\n',
	at: 'a: b',
	what: /nothing reads this file/
}));

export const slips: readonly Mistake[] = [
	...numbers,
	...encodings,
	...markup,
	...dates,
	...map,
	...words,
	...files
];
