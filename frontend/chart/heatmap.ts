// A table of figures whose cells have the colour of what they are among their peers. The headings are pinned.

import { cardOf, cut, judged, PLAIN, SceneBuilder, SMALL } from './marks';
import { Numbers } from './numbers';
import type { Box, LegendEntry, Scene, SceneLink, Surface, Type } from './scene';
import { hatching, line, rectangle, type Shape, target, text } from './shapes';
import type { HeatmapCell, HeatmapSpec, Significance } from './spec';

const ROW = 26;
const SIGN = 11;
const NARROWEST = 66;
const BAREST = 44;
const WIDEST = 132;
const HEADING_LINE = 15;
const MOST_LINES = 4;
const HEADING: Type = { size: 12, weight: 600 };
/** What greys say besides their shade. */
const ARROWS: Partial<Record<Significance, string>> = { high: '▴', low: '▾' };

export function heatmapScene(spec: HeatmapSpec, surface: Surface): Scene {
  const { theme, measure } = surface;
  const { words } = spec.frame;
  const builder = new SceneBuilder(spec.frame, surface);
  const numbers = new Numbers(spec.frame.locale, 9);

  const names = spec.rows.map((row) => (row.unit === undefined ? row.text : `${row.text}（${row.unit}）`));
  const widestName = Math.max(measure(spec.corner, HEADING), ...names.map((name) => measure(name, PLAIN)));
  const side = Math.ceil(Math.min(widestName + 14, Math.max(90, surface.width * 0.28)));
  const bare: number[] = [];
  const wanted = spec.columns.map((one, index) => {
    const longestWord = Math.max(0, ...wordsOf(one.text).map((word) => measure(word, HEADING)));
    let widest = one.unit === undefined ? 0 : measure(one.unit, SMALL) + 10;
    for (const cell of spec.cells) {
      if (cell.column === index && !missing(cell)) {
        const signs = (cell.figure.flags ?? []).length;
        const arrow = ARROWS[cell.significance];
        const figure = measure(arrow ? `${arrow} ${cell.text}` : cell.text, PLAIN) + (cell.figure.incomplete ? 7 : 0);
        widest = Math.max(widest, figure + 12 + signs * (SIGN + 2) + (signs > 0 ? 4 : 0));
      }
    }
    bare.push(Math.ceil(Math.max(BAREST, widest, Math.min(longestWord + 10, WIDEST))));
    return Math.ceil(Math.max(NARROWEST, widest + 12, Math.min(longestWord + 12, WIDEST)));
  });
  // Rather than not fit, columns lose the air that they would like to have.
  const excess = Math.max(0, side + wanted.reduce((sum, one) => sum + one, 0) - surface.width);
  const air = wanted.reduce((sum, one, index) => sum + one - bare[index], 0);
  const needed = wanted.map((one, index) =>
    excess > air ? one : Math.floor(one - (air === 0 ? 0 : ((one - bare[index]) * excess) / air))
  );
  // What is left over is shared out, so that columns are as equal as their figures let them be.
  const even = Math.min(WIDEST, (surface.width - side) / spec.columns.length);
  const spare = Math.max(0, surface.width - side - needed.reduce((sum, one) => sum + one, 0));
  const wished = needed.map((one) => Math.max(0, even - one));
  const wishes = wished.reduce((sum, one) => sum + one, 0);
  const widths = needed.map((one, index) =>
    Math.floor(one + (wishes === 0 ? 0 : wished[index] * Math.min(1, spare / wishes)))
  );
  const starts = widths.map((_, index) => side + widths.slice(0, index).reduce((sum, one) => sum + one, 0));
  const headings = spec.columns.map((one, index) => wrap(one.text, widths[index] - 10, HEADING, surface));
  const units = spec.columns.some((one) => one.unit !== undefined);
  const headingLines = Math.max(1, ...headings.map((lines) => lines.length));
  const head = headingLines * HEADING_LINE + (units ? HEADING_LINE : 0) + 12;
  const width = side + widths.reduce((sum, one) => sum + one, 0);
  const height = head + ROW * spec.rows.length + 1;

  const headShapes: Shape[] = [rectangle({ x: 0, y: 0, width, height: head }, { fill: theme.base })];
  const links: SceneLink[] = [];
  spec.columns.forEach((one, index) => {
    const right = starts[index] + widths[index] - 6;
    const bottom = head - 10 - (units ? HEADING_LINE : 0);
    headings[index].forEach((content, nth) => {
      const y = bottom - (headings[index].length - 1 - nth) * HEADING_LINE;
      headShapes.push(text(content, right, y, HEADING, theme.text, 'end'));
    });
    if (one.unit !== undefined) {
      headShapes.push(text(one.unit, right, head - 10, SMALL, theme.muted, 'end'));
    }
    if (one.address !== undefined) {
      links.push({ pin: 'head', box: { x: starts[index], y: 0, width: widths[index], height: head }, address: one.address, text: one.text });
    }
  });
  headShapes.push(line(0, head - 0.5, width, head - 0.5, theme.neutral));
  const corner: Shape[] = [
    rectangle({ x: 0, y: 0, width: side, height: head }, { fill: theme.base }),
    text(cut(spec.corner, side - 8, HEADING, measure), 0, head - 10, HEADING, theme.text),
    line(0, head - 0.5, side, head - 0.5, theme.neutral)
  ];
  const sideShapes: Shape[] = [rectangle({ x: 0, y: head, width: side, height: height - head }, { fill: theme.base })];
  spec.rows.forEach((row, index) => {
    const middle = head + (index + 0.5) * ROW;
    sideShapes.push(text(cut(names[index], side - 10, PLAIN, measure), 0, middle, PLAIN, theme.text));
    if (row.address !== undefined) {
      links.push({ pin: 'side', box: { x: 0, y: head + index * ROW, width: side - 4, height: ROW }, address: row.address, text: row.text });
    }
  });

  const byRow: HeatmapCell[][] = spec.rows.map(() => []);
  for (const cell of spec.cells) {
    byRow[cell.row].push(cell);
  }
  const seen = new Set<Significance>();
  byRow.forEach((cells, row) => {
    const walked: number[] = [];
    for (const cell of cells.sort((one, other) => one.column - other.column)) {
      const heading = spec.columns[cell.column];
      const card = cardOf(spec.frame, [spec.rows[row].text, heading.text], heading.unit ?? spec.rows[row].unit ?? '', cell.figure, numbers, {
        value: missing(cell) ? cell.figure.state : cell.text + (cell.figure.incomplete && !cell.text.endsWith('*') ? '*' : ''),
        first: judged(spec.frame, cell.significance)
      });
      const box: Box = { x: starts[cell.column] + 1, y: head + row * ROW + 1, width: widths[cell.column] - 2, height: ROW - 2 };
      const middle = box.y + box.height / 2;
      const shapes: Shape[] = [];
      if (missing(cell)) {
        shapes.push(target(box), rectangle(box, { stroke: theme.line, radius: 2 }), hatching(box, theme.neutral, 0.75, 5));
      } else {
        seen.add(cell.significance);
        shapes.push(rectangle(box, { fill: theme.significance[cell.significance].ground, radius: 2 }));
        const arrow = ARROWS[cell.significance];
        shapes.push(text(arrow ? `${arrow} ${card.value}` : card.value, box.x + box.width - 6, middle, PLAIN, theme.text, 'end'));
      }
      walked.push(builder.add({ id: cell.figure.id, box, column: cell.column, card, shapes }));
      walked.push(...builder.signs(cell.figure, card, box.x + 4, middle, SIGN, cell.column));
    }
    builder.walk(walked);
  });

  builder.over.push(...headShapes, ...sideShapes, ...corner);
  const legend = (['better', 'worse', 'high', 'low', 'typical'] as const)
    .filter((one) => seen.has(one))
    .map(
      (one): LegendEntry => ({ sign: `cell-${one}`, colour: theme.significance[one].ground, label: words.significance[one] })
    );
  return builder.scene(height, legend, {
    width,
    maximumHeight: spec.maximumHeight,
    pins: { top: head, head: headShapes, left: side, side: sideShapes, corner },
    links,
    cuts: spec.rows.map((_, index) => head + index * ROW)
  });
}

function missing(cell: HeatmapCell): boolean {
  return cell.figure.value === undefined;
}

/** What must not be cut: words of an alphabet whole, Chinese in fours. */
function wordsOf(content: string): string[] {
  return content.match(/[A-Za-z0-9À-ɏ.,%'’-]+|[^A-Za-z0-9À-ɏ.,%'’\s-]{1,4}/g) ?? [];
}

/** Lines no wider than this: words of an alphabet stay whole where they can, Chinese may end a line anywhere. */
function wrap(content: string, width: number, type: Type, { measure }: Surface): string[] {
  const parts = content.match(/（[^（）]{1,5}）|[（“《(]?[A-Za-z0-9À-ɏ.,%'’-]+|\s+|[（“《(]?./gu) ?? [];
  const lines: string[] = [''];
  for (const part of parts) {
    const longer = lines.at(-1)! + part;
    if (lines.at(-1) === '' || measure(longer.trimEnd(), type) <= width || /^[，。、；：）)%]/.test(part)) {
      lines[lines.length - 1] = longer.trimStart();
    } else {
      lines.push(part.trimStart());
    }
  }
  // A single character on a last line takes one from the line before it.
  const last = lines.at(-1)!;
  if (lines.length > 1 && [...last].length === 1 && /[^\x00-ɏ]/.test(last)) {
    const before = [...lines.at(-2)!];
    lines[lines.length - 1] = before.pop()! + last;
    lines[lines.length - 2] = before.join('');
  }
  const kept = lines.filter((one) => one.trim() !== '').map((one) => one.trim());
  if (kept.length > MOST_LINES) {
    kept[MOST_LINES - 1] += '…';
    kept.length = MOST_LINES;
  }
  return kept.map((one) => cut(one, width, type, measure));
}
