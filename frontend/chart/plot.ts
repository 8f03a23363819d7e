// A rectangle with a value axis on its left and something under it: what lines, funnels and scatters have in common.

import { around, cut, meet, SMALL } from './marks';
import type { Numbers, Range } from './numbers';
import type { Box, Surface, Type } from './scene';
import { line, rectangle, type Shape, text } from './shapes';

/** The height of a plot: on a slide what there is; elsewhere wide ones are not as high as they could be. */
export function heightFor({ width, height }: Surface, around = 2): number {
  return height === undefined
    ? Math.round(Math.min(520, Math.max(240, width * 0.42)))
    : Math.max(160, Math.floor(height) - around);
}

/** The height of a row: on a slide the rows share what there is, within what is still read as a list. */
export function rowFor({ height }: Surface, usual: number, rows: number, others: number): number {
  return height === undefined || rows === 0
    ? usual
    : Math.min(usual * 1.6, Math.max(usual * 0.7, (height - others) / rows));
}

/** How wide the numbers at an axis are. */
export function tickWidth(range: Range, numbers: Numbers, { measure }: Surface): number {
  return Math.ceil(Math.max(...range.ticks.map((tick) => measure(numbers.tick(tick, range.step), SMALL))));
}

export function xIn(plot: Box, share: number): number {
  return plot.x + share * plot.width;
}

export function yIn(plot: Box, share: number): number {
  return plot.y + plot.height - share * plot.height;
}

/** Level lines with their numbers on the left; the lowest is the stronger one. */
export function levels(plot: Box, range: Range, numbers: Numbers, { theme }: Surface): Shape[] {
  return range.ticks.flatMap((tick) => {
    const y = Math.round(yIn(plot, range.at(tick))) + 0.5;
    return [
      line(plot.x, y, plot.x + plot.width, y, tick === range.low ? theme.neutral : theme.line),
      text(numbers.tick(tick, range.step), plot.x - 8, y, SMALL, theme.muted, 'end')
    ];
  });
}

/** Numbers under a plot, with upright lines. */
export function columns(plot: Box, range: Range, numbers: Numbers, { theme, measure }: Surface): Shape[] {
  const bottom = plot.y + plot.height;
  let end = -Infinity;
  return range.ticks.flatMap((tick) => {
    const x = Math.round(xIn(plot, range.at(tick))) + 0.5;
    const label = numbers.tick(tick, range.step);
    const half = measure(label, SMALL) / 2;
    const shapes = [line(x, plot.y, x, bottom + 4, theme.line)];
    if (x - half > end + 6) {
      end = x + half;
      shapes.push(text(label, x, bottom + 14, SMALL, theme.muted, 'middle'));
    }
    return shapes;
  });
}

export interface Wanted {
  /** Where the labelled thing is, and how far it reaches. */
  x: number;
  y: number;
  radius: number;
  label: string;
  type: Type;
  fill: string;
  /** Written in any case: at the upper edge when there is no room beside the thing. */
  always?: boolean;
}

/** Writes labels beside points, the first ones first; one that would cover something is left out. */
export function labels(wanted: Wanted[], taken: Box[], within: Box, { measure, theme }: Surface): Shape[] {
  const covered = [...taken];
  const shapes: Shape[] = [];
  for (const { x, y, radius, label, type, fill, always } of wanted) {
    const width = measure(label, type);
    const height = type.size + 3;
    const gap = radius + 3;
    const candidates: Box[] = [
      { x: x + gap, y: y - height / 2, width, height },
      { x: x - gap - width, y: y - height / 2, width, height },
      { x: x - width / 2, y: y - gap - height, width, height },
      { x: x - width / 2, y: y + gap, width, height },
      { x: x + gap * 0.7, y: y - gap - height * 0.7, width, height },
      { x: x - gap * 0.7 - width, y: y - gap - height * 0.7, width, height },
      { x: x + gap * 0.7, y: y + gap * 0.4, width, height },
      { x: x - gap * 0.7 - width, y: y + gap * 0.4, width, height }
    ];
    const own = around(x, y, radius);
    const edge = {
      x: Math.min(Math.max(x - width / 2, within.x), within.x + within.width - width),
      y: within.y,
      width,
      height
    };
    const free = candidates.find(
      (box) =>
        box.x >= within.x &&
        box.x + box.width <= within.x + within.width &&
        box.y >= within.y &&
        box.y + box.height <= within.y + within.height &&
        !covered.some((other) => meet(other, box) && !(other.x === own.x && other.y === own.y))
    );
    const place = free ?? (always ? edge : undefined);
    if (place) {
      // Names that touch would be read as one.
      covered.push({ ...place, x: place.x - 3, width: place.width + 6 });
      shapes.push(rectangle(place, { fill: theme.base, opacity: 0.75 }));
      shapes.push(text(label, place.x, place.y + height / 2, type, fill));
    }
  }
  return shapes;
}

/** Moves places of one height apart until none covers another, as little as their order allows. */
export function apart(wanted: number[], height: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, index) => index).sort((one, other) => wanted[one] - wanted[other]);
  const places = [...wanted];
  let previous = top - height / 2;
  for (const index of order) {
    places[index] = Math.max(wanted[index], previous + height);
    previous = places[index];
  }
  let next = bottom + height / 2;
  for (const index of order.reverse()) {
    places[index] = Math.min(places[index], next - height);
    next = places[index];
  }
  return places;
}

/** The title of a value axis, over it. */
export function axisTitle(content: string, x: number, width: number, surface: Surface): Shape {
  return text(cut(content, width - x, SMALL, surface.measure), x, 9, SMALL, surface.theme.muted);
}
