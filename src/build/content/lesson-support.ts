/** What helps to give the lesson, of data/lesson/support: shorter and longer plans, a rubric, standards, simpler words, slips. */
import * as v from 'valibot';
import { forEachLang, langs, type Lang } from '../../languages';
import type { Story } from '../../story/beats';
import type { Inline } from '../../text/content';
import type { Support } from '../../text/lesson-support';
import type { Form } from './form-file';
import { count, proseReader, readForms, text, texts } from './lesson-form';
import type { Problems } from './problem';

export const supportFile = (lang: Lang) => `data/lesson/support/${lang}.yaml`;

const slip = v.strictObject({
	lead: text,
	questions: v.array(v.strictObject({ question: text, lines: count }))
});
const schema = v.strictObject({
	plans: v.array(
		v.strictObject({
			title: text,
			lead: text,
			sessions: v.array(
				v.strictObject({
					title: text,
					minutes: count,
					moves: v.array(
						v.strictObject({
							minutes: count,
							title: text,
							/** First and last beat shown; none where nothing is shown. */
							from: v.optional(text),
							to: v.optional(text),
							/** Chapter with which it is left out though it shows nothing of it. */
							with: v.optional(text),
							what: text
						})
					)
				})
			)
		})
	),
	rubric: v.strictObject({
		lead: text,
		levels: texts,
		rows: v.array(v.strictObject({ what: text, levels: texts }))
	}),
	standards: v.strictObject({
		lead: text,
		sets: v.array(
			v.strictObject({
				title: text,
				/** The code is the publisher's own; the meaning is told in own words. */
				rows: v.array(v.strictObject({ code: text, meaning: text }))
			})
		)
	}),
	/** Around the chapters that a class can pass by. */
	around: v.strictObject({ before: texts, after: texts, ways: texts }),
	help: v.strictObject({ label: text, lead: text }),
	warmUp: slip,
	closing: slip,
	groups: v.strictObject({ lead: text, names: texts }),
	starters: v.array(v.strictObject({ title: text, items: texts })),
	simple: v.strictObject({
		lead: text,
		/** By id of the chapter: every chapter has one. */
		chapters: v.record(v.string(), text)
	}),
	extensions: v.array(v.strictObject({ title: text, task: text }))
});
type Raw = v.InferOutput<typeof schema>;
type RawMove = Raw['plans'][number]['sessions'][number]['moves'][number];

/** @returns the support in every language; null after a problem, which has been recorded */
export function readSupport(
	root: string,
	declared: Story,
	figures: ReadonlySet<string>,
	problems: Problems
): Readonly<Record<Lang, Support>> | null {
	const forms = readForms(root, supportFile, schema, problems);
	if (!forms) return null;
	for (const lang of langs) check(forms[lang], supportFile(lang), declared, problems);
	return forEachLang((lang) =>
		setSupport(forms[lang].value, declared, proseReader(forms[lang], supportFile(lang), figures, problems))
	);
}

function check({ value, lineOf }: Form<Raw>, file: string, declared: Story, problems: Problems): void {
	const { plans, rubric, simple } = value;
	for (const [p, { sessions }] of plans.entries())
		for (const [s, { title, minutes: whole, moves }] of sessions.entries()) {
			const place = ['plans', p, 'sessions', s] as const;
			const sum = moves.reduce((total, move) => total + move.minutes, 0);
			if (sum !== whole)
				problems.add(
					file,
					lineOf(...place, 'minutes'),
					`plans: the moves of “${title}” take ${String(sum)} minutes, not ${String(whole)}`,
					'change the minutes of a move, or those of the session'
				);
			for (const [m, move] of moves.entries())
				for (const end of ['from', 'to'] as const) {
					const beat = move[end];
					if (beat !== undefined && !declared.findBeat(beat))
						problems.add(
							file,
							lineOf(...place, 'moves', m, end),
							`plans: there is no beat ${beat}`,
							'name a chapter, or a beat as in its address'
						);
				}
			for (const [m, move] of moves.entries())
				if (move.with !== undefined && !declared.chapters.some(({ id }) => id === move.with))
					problems.add(
						file,
						lineOf(...place, 'moves', m, 'with'),
						`plans: there is no chapter ${move.with}`,
						'name a chapter by its id'
					);
		}
	for (const [k, { what, levels }] of rubric.rows.entries())
		if (levels.length !== rubric.levels.length)
			problems.add(
				file,
				lineOf('rubric', 'rows', k),
				`rubric: “${what}” has ${String(levels.length)} levels, not ${String(rubric.levels.length)}`,
				'describe each level once'
			);
	const ids = declared.chapters.map(({ id }) => id);
	const told = Object.keys(simple.chapters);
	for (const id of [...ids.filter((own) => !told.includes(own)), ...told.filter((own) => !ids.includes(own))])
		problems.add(
			file,
			ids.includes(id) ? lineOf('simple', 'chapters') : lineOf('simple', 'chapters', id),
			`simple: ${id} is ${ids.includes(id) ? 'missing' : 'not a chapter'}`,
			'tell every chapter once, by its id'
		);
}

function setSupport(raw: Raw, { chapters, findBeat }: Story, set: (given: string) => Inline[]): Support {
	const slip = ({ lead, questions }: Raw['warmUp']) => ({
		lead: set(lead),
		questions: questions.map((asked) => ({ question: set(asked.question), lines: asked.lines }))
	});
	const chaptersOf = (move: RawMove): readonly string[] => {
		if (move.with !== undefined) return [move.with];
		const [first, last] = [move.from, move.to].map((id) => (id === undefined ? null : findBeat(id)));
		if (!first || !last) return [];
		const order = chapters.map(({ id }) => id);
		return order.slice(order.indexOf(first.chapter), order.indexOf(last.chapter) + 1);
	};
	return {
		plans: raw.plans.map(({ title, lead, sessions }) => ({
			title: set(title),
			lead: set(lead),
			sessions: sessions.map((session) => ({
				title: set(session.title),
				minutes: session.minutes,
				moves: session.moves.map((move) => ({
					minutes: move.minutes,
					title: set(move.title),
					from: (move.from === undefined ? null : findBeat(move.from)?.id) ?? null,
					chapters: chaptersOf(move),
					what: set(move.what)
				}))
			}))
		})),
		rubric: {
			lead: set(raw.rubric.lead),
			levels: raw.rubric.levels.map(set),
			rows: raw.rubric.rows.map(({ what, levels }) => ({ what: set(what), levels: levels.map(set) }))
		},
		standards: {
			lead: set(raw.standards.lead),
			// Names and codes of publishers hold digits that count nothing.
			sets: raw.standards.sets.map(({ title, rows }) => ({
				title,
				rows: rows.map(({ code, meaning }) => ({ code, meaning: set(meaning) }))
			}))
		},
		around: {
			before: raw.around.before.map(set),
			after: raw.around.after.map(set),
			ways: raw.around.ways.map(set)
		},
		help: { label: raw.help.label, lead: set(raw.help.lead) },
		warmUp: slip(raw.warmUp),
		closing: slip(raw.closing),
		groups: { lead: set(raw.groups.lead), names: raw.groups.names },
		starters: raw.starters.map(({ title, items }) => ({ title: set(title), items: items.map(set) })),
		simple: {
			lead: set(raw.simple.lead),
			chapters: chapters.map(({ id }) => ({ chapter: id, text: set(raw.simple.chapters[id] ?? '') }))
		},
		extensions: raw.extensions.map(({ title, task }) => ({ title: set(title), task: set(task) }))
	};
}
