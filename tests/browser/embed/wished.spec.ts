/** The height a frame asks for follows its width: where a column is a little wider, it is never much higher or lower. */
import { expect, test } from '../watched';

/** Widths tried, px: on both sides of where words come to stand beside the stage, and of where they are set larger. */
const WIDTHS = Array.from({ length: 27 }, (_, k) => 440 + k * 20);
/** Most that is asked for more or less from one width to the next, px: what leads to the other layout, and a line of words. */
const MOST_PX = 50;

test('heights asked for do not jump between one width and the next @desktop', async ({ page }) => {
	await page.goto('./teach/');
	for (const chapter of ['kidnapped/', '']) {
		const heights = await page.evaluate(
			async ([chapter, widths]) => {
				const frame = document.createElement('iframe');
				frame.src = `../embed/${chapter}`;
				frame.width = '280';
				frame.height = '700';
				frame.style.border = '0';
				/** The width a height was asked for, from a message that says both. */
				const asked = (width: number) =>
					new Promise<number>((resolve) => {
						addEventListener(
							'message',
							function hear({ data, source }: MessageEvent<Record<string, unknown>>) {
								if (
									source !== frame.contentWindow ||
									data['type'] !== 'iframe-resized' ||
									data['width'] !== width
								)
									return;
								removeEventListener('message', hear);
								resolve(Number(data['height']));
							}
						);
					});
				document.body.prepend(frame);
				await new Promise((resolve) => {
					frame.onload = resolve;
				});
				await new Promise((resolve) => setTimeout(resolve, 500));
				const found: number[] = [];
				for (const width of widths) {
					const next = asked(width);
					frame.width = String(width);
					found.push(await next);
				}
				frame.remove();
				return found;
			},
			[chapter, WIDTHS] as const
		);
		const jumps = WIDTHS.map((width, k) => ({
			width,
			height: heights[k],
			jump: Math.abs((heights[k] ?? 0) - (heights[k - 1] ?? heights[k] ?? 0))
		}));
		expect(
			jumps.filter(({ jump }) => jump > MOST_PX),
			chapter
		).toEqual([]);
		for (const { width, height } of jumps) {
			expect(height, String(width)).toBeGreaterThanOrEqual(580);
			expect(height, String(width)).toBeLessThanOrEqual(1000);
		}
	}
});
