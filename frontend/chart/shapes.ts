// The few shapes that charts are made of, as data: nothing touches the page until it is painted. Coordinates are CSS
// pixels from the top left corner of the drawing.

import { type FindingKind, OUTLINES } from '../finding/signs';
import type { Box, Type } from './scene';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** An element of SVG. */
export interface Shape {
  tag: 'g' | 'rect' | 'path' | 'text' | 'circle' | 'title';
  attributes: Record<string, string | number>;
  text?: string;
  children?: Shape[];
}

/** Makes the element of a shape. Texts become text nodes; nothing is ever parsed. */
export function paint(shape: Shape): SVGElement {
  const element = document.createElementNS(NAMESPACE, shape.tag);
  for (const [name, value] of Object.entries(shape.attributes)) {
    element.setAttribute(name, typeof value === 'number' ? String(round(value)) : value);
  }
  if (shape.text !== undefined) {
    element.textContent = shape.text;
  }
  for (const child of shape.children ?? []) {
    element.append(paint(child));
  }
  return element;
}

/** An empty drawing that shows a part of a scene. */
export function sheet(view: Box, zoom: number): SVGSVGElement {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('viewBox', [view.x, view.y, view.width, view.height].map(round).join(' '));
  svg.setAttribute('width', String(round(view.width * zoom)));
  svg.setAttribute('height', String(round(view.height * zoom)));
  return svg;
}

/** Coordinates need no more than hundredths of a pixel. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function group(children: Shape[], attributes: Record<string, string | number> = {}): Shape {
  return { tag: 'g', attributes, children };
}

export function moved(children: Shape[], x: number, y: number): Shape {
  return group(children, { transform: `translate(${round(x)} ${round(y)})` });
}

export interface Paint {
  fill?: string;
  stroke?: string;
  width?: number;
  dash?: string;
  opacity?: number;
  radius?: number;
}

function styled({ fill = 'none', stroke, width = 1, dash, opacity, radius }: Paint): Record<string, string | number> {
  return {
    fill,
    ...(stroke === undefined ? {} : { stroke, 'stroke-width': width }),
    ...(dash === undefined ? {} : { 'stroke-dasharray': dash }),
    ...(opacity === undefined ? {} : { opacity }),
    ...(radius === undefined ? {} : { rx: radius })
  };
}

export function rectangle(box: Box, style: Paint): Shape {
  return { tag: 'rect', attributes: { ...box, ...styled(style) } };
}

export function circle(x: number, y: number, radius: number, style: Paint): Shape {
  return { tag: 'circle', attributes: { cx: x, cy: y, r: radius, ...styled(style) } };
}

export function path(data: string, style: Paint): Shape {
  return { tag: 'path', attributes: { d: data, ...styled(style), 'pointer-events': 'none' } };
}

/** A path through points; nothing for fewer than two. */
export function polyline(points: { x: number; y: number }[], style: Paint): Shape[] {
  if (points.length < 2) {
    return [];
  }
  const data = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  return [path(data, { ...style, fill: style.fill ?? 'none' })];
}

/** A place that takes the mouse without being seen. */
export function target(box: Box): Shape {
  return rectangle(box, { fill: 'transparent' });
}

/** Whether a shape only takes the mouse. */
export function isTarget(shape: Shape): boolean {
  return shape.attributes.fill === 'transparent';
}

export function text(
  content: string,
  x: number,
  y: number,
  type: Type,
  fill: string,
  align: 'start' | 'middle' | 'end' = 'start'
): Shape {
  return {
    tag: 'text',
    attributes: {
      x,
      // Not every program that reads SVG knows how to centre a line of text.
      y: y + type.size * 0.36,
      'font-size': type.size,
      ...(type.weight === undefined ? {} : { 'font-weight': type.weight }),
      ...(align === 'start' ? {} : { 'text-anchor': align }),
      fill
    },
    text: content
  };
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1, dash?: string): Shape {
  return path(`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`, { stroke, width, dash });
}

/** From where to where a shape reaches upright; a group says nothing of it. */
export function reach({ tag, attributes }: Shape): [number, number] {
  const number = (name: string) => Number(attributes[name] ?? 0);
  switch (tag) {
    case 'rect':
      return [number('y'), number('y') + number('height')];
    case 'circle':
      return [number('cy') - number('r'), number('cy') + number('r')];
    case 'text':
      return [number('y') - number('font-size'), number('y') + 0.3 * number('font-size')];
    case 'path': {
      const heights = [...String(attributes.d).matchAll(/[ML]\S+ ([\d.-]+)/g)].map((found) => Number(found[1]));
      return [Math.min(...heights) - 1, Math.max(...heights) + 1];
    }
    default:
      return [-Infinity, Infinity];
  }
}

/** Slanting lines within a box, cut at its edges. */
export function hatching(box: Box, stroke: string, width = 1, gap = 4): Shape {
  const { x, y, width: across, height } = box;
  let data = '';
  for (let offset = gap / 2 - height; offset < across; offset += gap) {
    const start = Math.max(0, offset);
    const end = Math.min(across, offset + height);
    data += `M${round(x + start)} ${round(y + height - (start - offset))}L${round(x + end)} ${round(y + height - (end - offset))}`;
  }
  return path(data, { stroke, width });
}

/** Hatching with an edge: a place without a value. */
export function hatchedBox(box: Box, stroke: string, base: string, gap = 4): Shape[] {
  const edge = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
  return [rectangle(edge, { fill: base, stroke }), hatching(edge, stroke, 1, gap)];
}

/** The sign of a kind of finding, in a square. */
export function findingShape(x: number, y: number, kind: FindingKind, colour: string, base: string, size = 14): Shape {
  const { ground, strokes, hollow } = OUTLINES[kind];
  const scale = size === 14 ? '' : ` scale(${round(size / 14)})`;
  return group(
    [
      path(ground, { fill: hollow ? base : colour, stroke: hollow ? colour : undefined, width: 1.5 }),
      path(strokes, { stroke: hollow ? colour : base, width: 1.5 })
    ],
    { transform: `translate(${round(x)} ${round(y)})${scale}` }
  );
}

/** Two slanting cuts across a bar: it is longer than it is drawn. */
export function breakShape(x: number, box: Box, base: string): Shape {
  const top = box.y - 2;
  const bottom = box.y + box.height + 2;
  const cut = (at: number) => `M${round(at)} ${bottom}L${round(at + 5)} ${top}`;
  return path(cut(x) + cut(x + 5), { stroke: base, width: 2.5 });
}
