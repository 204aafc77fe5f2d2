/** Adds buttons to tables: sort by a column, copy as CSV. Without script the tables are complete. */

interface TableWords {
	readonly copy: string;
	readonly copied: string;
	readonly failed: string;
	/** Announces what has been done. */
	readonly say: (text: string) => void;
}

/** Adds the buttons to every table marked data-sortable. */
export function enhanceTables(page: ParentNode, words: TableWords): void {
	for (const table of page.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
		for (const head of table.querySelectorAll<HTMLTableCellElement>('thead th')) makeSortable(table, head);
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'copy-button';
		button.textContent = words.copy;
		button.addEventListener('click', () => {
			void copyText(csvOfTable(table)).then((done) => {
				button.textContent = done ? words.copied : words.failed;
				words.say(button.textContent);
			});
		});
		const place = table.closest('.table-scroll') ?? table;
		place.after(button);
	}
}

/** @returns whether the clipboard accepted the text */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

function makeSortable(table: HTMLTableElement, head: HTMLTableCellElement): void {
	const button = document.createElement('button');
	button.type = 'button';
	button.append(...head.childNodes);
	head.append(button);
	button.addEventListener('click', () => {
		const ascending = head.ariaSort !== 'ascending';
		for (const other of table.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
		head.ariaSort = ascending ? 'ascending' : 'descending';
		const column = head.cellIndex;
		const numbers = head.dataset['sort'] === 'number';
		const body = table.tBodies[0];
		if (!body) return;
		const { compare } = new Intl.Collator(document.documentElement.lang);
		const rows = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[column]) }));
		rows.sort((a, b) => {
			// Cells without a number stand last in both orders.
			if (numbers && (a.key === '' || b.key === '')) return Number(a.key === '') - Number(b.key === '');
			const order = numbers ? Number(a.key) - Number(b.key) : compare(a.key, b.key);
			return ascending ? order : -order;
		});
		body.append(...rows.map(({ row }) => row));
	});
}

const keyOf = (cell: HTMLTableCellElement | undefined) => cell?.dataset['value'] ?? wordsOf(cell);
const wordsOf = (cell: Element | undefined) => (cell?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The table in its present order. The quoting rule is written out here because d3-dsv would add 850 bytes to the page. */
function csvOfTable(table: HTMLTableElement): string {
	return [...table.rows]
		.map((row) =>
			[...row.cells]
				.map((cell) => {
					const text = wordsOf(cell);
					return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
				})
				.join(',')
		)
		.join('\n');
}
