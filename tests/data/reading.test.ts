/** Every chapter can be read aloud in a minute, in both languages. */
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/build/content/load';
import { spokenWords } from '../../src/build/content/reading';
import { languageOf } from '../../src/languages';
import { story } from '../../src/story/chapters';

const content = loadContent(process.cwd(), story);

describe.each(['en', 'es'] as const)('the story in %s', (lang) => {
	it.each(content.story[lang].map((chapter) => [chapter.id, chapter] as const))(
		'%s is read aloud in a minute',
		(_, chapter) => {
			const words = spokenWords(chapter, content.figures, lang);
			expect(words).toBeGreaterThan(20);
			expect(words).toBeLessThanOrEqual(languageOf(lang).wordsAMinute);
		}
	);
});
