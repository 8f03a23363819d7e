// The few shapes that bars are made of, as elements of an ECharts custom series.

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

/** A diamond with an exclamation mark: an unusual value. */
export function flagSign(centreX: number, centreY: number, size: number, fill: string, ink: string): Shape[] {
  const half = size / 2;
  return [
    {
      type: 'polygon',
      shape: {
        points: [
          [centreX, centreY - half],
          [centreX + half, centreY],
          [centreX, centreY + half],
          [centreX - half, centreY]
        ]
      },
      style: { fill }
    },
    rectangle({ x: centreX - 0.75, y: centreY - half * 0.5, width: 1.5, height: half * 0.55 }, { fill: ink }),
    rectangle({ x: centreX - 0.75, y: centreY + half * 0.25, width: 1.5, height: 1.5 }, { fill: ink })
  ];
}
