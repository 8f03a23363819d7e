// What a renderer makes of a specification: everything the element needs to show it. Lengths are CSS pixels
// from the top left corner of the drawing.

import type { FindingKind } from '../finding/signs';
import type { Shape } from './shapes';
import type { Significance } from './spec';
import type { Theme } from './theme';

export interface Surface {
  width: number;
  /** How high the drawing shall be where that can be chosen: it fills a slide. */
  height?: number;
  theme: Theme;
  measure(text: string, type: Type): number;
}

/** The size of letters in pixels, and their weight where it is not the usual one. */
export interface Type {
  size: number;
  weight?: number;
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
  /** What the value counts; said beside it. */
  unit: string;
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
  shapes: Shape[];
  card: Card;
  /** A sign of findings beside the mark that they are about. */
  sign?: true;
  /** Where lines are columns as well: up and down stay in it. */
  column?: number;
  /** Painted over the others. */
  raised?: boolean;
}

export type LegendSign =
  | 'swatch'
  | 'line'
  | 'dashes'
  | 'dot'
  | 'rest'
  | 'incomplete'
  | 'broken'
  | 'break'
  | 'missing'
  | 'median'
  | 'box'
  | 'interval'
  | 'tied'
  | `cell-${Significance}`
  | FindingKind;

export interface LegendEntry {
  sign: LegendSign;
  colour: string;
  label: string;
}

/** A part of the drawing that stays in sight while the rest scrolls under it. */
export interface Pins {
  /** The height that stays at the top, and what is in it. */
  top: number;
  head: Shape[];
  /** The width that stays at the left; 0 for none. */
  left: number;
  side: Shape[];
  corner: Shape[];
}

/** A place in the drawing that leads to another page. */
export interface SceneLink {
  pin: 'head' | 'side';
  box: Box;
  address: string;
  text: string;
}

export interface Scene {
  width: number;
  height: number;
  /** The height at which the drawing starts to scroll, without what is pinned; 0 never. */
  maximumHeight: number;
  pins: Pins;
  links: SceneLink[];
  /** Where a print may go on on the next page under the pinned head, from above to below: the tops of rows. */
  cuts: number[];
  /** The outer labels and the vertical stretch for which each of them holds. */
  groups: { label: string; top: number; bottom: number }[];
  legend: LegendEntry[];
  /** Under the marks, and over them; neither can be chosen. */
  ground: Shape[];
  over: Shape[];
  /** In reading order. */
  marks: SceneMark[];
  /** Indexes of marks, a list for each line that has any: arrow keys move within it and between them. */
  lines: number[][];
  /** The mark that the reader came for: a chart that scrolls begins with it in sight. */
  sought?: number;
}
