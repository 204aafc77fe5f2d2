/** The import rule reports a forbidden import, with a message that names the allowed ones. */
import { fileURLToPath } from 'node:url';
import { ESLint, Linter } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { importBoundaries } from '../tools/import-boundaries.js';

const cwd = fileURLToPath(new URL('../..', import.meta.url));

/** Messages of this rule alone for code in a file of this path. */
function problems(file: string, code: string): string[] {
	const linter = new Linter({ cwd });
	const config: Linter.Config = {
		files: ['**/*.ts'],
		languageOptions: { parser: ts.parser },
		plugins: { story: { rules: { boundaries: importBoundaries } } },
		rules: { 'story/boundaries': 'error' }
	};
	return linter.verify(code, config, { filename: `${cwd}/${file}` }).map(({ message }) => message);
}

describe('import boundaries', () => {
	it.each([
		['src/story/scene.ts', "import { beats } from './beats';"],
		['src/story/timing.ts', "import { range } from 'd3';"],
		['src/story/chapter.ts', "import type { Component } from 'svelte';"],
		['src/chapters/road/index.ts', "import { frame } from '../../view/frame';"],
		['src/story/atlas.ts', "import atlas from '../../data/map/atlas.json';"],
		['src/view/camera.ts', "import { regions } from '../story/regions';"],
		['src/stage/Lines.ts', "import { frame } from '../view/frame';"],
		['src/text/page-content.ts', "import type { StageWords } from '../stage/words';"],
		['src/modes/read/follow.ts', "import { stage } from '../../stage/stage';"],
		['src/pages/read.ts', "import Read from '../modes/read/Read.svelte';"]
	])('%s may contain %s', (file, code) => {
		expect(problems(file, code)).toEqual([]);
	});

	it.each([
		[
			'src/story/scene.ts',
			"import { frame } from '../view/frame';",
			'src/story may import only types from view'
		],
		[
			'src/story/scene.ts',
			"export { frame } from '../view/frame';",
			'src/story may import only types from view'
		],
		['src/story/scene.ts', "export * from '../view/frame';", 'src/story may import only types from view'],
		[
			'src/story/scene.ts',
			"const late = import('../view/frame');",
			'src/story may import only types from view'
		],
		['src/story/scene.ts', "import { onMount } from 'svelte';", 'src/story is pure'],
		['src/view/view.ts', "import { mount } from 'svelte';", 'src/view is pure'],
		[
			'src/view/view.ts',
			"import { mark } from '../stage/marks/create';",
			'src/view may not import from stage'
		],
		[
			'src/stage/stage.ts',
			"import { reader } from '../modes/read/reader';",
			'src/stage may not import from modes'
		],
		[
			'src/text/beat.ts',
			"import { words } from '../stage/words';",
			'src/text may import only types from stage'
		],
		['src/build/ssr-entry.ts', "import Read from '../modes/read/Read.svelte';", 'may not import from modes'],
		['src/runtime/keys.ts', "import { follow } from '../modes/read/follow';", 'may not import from modes']
	])('%s may not contain %s', (file, code, words) => {
		expect(problems(file, code)).toEqual([expect.stringContaining(words)]);
	});

	it('is part of the lint command', async () => {
		// Without the rules that need types, which take ten seconds to start.
		const eslint = new ESLint({ cwd, overrideConfig: [ts.configs.disableTypeChecked] });
		const config = (await eslint.calculateConfigForFile('src/story/scene.ts')) as Linter.Config;
		expect(config.rules?.['story/import-boundaries']).toEqual([2]);
		const [result] = await eslint.lintText(
			"import { frame } from '../view/frame';\nexport const f = frame;\n",
			{
				filePath: 'src/story/beats.ts'
			}
		);
		expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('story/import-boundaries');
	});
});
