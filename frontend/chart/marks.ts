// What all kinds of charts have in common: how a figure is said, its card, its signs, and how a scene is put together.

import { type FindingKind, KINDS } from '../finding/signs';
import type { Numbers } from './numbers';
import type { Box, Card, LegendEntry, Scene, SceneMark, Surface, Type } from './scene';
import { findingShape, hatchedBox, type Shape, target, text } from './shapes';
import type { Content, Figure, Frame, Significance } from './spec';

export const SMALL: Type = { size: 12 };
export const PLAIN: Type = { size: 13 };
export const STRONG: Type = { size: 13, weight: 600 };
/** The side of the sign of a finding, and of a hatched place. */
export const FLAG = 14;
export const HOLE = 12;

/** A figure with what is to be known at once: at least so much, without some parts; or why there is none. */
export function figureText(content: Content, numbers: Numbers): string {
  return content.value === undefined
    ? (content.state ?? '')
    : numbers.format(content.value) + (content.approximate ? '+' : '') + (content.incomplete ? '*' : '');
}

export interface CardExtras {
  swatch?: string;
  /** Lines before those of the figure. */
  first?: string[];
  broken?: boolean;
  /** In place of the value as the numbers say it. */
  value?: string;
}

export function cardOf(
  frame: Frame,
  title: string[],
  unit: string,
  figure: Figure,
  numbers: Numbers,
  { swatch, first = [], broken = false, value }: CardExtras = {}
): Card {
  return {
    title: title.filter((part) => part !== '').join(' · '),
    swatch,
    value: value ?? figureText(figure, numbers),
    unit,
    missing: figure.value === undefined,
    details: [...first, ...(figure.details ?? [])],
    incomplete: figure.incomplete ? frame.words.incomplete : undefined,
    broken: broken ? frame.words.broken : undefined,
    flags: figure.flags ?? []
  };
}

/** What a figure is among its peers, as a line of its card. */
export function judged(frame: Frame, significance: Significance): string[] {
  return significance === 'none' ? [] : [frame.words.significance[significance]];
}

/** A text with an ellipsis where it does not fit; the card shows it whole. */
export function cut(content: string, width: number, type: Type, measure: Surface['measure']): string {
  if (measure(content, type) <= width + 0.5) {
    return content;
  }
  const characters = [...content];
  while (characters.length > 1 && measure(characters.join('') + '…', type) > width) {
    characters.pop();
  }
  return characters.join('') + '…';
}

/** Collects the parts of a scene. */
export class SceneBuilder {
  readonly ground: Shape[] = [];
  readonly over: Shape[] = [];
  readonly marks: SceneMark[] = [];
  readonly lines: number[][] = [];
  private readonly kinds = new Set<FindingKind>();
  private anyMissing = false;
  private anyIncomplete = false;

  constructor(
    readonly frame: Frame,
    readonly surface: Surface
  ) {}

  /** Adds a mark and gives its index. */
  add(mark: SceneMark): number {
    this.marks.push(mark);
    mark.card.flags.forEach((flag) => this.kinds.add(flag.kind));
    this.anyMissing ||= mark.card.missing;
    this.anyIncomplete ||= mark.card.incomplete !== undefined;
    return this.marks.length - 1;
  }

  /** Arrow keys walk along these marks. */
  walk(indexes: number[]) {
    if (indexes.length > 0) {
      this.lines.push(indexes);
    }
  }

  /** The signs of the findings of a figure, one beside the other from `x` on; gives their indexes. */
  signs(figure: Figure, card: Card, x: number, middle: number, size = FLAG, column?: number): number[] {
    const { theme } = this.surface;
    return (figure.flags ?? []).map((flag, index) => {
      const box = { x: x + index * (size + 2), y: middle - size / 2, width: size, height: size };
      return this.add({
        id: flag.id,
        sign: true,
        box,
        column,
        raised: true,
        shapes: [target(box), findingShape(box.x, box.y, flag.kind, theme.warning, theme.base, size)],
        card: { ...card, details: [], flags: [flag] }
      });
    });
  }

  /** Names of units without a figure and why, under a plot: hatched places in lines; gives the height. */
  missing(entries: { figure: Figure; label: string; card: Card }[], left: number, top: number): number {
    if (entries.length === 0) {
      return 0;
    }
    const { theme, measure, width } = this.surface;
    const row = 20;
    let x = left;
    let y = top + row / 2;
    const walked: number[] = [];
    for (const { figure, label, card } of entries) {
      const said = cut(`${label} ${card.value}`, width - left - HOLE - 6, SMALL, measure);
      const signs = (figure.flags ?? []).length * (FLAG + 2);
      const wide = HOLE + 4 + Math.ceil(measure(said, SMALL));
      if (x > left && x + wide + signs > width) {
        x = left;
        y += row;
      }
      const box = { x, y: y - HOLE / 2, width: HOLE, height: HOLE };
      walked.push(
        this.add({
          id: figure.id,
          box: { ...box, width: wide },
          card,
          shapes: [
            target({ x: x - 3, y: y - row / 2, width: wide + 6, height: row }),
            ...hatchedBox(box, theme.muted, theme.base),
            text(said, x + HOLE + 4, y, SMALL, theme.muted)
          ]
        })
      );
      walked.push(...this.signs(figure, card, x + wide + 3, y));
      x += wide + signs + 16;
    }
    this.walk(walked);
    return y + row / 2 - top;
  }

  /** The entries of the legend that follow from the marks: findings, incomplete sums, missing values. */
  remarks(): LegendEntry[] {
    const { theme } = this.surface;
    const { words } = this.frame;
    return [
      ...KINDS.filter((kind) => this.kinds.has(kind)).map(
        (kind): LegendEntry => ({ sign: kind, colour: theme.warning, label: words.findings[kind] })
      ),
      ...(this.anyIncomplete
        ? [{ sign: 'incomplete', colour: theme.neutral, label: `* ${words.incomplete}` } satisfies LegendEntry]
        : []),
      ...(this.anyMissing
        ? [{ sign: 'missing', colour: theme.muted, label: words.missing } satisfies LegendEntry]
        : [])
    ];
  }

  /** The scene of these parts; what is not said stays away. */
  scene(height: number, legend: LegendEntry[], more: Partial<Scene> = {}): Scene {
    return {
      width: this.surface.width,
      height,
      maximumHeight: 0,
      pins: { top: 0, head: [], left: 0, side: [], corner: [] },
      links: [],
      cuts: [],
      groups: [],
      legend: [...legend, ...this.remarks()],
      ground: this.ground,
      over: this.over,
      marks: this.marks,
      lines: this.lines,
      ...more
    };
  }
}

/** Whether two boxes have a point in common. */
export function meet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

export function union(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y
  };
}

/** A box around a point. */
export function around(x: number, y: number, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}
