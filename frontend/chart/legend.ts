// The signs of the legend, as shapes: the page shows them and a picture takes them along.

import type { FindingKind } from '../finding/signs';
import type { LegendEntry } from './scene';
import { breakShape, circle, findingShape, hatchedBox, line, path, rectangle, type Shape, text } from './shapes';
import type { Theme } from './theme';

const FINDINGS: readonly string[] = ['non_compliant', 'unusual', 'doubtful_reading'] satisfies FindingKind[];
export const SIGN_HEIGHT = 14;

/** The sign of an entry within its width and 14 pixels of height. */
export function signOf({ sign, colour }: LegendEntry, theme: Theme): { width: number; shapes: Shape[] } {
  const middle = SIGN_HEIGHT / 2;
  if (FINDINGS.includes(sign)) {
    return { width: 14, shapes: [findingShape(0, 0, sign as FindingKind, colour, theme.base)] };
  }
  switch (sign) {
    case 'median':
      return { width: 6, shapes: [line(3, 0, 3, SIGN_HEIGHT, colour, 2)] };
    case 'line':
      return { width: 18, shapes: [line(0, middle, 18, middle, colour, 2)] };
    case 'dashes':
      return { width: 22, shapes: [line(0, middle, 22, middle, colour, 1.75, '5 4')] };
    case 'dot':
      return { width: 11, shapes: [circle(5.5, middle, 5, { fill: colour })] };
    case 'rest':
      return { width: 16, shapes: [rectangle({ x: 0.5, y: 2, width: 15, height: 10 }, { fill: theme.pale, stroke: colour })] };
    case 'broken': {
      const bar = { x: 0, y: 2, width: 18, height: 11 };
      return { width: 18, shapes: [rectangle(bar, { fill: colour }), breakShape(5, bar, theme.base)] };
    }
    case 'break':
      return { width: 9, shapes: [line(4.5, 0, 4.5, SIGN_HEIGHT, colour, 1, '2 3')] };
    case 'incomplete':
      return {
        width: 16,
        shapes: [
          rectangle({ x: 0, y: 2, width: 16, height: 11 }, { fill: colour }),
          path('M6 13L16 3M10 13L16 7M6 9L13 2', { stroke: theme.base, width: 1.5 })
        ]
      };
    case 'missing':
      return { width: 12, shapes: hatchedBox({ x: 0, y: 1, width: 12, height: 12 }, colour, theme.base) };
    case 'box':
      return { width: 18, shapes: [rectangle({ x: 0.5, y: 1.5, width: 17, height: 11 }, { fill: theme.pale, stroke: colour })] };
    case 'interval':
      return { width: 22, shapes: [line(0, middle, 22, middle, colour, 2.5), circle(11, middle, 4, { fill: colour })] };
    case 'tied':
      return {
        width: 16,
        shapes: [
          rectangle({ x: 0, y: 0, width: 16, height: SIGN_HEIGHT }, { fill: theme.significance.typical.ground, radius: 2 }),
          line(2, 2, 2, 12, colour, 2)
        ]
      };
    case 'cell-high':
    case 'cell-low':
      return {
        width: 16,
        shapes: [
          rectangle({ x: 0, y: 1, width: 16, height: 12 }, { fill: colour, radius: 2 }),
          text(sign === 'cell-high' ? '▴' : '▾', 8, middle, { size: 12 }, theme.text, 'middle')
        ]
      };
    case 'cell-better':
    case 'cell-worse':
    case 'cell-typical':
    case 'cell-none':
      return { width: 16, shapes: [rectangle({ x: 0, y: 1, width: 16, height: 12 }, { fill: colour, radius: 2 })] };
    default:
      return { width: 11, shapes: [rectangle({ x: 0, y: 1.5, width: 11, height: 11 }, { fill: colour })] };
  }
}
