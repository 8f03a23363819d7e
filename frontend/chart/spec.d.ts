// The shape of the property `spec`. The Java class ChartJson writes it; every text is finished and in
// the reader's language. Amounts are decimal strings.

import type { FindingKind } from '../finding/signs';

export type ChartSpec = BarsSpec;

export interface FrameSpec {
  label: string;
  description: string;
  locale: string;
  notes: string[];
  words: Words;
}

export interface Words {
  empty: string;
  failed: string;
  total: string;
  /** What the sign of each kind of finding means. */
  findings: Record<FindingKind, string>;
  broken: string;
  incomplete: string;
  missing: string;
  keys: string;
}

export type ColourRole =
  | { role: 'accent' }
  | { role: 'neutral' }
  | { role: 'categorical'; index: number }
  | { role: 'sequence'; step: number; steps: number };

export interface BarsSpec extends FrameSpec {
  kind: 'bars';
  axisTitle: string;
  fractionDigits: number;
  /** CSS pixels of all rows together; 0 shows all. */
  maximumHeight: number;
  rows: { label: string; group?: string }[];
  series: { label: string; colour: ColourRole }[];
  marks: BarMark[];
  totals: BarValue[];
}

/** A value of a row: with `value` an amount, without it a `state` that says why. */
export interface BarValue {
  row: number;
  id: string;
  value: string | null;
  state?: string;
  incomplete?: true;
  /** Written as "more than": at least so much. */
  approximate?: true;
  details?: string[];
  flags?: Flag[];
}

/** Findings of one kind about a value; chosen for itself. */
export interface Flag {
  id: string;
  kind: FindingKind;
  count: number;
  reason: string;
}

export interface BarMark extends BarValue {
  series: number;
}
