/** Writes the text in a video's pictures as WebVTT. */
import type { Span } from './timeline';

export interface Cue extends Pick<Span, 'start' | 'end'> {
	/** Joins lines without blank lines, which would end a WebVTT cue. */
	readonly lines: readonly string[];
}

/** @returns a WebVTT file */
export const webVtt = (cues: readonly Cue[]): string =>
	[
		'WEBVTT',
		...cues.map(({ start, end, lines }) =>
			[`${clock(start)} --> ${clock(end)}`, ...lines.map(escaped)].join('\n')
		)
	].join('\n\n') + '\n';

/** 83.5 → 00:01:23.500 */
function clock(seconds: number): string {
	const ms = Math.round(seconds * 1000);
	const part = (value: number, digits: number) => String(value).padStart(digits, '0');
	return `${part(Math.floor(ms / 3_600_000), 2)}:${part(Math.floor(ms / 60_000) % 60, 2)}:${part(Math.floor(ms / 1000) % 60, 2)}.${part(ms % 1000, 3)}`;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
