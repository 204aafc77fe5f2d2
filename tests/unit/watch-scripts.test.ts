/** The inline script of every page's head sets a mark, and removes it when the page's script fails. The tests run the inline text. */
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import { inlineScript } from '../../src/build/inline-script';
import { watchScripts } from '../../src/runtime/watch-scripts';

const text = inlineScript(watchScripts);

class HTMLScriptElement {
	constructor(readonly src: string) {}
}
class Part {
	readonly attributes = new Map<string, string>();
	constructor() {
		this.attributes.set('data-folded', '');
	}
	setAttribute(name: string, value: string): void {
		this.attributes.set(name, value);
	}
	removeAttribute(name: string): void {
		this.attributes.delete(name);
	}
}
type Listener = (event: object) => void;

let dataset: Record<string, string>;
let line: { hidden: boolean };
let part: Part;
let listeners: Map<string, Listener[]>;
let timers: { readonly then: () => void; readonly at: number }[];
let now: number;
let pigment: string;
let world: Record<string, unknown>;
let page: { hidden: boolean };

const fire = (name: string, event: object = {}) => {
	for (const listener of listeners.get(name) ?? []) listener(event);
};
function pass(ms: number): void {
	now += ms;
	const due = timers.filter(({ at }) => at <= now);
	timers = timers.filter(({ at }) => at > now);
	for (const { then } of due) then();
}

beforeEach(() => {
	dataset = {};
	line = { hidden: true };
	part = new Part();
	listeners = new Map();
	timers = [];
	now = 0;
	pigment = '#f3ecdf';
	const addEventListener = (name: string, listener: Listener) => {
		listeners.set(name, [...(listeners.get(name) ?? []), listener]);
	};
	const document = {
		documentElement: { dataset },
		hidden: false,
		addEventListener,
		getElementById: (id: string) => (id === 'something-missing' ? line : null),
		querySelectorAll: (selector: string) =>
			selector === '.fold-body' || (selector === '[data-folded]' && part.attributes.has('data-folded'))
				? [part]
				: []
	};
	page = document;
	world = {
		document,
		addEventListener,
		HTMLScriptElement,
		CSS: { supports: (_: string, value: string) => value.startsWith('color-mix') },
		getComputedStyle: () => ({ getPropertyValue: (name: string) => (name === '--amate' ? pigment : '') }),
		setTimeout: (then: () => void, ms: number) => timers.push({ then, at: now + ms })
	};
	runInNewContext(text, world);
});

const isMarked = () => 'scripted' in dataset;

describe('the script in the head', () => {
	it('marks the page at once', () => {
		expect(isMarked()).toBe(true);
	});

	it.each([
		['colours that are mixed', '', () => false],
		['sorted copies of arrays', 'delete Array.prototype.toSorted;', () => true]
	])('leaves the page as it is in a browser without %s', (_, old, supports) => {
		dataset = {};
		const page = { ...(world['document'] as object), documentElement: { dataset } };
		runInNewContext(old + text, { ...world, document: page, CSS: { supports } });
		fire('DOMContentLoaded');
		expect(isMarked()).toBe(false);
	});

	it('folds the parts under headings when the page is parsed', () => {
		fire('DOMContentLoaded');
		expect(part.attributes.get('hidden')).toBe('until-found');
		expect(part.attributes.has('data-folded')).toBe(false);
	});

	it('keeps the mark after the page’s script has started', () => {
		dataset['live'] = '';
		fire('error', { target: new HTMLScriptElement('https://a.example/assets/mount-1.js') });
		fire('load');
		pass(60_000);
		expect(isMarked()).toBe(true);
		expect(line.hidden).toBe(true);
	});

	it.each([
		['does not load', { target: new HTMLScriptElement('https://a.example/x/assets/read-AbC.js') }],
		['throws an error', { target: {}, filename: 'https://a.example/x/assets/base-AbC.js' }]
	])('removes the mark when a script of the page %s', (_, event) => {
		fire('DOMContentLoaded');
		fire('error', event);
		expect(isMarked()).toBe(false);
		expect(line.hidden).toBe(false);
		expect(part.attributes.has('hidden')).toBe(false);
	});

	it('takes the marks of a page that was saved while it was open for none', () => {
		dataset['live'] = '';
		runInNewContext(text, world);
		fire('error', { target: new HTMLScriptElement('https://a.example/read_files/assets/read-1.js') });
		expect(isMarked()).toBe(false);
	});

	it('folds nothing after it has removed the mark', () => {
		fire('error', { target: new HTMLScriptElement('https://a.example/assets/read-1.js') });
		fire('DOMContentLoaded');
		expect(part.attributes.has('hidden')).toBe(false);
	});

	it.each([
		['of loading a third-party script', { target: new HTMLScriptElement('https://b.example/adverts.js') }],
		['in a third-party script', { target: {}, filename: 'chrome-extension://abc/content.js' }],
		['of a picture', { target: { src: 'https://a.example/stills/en/road-1.svg' } }]
	])('ignores an error %s', (_, event) => {
		fire('error', event);
		expect(isMarked()).toBe(true);
	});

	it('removes the mark a few seconds after the page has loaded', () => {
		fire('load');
		pass(5000);
		expect(isMarked()).toBe(true);
		pass(2000);
		expect(isMarked()).toBe(false);
	});

	it('removes the mark as soon as the page has loaded without its style sheet', () => {
		pigment = '';
		fire('DOMContentLoaded');
		fire('load');
		pass(0);
		expect(isMarked()).toBe(false);
		expect(part.attributes.has('hidden')).toBe(false);
	});

	it('removes the mark of a page that never loads after about 20 seconds', () => {
		pass(19_000);
		expect(isMarked()).toBe(true);
		pass(2000);
		expect(isMarked()).toBe(false);
	});

	it('does not count the time in which the tab is hidden', () => {
		page.hidden = true;
		pass(60_000);
		expect(isMarked()).toBe(true);
		page.hidden = false;
		fire('visibilitychange');
		pass(5000);
		expect(isMarked()).toBe(true);
		pass(2000);
		expect(isMarked()).toBe(false);
	});
});

describe('inlineScript', () => {
	it('writes ASCII that does not end its element', () => {
		const text = inlineScript(() => {
			document.title = 'ñ</script>';
		});
		expect(text).not.toMatch(/[^\0-\x7f]|<\/script/);
		const document = { title: '' };
		runInNewContext(text, { document });
		expect(document.title).toBe('ñ</script>');
	});
});
