// Which rows of a table are shown, and in which order.

import type { Row, TableSpec } from './spec';

/** Rows whose names contain every word of the filter. */
export function matching(rows: Row[], filter: string): Row[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '');
  return words.length === 0
    ? rows
    : rows.filter((row) => {
        const names = row.headings.map((heading) => heading.text).join(' ').toLocaleLowerCase();
        return words.every((word) => names.includes(word));
      });
}

/** Rows in the order of a column. What is missing is last whichever way the order goes; equal rows stay as they were. */
export function sorted(rows: Row[], spec: TableSpec, sort: string, descending: boolean): Row[] {
  const direction = descending ? -1 : 1;
  const name = /^name-(\d+)$/.exec(sort);
  if (name) {
    const column = Number(name[1]);
    const words = new Intl.Collator('zh-CN', { numeric: true });
    return [...rows].sort(
      (one, other) => direction * words.compare(one.headings[column]?.text ?? '', other.headings[column]?.text ?? '')
    );
  }
  const column = spec.columns.findIndex((candidate) => candidate.key === sort);
  if (column < 0) {
    return rows;
  }
  return [...rows].sort((one, other) => {
    const [first, second] = [one.cells[column].value, other.cells[column].value];
    if (first === undefined || second === undefined) {
      return Number(first === undefined) - Number(second === undefined);
    }
    return direction * (Number(first) - Number(second));
  });
}
