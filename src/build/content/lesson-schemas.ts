/** Schemas of the lesson: of its file in each language, and of the file that all languages share. */
import * as v from 'valibot';
import { count, text, texts } from './lesson-form';

export const lessonSchema = v.strictObject({
	title: text,
	lead: text,
	age: text,
	subjects: text,
	aims: texts,
	prepare: texts,
	care: texts,
	agreement: texts,
	plan: v.array(
		v.strictObject({
			minutes: count,
			title: text,
			/** Id of a chapter or a beat. */
			from: text,
			teacher: text,
			pupils: text,
			/** Numbers of the worksheet's tasks that are done meanwhile. */
			tasks: v.array(count)
		})
	),
	/** Numbers of the worksheet's tasks that are left for home. */
	homework: v.array(count),
	glossary: v.array(v.strictObject({ term: text, meaning: text })),
	levels: v.array(
		v.strictObject({
			title: text,
			questions: v.array(v.strictObject({ question: text, answer: text, one: v.boolean() }))
		})
	),
	worksheet: v.strictObject({
		lead: text,
		tasks: v.array(v.strictObject({ task: text, answer: text, lines: count }))
	}),
	exit: v.array(v.strictObject({ task: text, answer: text })),
	handout: v.strictObject({
		lead: text,
		steps: v.array(v.strictObject({ title: text, text })),
		map: text,
		words: text,
		close: text
	})
});
export type LessonFile = v.InferOutput<typeof lessonSchema>;

export const commonSchema = v.strictObject({
	/** Length of the plan. */
	minutes: count,
	/** Ids of the figures of the worksheet's table. */
	worksheet: texts,
	/** Keys of the words that the handout explains. */
	handout: v.array(text)
});
export type Common = v.InferOutput<typeof commonSchema>;
