/** Lists the lines of text in a server-rendered drawing with the boxes of their letters; the north arrow counts as a line. */
import type { Rect } from '../../src/view/frame';
import { BOLD, textHeight, textWidth, type TypeFace } from '../../src/view/font-metrics';

export interface Words {
	readonly text: string;
	/** Box in px of the whole drawing. */
	readonly box: Rect;
	/** Size of its smallest letters, px. */
	readonly size: number;
}

/** Properties that elements inherit. */
interface Context {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
	readonly size: number;
	readonly spacing: number;
	readonly opacity: number;
	readonly classes: string;
	readonly anchor: string;
}

interface Line {
	size: number;
	text: string;
	x: number;
	y: number;
	width: number;
	above: number;
	below: number;
	anchor: string;
}

/** Words of a lower opacity are fading, and are ignored. */
const FAINT = 0.3;
/** Width and height of the arrow's upper part, px at type 1. */
const ARROW_PX = 12;

const START: Context = {
	x: 0,
	y: 0,
	scale: 1,
	size: 16,
	spacing: 0,
	opacity: 1,
	classes: '',
	anchor: 'start'
};

/** @param svg one svg element; only translations and uniform scales contain text */
export function wordsOf(svg: string): Words[] {
	const contexts: Context[] = [START];
	const lines: Line[] = [];
	const inside: string[] = [];
	let next: Partial<Pick<Line, 'x' | 'y'>> | null = null;
	for (const [, comment, close, name = '', attributes = '', empty, text] of svg.matchAll(
		/(<!--.*?-->)|<(\/?)([\w:-]+)([^>]*?)(\/?)>|([^<]+)/gs
	)) {
		if (comment !== undefined) continue;
		const context = contexts.at(-1) ?? START;
		if (text !== undefined) {
			if (inside.includes('text')) next = put(lines, context, next, decoded(text));
		} else if (close) {
			contexts.pop();
			inside.pop();
		} else {
			const read = (key: string) => new RegExp(`(?:^|\\s)${key}="([^"]*)"`).exec(attributes)?.[1];
			const inner = within(context, name, read);
			if (read('class') === 'north' && inner.opacity >= FAINT) {
				const { x, y } = inner;
				lines.push({
					size: Infinity,
					text: 'N',
					x,
					y,
					width: ARROW_PX,
					above: ARROW_PX,
					below: 0,
					anchor: 'middle'
				});
			}
			if (name === 'text' || name === 'tspan') {
				const [x, y, dx] = [read('x'), read('y'), read('dx')];
				if (name === 'text' || x !== undefined || y !== undefined) {
					next = { x: x === undefined ? 0 : Number(x), y: y === undefined ? 0 : Number(y) };
					if (name === 'tspan' && y === undefined) next.y = NaN;
				}
				if (dx !== undefined && next === null) {
					const line = lines.at(-1);
					if (line) line.width += Number(dx) * context.scale;
				}
			}
			if (!empty) {
				contexts.push(inner);
				inside.push(name);
			}
		}
	}
	return lines
		.filter((line) => line.text.trim() !== '')
		.map(({ size, text, x, y, width, above, below, anchor }) => ({
			size,
			text: text.trim(),
			box: {
				x: x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0),
				y: y - above,
				width,
				height: above + below
			}
		}));
}

function within(context: Context, name: string, read: (key: string) => string | undefined): Context {
	const number = (key: string) => (read(key) === undefined ? undefined : Number(read(key)));
	const transform = read('transform') ?? '';
	const [, moveX = '0', moveY = '0'] = /translate\(([-\d.e]+)[ ,]*([-\d.e]+)?\)/.exec(transform) ?? [];
	const [, scale = '1'] = /scale\(([-\d.e]+)\)/.exec(transform) ?? [];
	// A nested svg is at its x and y, and its units are px.
	const placed = name === 'svg' ? [number('x') ?? 0, number('y') ?? 0] : [Number(moveX), Number(moveY)];
	return {
		x: context.x + (placed[0] ?? 0) * context.scale,
		y: context.y + (placed[1] ?? 0) * context.scale,
		scale: context.scale * Number(scale),
		size: number('font-size') ?? context.size,
		spacing: number('letter-spacing') ?? context.spacing,
		opacity: context.opacity * (number('opacity') ?? 1),
		classes: `${context.classes} ${read('class') ?? ''}`,
		anchor: read('text-anchor') ?? context.anchor
	};
}

/** Adds text to the current line, or begins the next. */
function put(
	lines: Line[],
	{ x, y, scale, size, spacing, opacity, classes, anchor }: Context,
	start: Partial<Pick<Line, 'x' | 'y'>> | null,
	text: string
): Partial<Pick<Line, 'x' | 'y'>> | null {
	if (text.trim() === '' || opacity < FAINT) return start;
	const face: TypeFace = /\b(country|state)\b/.test(classes)
		? 'archivo-wide'
		: /\b(italic|sea|aim|number|institution)\b/.test(classes)
			? 'piazzolla-italic'
			: 'archivo';
	const bold = /\b(strong|number|institution)\b/.test(classes) ? BOLD : 1;
	const width = textWidth(text.trim(), face, size, spacing / size) * bold * scale;
	const { ascent, descent } = textHeight(face, size);
	const last = lines.at(-1);
	if (start === null && last) {
		last.text += text;
		last.width += width;
		last.size = Math.min(last.size, size * scale);
		return null;
	}
	const lineY = Number.isNaN(start?.y) && last ? last.y : y + (start?.y ?? 0) * scale;
	lines.push({
		size: size * scale,
		text,
		x: x + (start?.x ?? 0) * scale,
		y: lineY,
		width,
		above: ascent * scale,
		below: descent * scale,
		anchor
	});
	return null;
}

const decoded = (text: string) =>
	text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', ' ');
