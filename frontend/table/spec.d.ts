// The shape of the property `spec` of a table. The Java class TableJson writes it; what is false or null is left out.

import type { FindingKind } from '../finding/signs';

export interface Linked {
  text: string;
  address?: string;
}

export interface Finding {
  kind: FindingKind;
  count: number;
  label: string;
  address: string;
}

export interface Cell extends Linked {
  /** `none`: there was nothing to state, which is said by a dash and its text on hover. */
  state: 'figure' | 'incomplete' | 'missing' | 'none';
  /** A decimal string: what the text says, exactly. */
  value?: string;
  hint?: string;
  findings?: Finding[];
}

export interface Row {
  headings: Linked[];
  cells: Cell[];
}

export interface TableSpec {
  caption: string;
  dense?: true;
  headings: string[];
  columns: { key: string; label: string; unit?: string }[];
  rows: Row[];
  foot: { label: string; cells: (Linked & { value?: string; note?: string })[] }[];
}

/** `sort` is the key of a column, or `name-` and the number of a column of names; empty for the given order. */
export interface TableState {
  sort: string;
  descending: boolean;
  hidden: string[];
  /** Keys of columns that stand first and stay in sight, in this order. */
  pinned: string[];
  filter: string;
}

export interface Words {
  filter: string;
  columns: string;
  /** With {0} for a column. */
  pin: string;
  /** With {0} for the rows that are shown and {1} for all. */
  count: string;
  none: string;
  /** Said at sums and medians while a filter leaves rows out. */
  all: string;
}
