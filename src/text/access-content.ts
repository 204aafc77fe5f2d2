/** The accessibility statement and the conformance report in one language. Types only. */

export type Conformance = 'supports' | 'partly' | 'fails' | 'not-applicable';

export interface AccessContent {
	readonly statement: readonly {
		readonly id: string;
		readonly title: string;
		readonly text: readonly string[];
		readonly list: readonly string[];
	}[];
	readonly criteria: readonly {
		readonly id: string;
		readonly level: 'A' | 'AA';
		readonly name: string;
		readonly holds: Conformance;
		readonly says: string;
	}[];
}
