/** Problems in files that editors write: file, line, fault and correction. All are collected before the build stops. */

export interface Problem {
	/** Path from the project's root. */
	readonly file: string;
	/** From 1; 0 for the whole file. */
	readonly line: number;
	readonly what: string;
	readonly mend: string;
}

export class ContentError extends Error {
	constructor(readonly problems: readonly Problem[]) {
		super(
			`${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'} in the content:\n${formatProblems(problems)}`
		);
		this.name = 'ContentError';
	}
}

export function formatProblems(problems: readonly Problem[]): string {
	return problems
		.map(
			({ file, line, what, mend }) => `${file}${line > 0 ? `:${String(line)}` : ''}  ${what}\n    → ${mend}`
		)
		.join('\n');
}

/** Collects problems; `stop` throws when there are any. */
export class Problems {
	readonly list: Problem[] = [];

	add(file: string, line: number, what: string, mend: string): void {
		this.list.push({ file, line, what, mend });
	}

	stop(): void {
		if (this.list.length > 0) throw new ContentError(this.list);
	}
}
