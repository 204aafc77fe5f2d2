import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
it('is built', () => { expect(existsSync('dist/index.html')).toBe(true); });
