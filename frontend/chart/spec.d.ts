// The shape of the property `spec`. The Java class ChartJson writes it; every text is finished and in
// the reader's language. Amounts are decimal strings; what is false or null is left out.

import type { FindingKind } from '../finding/signs';

export type ChartSpec =
  | BarsSpec
  | LinesSpec
  | SmallMultiplesSpec
  | HeatmapSpec
  | FunnelSpec
  | ScatterSpec
  | DistributionSpec
  | RankingSpec;

export type Significance = 'better' | 'worse' | 'high' | 'low' | 'typical' | 'none';

export interface Frame {
  label: string;
  description: string;
  /** Where the figures are from, at the foot of a picture; may be empty. */
  source: string;
  locale: string;
  notes: string[];
  words: Words;
}

export interface FrameSpec {
  frame: Frame;
}

export interface Words {
  empty: string;
  failed: string;
  total: string;
  /** What the sign of each kind of finding means. */
  findings: Record<FindingKind, string>;
  /** What the colour of a figure among its peers means. */
  significance: Record<Significance, string>;
  broken: string;
  incomplete: string;
  missing: string;
  median: string;
  middleHalf: string;
  centre: string;
  inner: string;
  outer: string;
  interval: string;
  tied: string;
  /** How many lines have no name beside them: {0} stands for the number. Slides frozen in 2026 may lack it. */
  unnamed?: string;
  keys: string;
}

export type ColourRole =
  | { role: 'accent' }
  | { role: 'neutral' }
  | { role: 'categorical'; index: number }
  | { role: 'sequence'; step: number; steps: number };

/** An amount, or a state that says why there is none. */
export interface Content {
  value?: string;
  state?: string;
  incomplete?: true;
  /** Written as "more than": at least so much. */
  approximate?: true;
}

/** What every mark carries. */
export interface Figure extends Content {
  id: string;
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

export interface BarsSpec extends FrameSpec {
  kind: 'bars';
  axisTitle: string;
  fractionDigits: number;
  /** CSS pixels of all rows together; 0 shows all. */
  maximumHeight: number;
  rows: { label: string; group?: string }[];
  series: { label: string; colour: ColourRole }[];
  marks: { row: number; series: number; figure: Figure }[];
  totals: { row: number; figure: Figure }[];
  /** Where the values of rows usually lie. */
  usual?: { label: string; ranges: { row: number; low: string; high: string }[] };
}

export interface LineSeries {
  label: string;
  colour: ColourRole;
  dashed?: true;
}

/** No line is drawn from the category `after` to the next one. */
export interface LineBreak {
  after: number;
  label: string;
}

export interface LineMark {
  series: number;
  category: number;
  figure: Figure;
}

export interface LinesSpec extends FrameSpec {
  kind: 'lines';
  axisTitle: string;
  fractionDigits: number;
  categories: string[];
  series: LineSeries[];
  breaks: LineBreak[];
  marks: LineMark[];
}

export interface SmallMultiplesSpec extends FrameSpec {
  kind: 'smallMultiples';
  sharedScale?: true;
  categories: string[];
  series: LineSeries[];
  breaks: LineBreak[];
  panels: { title: string; axisTitle: string; fractionDigits: number; marks: LineMark[] }[];
}

export interface Heading {
  text: string;
  unit?: string;
  address?: string;
}

export interface HeatmapCell {
  row: number;
  column: number;
  text: string;
  significance: Significance;
  figure: Figure;
}

export interface HeatmapSpec extends FrameSpec {
  kind: 'heatmap';
  corner: string;
  /** CSS pixels of all rows together; 0 shows all. */
  maximumHeight: number;
  rows: Heading[];
  columns: Heading[];
  cells: HeatmapCell[];
}

export interface FunnelLimits {
  denominator: number;
  outerLow: number;
  innerLow: number;
  innerHigh: number;
  outerHigh: number;
}

export interface FunnelSpec extends FrameSpec {
  kind: 'funnel';
  denominatorTitle: string;
  shareTitle: string;
  fractionDigits: number;
  centre?: number;
  limits: FunnelLimits[];
  points: { label: string; marked?: true; denominator?: string; significance: Significance; figure: Figure }[];
}

export interface ScatterAxis {
  title: string;
  fractionDigits: number;
  median?: number;
}

export interface ScatterSpec extends FrameSpec {
  kind: 'scatter';
  across: ScatterAxis;
  up: ScatterAxis;
  points: { label: string; marked?: true; across: Content; figure: Figure }[];
}

export interface DistributionSpec extends FrameSpec {
  kind: 'distribution';
  axisTitle: string;
  fractionDigits: number;
  groups: { label: string; box?: { low: number; first: number; median: number; third: number; high: number } }[];
  points: { group: number; label: string; marked?: true; figure: Figure }[];
}

export interface RankingSpec extends FrameSpec {
  kind: 'ranking';
  axisTitle: string;
  fractionDigits: number;
  /** CSS pixels of all rows together; 0 shows all. */
  maximumHeight: number;
  median?: number;
  rows: {
    label: string;
    rank: string;
    marked?: true;
    interval?: { low: number; high: number };
    significance: Significance;
    figure: Figure;
  }[];
}
