// What a renderer makes of a specification: everything the element needs to show it. Lengths are CSS pixels
// from the top left corner of the drawing.

import type { EChartsCoreOption } from 'echarts/core';
import type { FindingKind } from '../finding/signs';
import type { Theme } from './theme';

export interface Surface {
  width: number;
  theme: Theme;
  measure(text: string, font: string): number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The text of a mark for the hover card and, read as one line, for the screen reader. */
export interface Card {
  title: string;
  /** The colour of the series; none where the mark stands for a whole row. */
  swatch?: string;
  value: string;
  missing: boolean;
  details: string[];
  incomplete?: string;
  broken?: string;
  flags: { kind: FindingKind; reason: string }[];
}

export interface SceneMark {
  id: string;
  /** Where a reader sees the mark and can click it. */
  box: Box;
  card: Card;
  /** A sign of findings beside the mark that they are about. */
  sign?: true;
}

export type LegendSign = 'swatch' | 'rest' | 'incomplete' | 'broken' | 'missing' | FindingKind;

export interface LegendEntry {
  sign: LegendSign;
  colour: string;
  label: string;
}

/** The axis of a drawing that scrolls: shown again above the rows. */
export interface Head {
  height: number;
  title: { x: number; text: string };
  ticks: { x: number; text: string; anchor: 'start' | 'middle' }[];
  /** The outer labels and the vertical stretch for which each of them holds. */
  groups: { label: string; top: number; bottom: number }[];
}

export interface Scene {
  width: number;
  height: number;
  /** The height at which the drawing starts to scroll; 0 never. */
  maximumHeight: number;
  head: Head;
  legend: LegendEntry[];
  /** The hue of warnings. */
  warning: string;
  option: EChartsCoreOption;
  /** In reading order; the data index of the series `marks` is the index in here. */
  marks: SceneMark[];
  /** Indexes of marks, a list for each line that has any: arrow keys move within it and between them. */
  lines: number[][];
}
