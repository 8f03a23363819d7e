// What the server sends. Offsets are UTF-16 units of `text`, which JavaScript counts the same way.

import type { FindingKind } from '../finding/signs';

export type State = 'reported' | 'blank' | 'unreadable' | 'absent' | 'problem' | 'finding' | 'hit';

export type ParagraphSpec = ['p', start: number, end: number, role: 'TITLE' | 'HEADING' | 'BODY'];

/** Six numbers a cell: row, column, rowSpan, columnSpan, start, end. */
export type TableSpec = ['t', start: number, end: number, rows: number, columns: number, cells: number[]];

export type BlockSpec = ParagraphSpec | TableSpec;

export interface MarkSpec {
  id: string;
  state: State;
  /** What the mark says, in one line. */
  label: string;
  /** Of a finding, which may have several marks with its id. */
  kind?: FindingKind;
  /** Missing together with `end` when the document has no place for it. */
  start?: number;
  end?: number;
}

export interface DocumentWords {
  document: string;
  /** With {0} for the number. */
  page: string;
  previous: string;
  next: string;
  keys: string;
  nothing: string;
  empty: string;
}

export interface DocumentSpec {
  text: string;
  blocks: BlockSpec[];
  pages: number[];
  marks: MarkSpec[];
  words: DocumentWords;
}

export interface FactRow {
  id: string;
  name: string;
  /** The figure, or the name of its state. */
  value: string;
  unit: string;
  raw: string;
  state: State;
  label: string;
  finding?: FindingAtCell;
}

/** The findings at one cell: the heaviest kind, and all of them in words. */
export interface FindingAtCell {
  kind: FindingKind;
  count: number;
  label: string;
}

export interface GridCell {
  id: string;
  /** The figure; for every state but `reported` empty, or the star of a correction. */
  text: string;
  state: State;
  label: string;
  finding?: FindingAtCell;
}

export interface HeadingRow {
  heading: string;
  level: number;
}

export interface ListGroup {
  kind: 'list';
  key: string;
  title: string;
  note: string;
  rows: (HeadingRow | FactRow)[];
}

export interface GridGroup {
  kind: 'grid';
  key: string;
  title: string;
  note: string;
  columns: string[];
  rows: (HeadingRow | { name: string; cells: GridCell[] })[];
}

export interface ProblemGroup {
  kind: 'problems';
  key: string;
  title: string;
  note: string;
  rows: { id: string; text: string; raw: string; placed: boolean }[];
}

export type Group = ListGroup | GridGroup | ProblemGroup;

export interface FactsSpec {
  groups: Group[];
  words: {
    indicator: string;
    value: string;
    raw: string;
    blank: string;
    unreadable: string;
    absent: string;
  };
}
