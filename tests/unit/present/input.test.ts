/** Commands of keys, clickers and touches, and the cases in which the deck ignores them. */
import { describe, expect, it } from 'vitest';
import { readGesture } from '../../../src/modes/present/gestures';
import { keepsKey, keyTable, readKey, type Focus } from '../../../src/modes/present/keys';
import { contents } from '../contents';

const key = (name: string, more: Partial<Parameters<typeof readKey>[0]> = {}) => ({
	...{ key: name, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false },
	...more
});

describe('keys', () => {
	it.each([
		['PageDown', 'next'],
		['PageUp', 'previous'],
		['ArrowRight', 'next'],
		['ArrowLeft', 'previous'],
		[' ', 'next'],
		['Home', 'first'],
		['End', 'last'],
		['.', 'black'],
		['b', 'black'],
		['B', 'black'],
		['w', 'white'],
		['f', 'fullscreen'],
		['s', 'speaker'],
		['o', 'overview'],
		['h', 'labels'],
		['l', 'language'],
		['t', 'timer'],
		['?', 'help'],
		['Escape', 'close'],
		['Enter', 'go'],
		['F5', null],
		['q', null]
	] as const)('%s has the command %s', (name, command) => {
		expect(readKey(key(name), true)).toBe(command);
	});

	it('Shift and Space go back, and digits are digits of a number', () => {
		expect(readKey(key(' ', { shiftKey: true }), true)).toBe('previous');
		expect(readKey(key('7'), true)).toEqual({ digit: '7' });
	});

	it('with a modifier have no command', () => {
		for (const modifier of ['ctrlKey', 'altKey', 'metaKey'] as const)
			for (const name of ['f', 's', 'PageDown', 'Home', '5'])
				expect(readKey(key(name, { [modifier]: true }), true)).toBeNull();
	});

	it('for movement have a command also when single letters are off', () => {
		for (const name of ['b', '.', '?', '3', 'h']) expect(readKey(key(name), false)).toBeNull();
		expect(readKey(key('PageDown'), false)).toBe('next');
		expect(readKey(key(' '), false)).toBe('next');
		expect(readKey(key('Escape'), false)).toBe('close');
	});

	it('of a clicker have a command with any focus except text', () => {
		const everywhere: readonly Focus[] = ['nothing', 'number', 'slider', 'choice', 'button'];
		for (const name of ['PageDown', 'PageUp', '.', 'b', 'Escape'])
			expect(
				everywhere.filter((focus) => keepsKey(focus, name)),
				name
			).toEqual([]);
		for (const name of ['PageDown', 'PageUp', 'Escape']) expect(keepsKey('text', name)).toBe(false);
		for (const name of ['.', 'b', ' ']) expect(keepsKey('text', name)).toBe(true);
		for (const focus of ['number', 'slider', 'nothing'] as const) expect(keepsKey(focus, ' ')).toBe(false);
	});

	it('that edit, choose or press are for the focused element', () => {
		for (const name of ['5', ',', 'Backspace', 'ArrowLeft', 'ArrowUp', 'Home'])
			expect(keepsKey('number', name), name).toBe(true);
		for (const name of ['ArrowLeft', 'Home', 'End']) expect(keepsKey('slider', name), name).toBe(true);
		for (const name of ['ArrowDown', ' ']) expect(keepsKey('choice', name), name).toBe(true);
		for (const name of ['Enter', ' ']) expect(keepsKey('button', name), name).toBe(true);
		expect(keepsKey('button', 'ArrowRight')).toBe(false);
		expect(keepsKey('slider', '5')).toBe(false);
	});

	it('each have one command, with a description in both languages', () => {
		const all = keyTable.flatMap(({ keys }) => keys);
		expect(new Set(all).size).toBe(all.length);
		for (const { words } of Object.values(contents)) {
			for (const { command } of keyTable) expect(words[`present-does-${command}`]).toBeTruthy();
		}
	});
});

describe('gestures', () => {
	const from = { x: 500, y: 300, at: 0 };
	it('a tap at the right goes on, a tap at the left goes back, a long press has no command', () => {
		expect(readGesture(from, { ...from, at: 90 }, 1000)).toBe('next');
		const left = { ...from, x: 200 };
		expect(readGesture(left, { ...left, at: 90 }, 1000)).toBe('previous');
		expect(readGesture(from, { ...from, at: 900 }, 1000)).toBeNull();
	});
	it('a horizontal swipe moves the deck, a vertical one does not', () => {
		expect(readGesture(from, { x: 380, y: 320, at: 200 }, 1000)).toBe('next');
		expect(readGesture(from, { x: 640, y: 290, at: 200 }, 1000)).toBe('previous');
		expect(readGesture(from, { x: 500, y: 60, at: 200 }, 1000)).toBeNull();
		expect(readGesture(from, { x: 420, y: 200, at: 200 }, 1000)).toBeNull();
	});
});
