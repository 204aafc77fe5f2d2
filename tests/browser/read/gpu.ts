/** A GPU for tests of the WebGL painter on machines that only emulate one. */
import type { Page } from '@playwright/test';

/** A browser that has a GPU to speak of: the emulated one must not say that it is emulated. */
export const pretendGpu = (page: Page) =>
	page.addInitScript(() => {
		type Method<Of> = (this: Of, name: string | number, options?: object) => unknown;
		function wrap<Of extends object>(prototype: Of, name: string, around: (real: Method<Of>) => Method<Of>) {
			Reflect.set(prototype, name, around(Reflect.get(prototype, name) as Method<Of>));
		}
		wrap(HTMLCanvasElement.prototype, 'getContext', (real) => {
			return function (kind, options) {
				const asked = { ...options, failIfMajorPerformanceCaveat: false, preserveDrawingBuffer: true };
				return real.call(this, kind, kind === 'webgl2' ? asked : options);
			};
		});
		wrap(WebGL2RenderingContext.prototype, 'getParameter', (real) => {
			return function (name) {
				const value = real.call(this, name);
				return typeof value === 'string' ? 'a real one' : value;
			};
		});
	});
