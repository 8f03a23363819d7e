// The few shapes that bars are made of, as elements of an ECharts custom series.

import { type FindingKind, OUTLINES } from '../finding/signs';
import type { Box } from './scene';

export type Shape = Record<string, unknown>;

export function rectangle(box: Box, style: Record<string, unknown>): Shape {
  return { type: 'rect', shape: { ...box }, style };
}

/** A place that takes the mouse without being seen. */
export function target(box: Box): Shape {
  return rectangle(box, { fill: 'rgba(0,0,0,0)' });
}

export function text(
  content: string,
  x: number,
  y: number,
  font: string,
  fill: string,
  align: 'left' | 'right' = 'left'
): Shape {
  return { type: 'text', style: { text: content, x, y, font, fill, align, verticalAlign: 'middle' } };
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: string, lineWidth = 1): Shape {
  return { type: 'line', silent: true, shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth } };
}

/** Slanting lines within a box, cut at its edges. */
export function hatching(box: Box, stroke: string, lineWidth = 1): Shape {
  const { x, y, width, height } = box;
  const gap = 4;
  let path = '';
  for (let offset = gap / 2 - height; offset < width; offset += gap) {
    const start = Math.max(0, offset);
    const end = Math.min(width, offset + height);
    path += `M${x + start} ${y + height - (start - offset)}L${x + end} ${y + height - (end - offset)}`;
  }
  return { type: 'path', silent: true, shape: { pathData: path }, style: { fill: 'none', stroke, lineWidth } };
}

/** Hatching with an edge: a place without a value. */
export function hatchedBox(box: Box, stroke: string, base: string): Shape[] {
  const edge = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
  return [rectangle(edge, { fill: base, stroke, lineWidth: 1 }), hatching(edge, stroke)];
}

/** The sign of a kind of finding. */
export function findingShape(x: number, y: number, kind: FindingKind, colour: string, base: string): Shape {
  const { ground, strokes, hollow } = OUTLINES[kind];
  const path = (data: string, style: Record<string, unknown>): Shape => ({
    type: 'path',
    shape: { pathData: data },
    x,
    y,
    style
  });
  return {
    type: 'group',
    children: [
      path(ground, { fill: hollow ? base : colour, stroke: hollow ? colour : 'none', lineWidth: hollow ? 1.5 : 0 }),
      path(strokes, { fill: 'none', stroke: hollow ? colour : base, lineWidth: 1.5 })
    ]
  };
}

/** Two slanting cuts across a bar: it is longer than it is drawn. */
export function breakShape(x: number, box: Box, base: string): Shape {
  const top = box.y - 2;
  const bottom = box.y + box.height + 2;
  const cut = (at: number) => `M${at} ${bottom}L${at + 5} ${top}`;
  return {
    type: 'path',
    silent: true,
    shape: { pathData: cut(x) + cut(x + 5) },
    style: { fill: 'none', stroke: base, lineWidth: 2.5 }
  };
}
