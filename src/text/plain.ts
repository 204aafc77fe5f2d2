/** Text without markup: for titles, descriptions, captions and speech. */
import type { Inline } from './content';
import type { PageContent } from './page-content';

export function plainText(inlines: readonly Inline[], content: PageContent): string {
	return inlines
		.map((inline) => {
			if (inline.kind === 'text') return inline.text;
			if (inline.kind !== 'figure') return plainText(inline.children, content);
			const figure = content.figures[inline.id];
			return inline.form === 'bare' ? (figure?.number ?? '') : (figure?.text ?? '');
		})
		.join('');
}
