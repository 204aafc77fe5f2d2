/** Types of the downloads' tables, and columns that several tables have. */
import { langs, languageOf, type Lang } from '../../languages';

export type Cell = string | number | boolean | null;

export interface Column {
	readonly name: string;
	/** Types of the Table Schema. */
	readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'yearmonth';
	readonly title: string;
	/** Meaning, unit and format of the values. */
	readonly description: string;
	readonly required?: true;
	readonly values?: readonly string[];
	/** Names of the columns that have taken the place of this one. */
	readonly replacedBy?: readonly string[];
}

export interface Table {
	readonly name: string;
	readonly title: Readonly<Record<Lang, string>>;
	readonly description: string;
	readonly columns: readonly Column[];
	readonly key: readonly string[];
	readonly foreign: readonly {
		readonly columns: readonly string[];
		readonly table: string;
		readonly to: readonly string[];
	}[];
	readonly rows: readonly (readonly Cell[])[];
}

/** The method page's words hold the table's title. */
export type UntitledTable = Omit<Table, 'title'>;

export const LIST = 'Several are separated by a space.';
export const text = (
	name: string,
	title: string,
	description: string,
	more: Partial<Column> = {}
): Column => ({
	name,
	type: 'string',
	title,
	description,
	...more
});
/** One column for each language. */
export const inLangs = (name: string, title: string, description: string, required = true): Column[] =>
	langs.map((lang) =>
		text(
			`${name}_${lang}`,
			`${title} (${languageOf(lang).englishName})`,
			description,
			required ? { required: true } : {}
		)
	);
/** Cells of such columns. */
export const cells = (value: Readonly<Record<Lang, string>> | undefined): (string | null)[] =>
	langs.map((lang) => value?.[lang] ?? null);
export const id = (description: string): Column => text('id', 'Identifier', description, { required: true });
