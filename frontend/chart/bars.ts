// Horizontal bars. The layout is counted here, in pixels, so that the end of every row has room for its number,
// its flags and its missing parts, and so that the place of every mark is known.

import { KINDS } from '../finding/signs';
import { cardOf, cut, SMALL, figureText, union } from './marks';
import { Numbers, type Scale, scaleTo } from './numbers';
import { rowFor } from './plot';
import type { Box, LegendEntry, Scene, SceneMark, Surface, Type } from './scene';
import { breakShape, findingShape, hatchedBox, hatching, line, rectangle, type Shape, target, text } from './shapes';
import type { BarsSpec, Figure, Flag } from './spec';

const HEAD = 44;
const FOOT = 2;
const GAP = 6;
const FLAG = 14;
const MISSING = 12;
/** A bar that is more than so many times as long as the next one is cut, or the others could not be seen. */
const DWARFS = 20;
/** At most this share of the bars is cut, but one always may be. */
const MOST_CUT = 0.1;
/** How far a cut bar goes beyond the longest of the others. */
const BEYOND = 1.12;
const SINGLE = { row: 26, bar: 16, size: 13 };
const GROUPED = { row: 18, bar: 12, size: 12 };

/** A figure of a row: without a value there is a state that says why. */
interface BarValue extends Figure {
  row: number;
}

interface BarMark extends BarValue {
  series: number;
}

/** Something at the end of a row, of one mark. */
interface Piece {
  mark: number;
  width: number;
  /** Distance to what stands before it. */
  gap: number;
  draw(x: number, middle: number): Shape[];
}

interface Row {
  parts: BarMark[];
  total?: BarValue;
}

export function barsScene(spec: BarsSpec, surface: Surface): Scene {
  const { theme, measure, width } = surface;
  const numbers = new Numbers(spec.frame.locale, spec.fractionDigits);
  const grouped = spec.rows.some((row) => row.group !== undefined);
  const wanted = grouped ? GROUPED : SINGLE;
  const tall = rowFor(surface, wanted.row, spec.rows.length, HEAD + FOOT);
  const sizes = { ...wanted, row: tall, bar: Math.min(tall - 4, (wanted.bar * tall) / wanted.row) };
  const font: Type = { size: sizes.size };
  const strong: Type = { size: sizes.size, weight: 600 };
  const colours = spec.series.map((series) => theme.colour(series.colour));
  const rows = rowsOf(spec);
  const stacked = isStacked(rows);
  const middle = (row: number) => HEAD + (row + 0.5) * sizes.row;

  const values: BarValue[] = rows.flatMap(valuesOf);
  const flags = values.flatMap((value) => (value.flags ?? []).map((flag) => ({ value, flag })));
  const items: (BarValue | Flag)[] = [...values, ...flags.map(({ flag }) => flag)];
  const indexes = new Map(items.map((item, index) => [item, index]));
  const indexOf = (item: BarValue | Flag) => indexes.get(item)!;

  // Labels on the left: names are cut only when they would take more than a third of the width.
  const room = Math.max(48, Math.round(width / 3));
  const groupWidth = grouped
    ? Math.min(room * 0.7, Math.max(...spec.rows.map((row) => (row.group ? measure(row.group, strong) : 0)))) + 12
    : 0;
  const labelWidth = Math.min(room - groupWidth * 0.5, Math.max(...spec.rows.map((row) => measure(row.label, font))));
  const left = Math.ceil(groupWidth + labelWidth + 8);

  const usual = spec.usual?.ranges.map(({ row, low, high }) => ({ row, low: Number(low), high: Number(high) })) ?? [];
  const highest = Math.max(0, ...usual.map((range) => range.high));
  // Where bars are cut, the end of what is usual is still seen.
  const limit = Math.max(cutAt(rows.map(lengthOf)), highest * BEYOND);
  const largest = Math.min(limit, Math.max(highest, ...rows.map(lengthOf)));
  const drawnLength = (row: Row) => Math.min(limit, lengthOf(row));
  const isBroken = (row: Row) => lengthOf(row) > limit;
  const endOf = (row: Row, withTexts: boolean) =>
    piecesAtEnd(spec, row, withTexts, { stacked, numbers, measure, font, indexOf, surface, sizes });

  // The widest plot in which everything at the ends of the rows still fits.
  const plotFor = (withTexts: boolean) =>
    Math.min(
      ...rows.map((row) => {
        const needed = endOf(row, withTexts).reduce((sum, piece) => sum + piece.gap + piece.width, 0) + 2;
        const length = drawnLength(row);
        return length > 0 ? ((width - left - needed) * scale.maximum) / length : Infinity;
      }),
      width - left - 16
    );
  const scale = scaleTo(largest, spec.fractionDigits === 0, Math.max(2, Math.floor((width - left) / 90)));
  const roomy = plotFor(true) >= (width - left) * 0.5;
  const plot = Math.max(40, Math.floor(plotFor(roomy)));
  const xOf = (value: number) => left + (Math.min(value, limit) / scale.maximum) * plot;

  const shapes: Shape[][] = items.map(() => []);
  const boxes: (Box | undefined)[] = items.map(() => undefined);

  rows.forEach((row, rowIndex) => {
    const centre = middle(rowIndex);
    const top = centre - sizes.bar / 2;
    let end = 0;
    for (const part of row.parts) {
      if (part.value === undefined) {
        continue;
      }
      const index = indexOf(part);
      const from = xOf(end);
      end += Number(part.value);
      const to = xOf(end);
      const gap = row.parts.length > 1 && to - from > 2 ? 1 : 0;
      const box = { x: from, y: top, width: Math.max(0, to - from - gap), height: sizes.bar };
      boxes[index] = box;
      if (box.width > 0) {
        shapes[index].push(rectangle(box, { fill: colours[part.series] }));
        if (part.incomplete) {
          shapes[index].push(...tornEnd(box, theme.base));
        }
      }
    }
    const stack = end;
    if (row.total && row.total.value !== undefined) {
      const stated = Number(row.total.value);
      const index = indexOf(row.total);
      if (stated > stack) {
        // What the parts leave of the total belongs to none of them.
        const box = { x: xOf(stack), y: top, width: xOf(stated) - xOf(stack), height: sizes.bar };
        shapes[index].push(rectangle(inset(box), { fill: theme.pale, stroke: theme.neutral, width: 1 }));
        boxes[index] = box;
        if (row.total.incomplete) {
          shapes[index].push(...tornEnd(box, theme.base));
        }
        end = stated;
      } else if (row.total.incomplete) {
        const last = row.parts.findLast((part) => part.value !== undefined && boxes[indexOf(part)]!.width > 0);
        if (last) {
          shapes[index].push(...tornEnd(boxes[indexOf(last)]!, theme.base));
        }
      }
      if (stated < stack) {
        shapes[index].push(line(xOf(stated), top - 3, xOf(stated), top + sizes.bar + 3, theme.text, 1.5));
      }
    }
    if (isBroken(row)) {
      const speaker = row.total ?? row.parts.at(-1)!;
      const at = Math.max(left, xOf(limit) - 18);
      const cutBar = { x: left, y: top, width: xOf(limit) - left, height: sizes.bar };
      shapes[indexOf(speaker)].push(breakShape(at, cutBar, theme.base));
    }
    let x = xOf(end);
    for (const piece of endOf(row, roomy)) {
      x += piece.gap;
      shapes[piece.mark].push(...piece.draw(x, centre));
      const own = { x, y: top, width: piece.width, height: sizes.bar };
      const bar = boxes[piece.mark];
      // A bar too short to hit is reached by its number.
      boxes[piece.mark] = bar === undefined || bar.width < 6 ? (bar ? union(bar, own) : own) : bar;
      shapes[piece.mark].unshift(target({ ...own, x: x - piece.gap / 2, width: piece.width + piece.gap }));
      x += piece.width;
    }
    if (row.parts.length === 1 && !row.total) {
      // A row of one mark is one target from the axis to the end of its text.
      const index = indexOf(row.parts[0]);
      shapes[index].unshift(
        target({ x: left, y: centre - sizes.row / 2, width: Math.max(x - left, 24), height: sizes.row })
      );
    }
  });

  const place = (index: number, row: number): Box =>
    boxes[index] ?? { x: left, y: middle(row) - sizes.bar / 2, width: 0, height: sizes.bar };
  const cards = values.map((value) => barCard(spec, value, isBroken(rows[value.row]), numbers, colours));
  const marks: SceneMark[] = [
    ...values.map((value, index) => ({
      id: value.id,
      box: place(index, value.row),
      shapes: shapes[index],
      card: cards[index]
    })),
    ...flags.map(({ value, flag }) => ({
      id: flag.id,
      sign: true as const,
      box: place(indexOf(flag), value.row),
      shapes: shapes[indexOf(flag)],
      card: { ...cards[indexOf(value)], details: [], flags: [flag] }
    }))
  ];

  const height = HEAD + rows.length * sizes.row + FOOT;
  // A single value is no range: its line is enough.
  const isPoint = usual.every(({ low, high }) => low === high);
  const bands = (isPoint ? [] : usual).map(({ row, low, high }) =>
    rectangle(
      { x: xOf(low), y: middle(row) - sizes.row / 2, width: Math.max(2, xOf(high) - xOf(low)), height: sizes.row },
      { fill: theme.pale }
    )
  );
  const edges = usual.flatMap(({ row, low, high }) =>
    (low > 0 && low < high ? [low, high] : [high]).map((end) => ({
      // Over a bar, which would hide where the range of its row ends; behind the words that follow a shorter one.
      over: stackOf(rows[row]) >= end,
      shape: line(xOf(end), middle(row) - sizes.row / 2, xOf(end), middle(row) + sizes.row / 2, theme.text, 1.25, '3 3')
    }))
  );
  const head = [text(spec.axisTitle, left, 9, SMALL, theme.muted), ...tickLabels(scale, numbers, xOf, surface)];
  const names = frameShapes(spec, { left, width, height, groupWidth, labelWidth, row: sizes.row, font, strong, surface });
  return {
    width,
    height,
    maximumHeight: spec.maximumHeight,
    pins: { top: HEAD, head, left: 0, side: [], corner: [] },
    links: [],
    cuts: rows.map((_, index) => HEAD + index * sizes.row),
    groups: groupsOf(spec).map((group) => ({
      label: group.label,
      top: HEAD + group.first * sizes.row,
      bottom: HEAD + (group.last + 1) * sizes.row
    })),
    legend: legendOf(spec, rows, values, rows.some(isBroken), colours, surface),
    ground: [
      ...bands,
      ...edges.filter(({ over }) => !over).map(({ shape }) => shape),
      ...scale.ticks.filter((tick) => tick > 0).map((tick) => upright(xOf(tick), height, theme.line)),
      ...head,
      ...names,
      upright(left, height, theme.neutral)
    ],
    over: edges.filter(({ over }) => over).map(({ shape }) => shape),
    marks,
    lines: rows
      .map((row) => valuesOf(row).flatMap((value) => [value, ...(value.flags ?? [])]).map(indexOf))
      .filter((indexes) => indexes.length > 0)
  };
}

/** The numbers over the axis: none reaches out of the drawing, none over another. */
function tickLabels(scale: Scale, numbers: Numbers, xOf: (value: number) => number, surface: Surface): Shape[] {
  const { theme, measure, width } = surface;
  let end = -Infinity;
  return scale.ticks.flatMap((tick) => {
    const label = numbers.tick(tick, scale.step);
    const half = measure(label, SMALL) / 2;
    const centre = tick === 0 ? xOf(0) + half : Math.min(xOf(tick), width - half);
    if (centre - half < end + 6) {
      return [];
    }
    end = centre + half;
    return [text(label, centre, HEAD - 14, SMALL, theme.muted, 'middle')];
  });
}

/** Whether any row has several parts; without, each number stands at the end of its only one. */
function isStacked(rows: Row[]): boolean {
  return rows.some((row) => row.parts.length > 1);
}

function upright(x: number, height: number, stroke: string): Shape {
  const at = Math.round(x) + 0.5;
  return line(at, HEAD, at, height - FOOT, stroke);
}

function rowsOf(spec: BarsSpec): Row[] {
  const rows: Row[] = spec.rows.map(() => ({ parts: [] }));
  for (const { row, series, figure } of spec.marks) {
    rows[row].parts.push({ ...figure, row, series });
  }
  rows.forEach((row) => row.parts.sort((one, other) => one.series - other.series));
  for (const { row, figure } of spec.totals) {
    rows[row].total = { ...figure, row };
  }
  return rows;
}

/** Binary fractions are good enough for the length of a bar; no number is shown from them. */
function stackOf(row: Row): number {
  return row.parts.reduce((sum, part) => sum + Number(part.value ?? 0), 0);
}

function lengthOf(row: Row): number {
  return Math.max(stackOf(row), Number(row.total?.value ?? 0));
}

function valuesOf(row: Row): BarValue[] {
  return row.total ? [...row.parts, row.total] : row.parts;
}

/** The length at which bars that dwarf all others end; infinite where none does. */
export function cutAt(lengths: number[]): number {
  const descending = lengths.filter((length) => length > 0).sort((one, other) => other - one);
  const most = Math.max(1, Math.floor(descending.length * MOST_CUT));
  for (let cut = Math.min(most, descending.length - 1); cut >= 1; cut--) {
    if (descending[cut - 1] > DWARFS * descending[cut]) {
      return descending[cut] * BEYOND;
    }
  }
  return Infinity;
}

interface Pens {
  stacked: boolean;
  numbers: Numbers;
  measure: Surface['measure'];
  font: Type;
  indexOf(item: BarValue | Flag): number;
  surface: Surface;
  sizes: typeof SINGLE;
}

/** What stands at the end of a row: its number, its flags, and the parts that are missing. */
function piecesAtEnd(spec: BarsSpec, row: Row, withTexts: boolean, pens: Pens): Piece[] {
  const { stacked, numbers, measure, font, indexOf, surface, sizes } = pens;
  const { theme } = surface;
  const pieces: Piece[] = [];
  const words = (mark: number, content: string, colour: string): Piece => ({
    mark,
    gap: GAP,
    width: Math.ceil(measure(content, font)),
    draw: (x, middle) => [text(content, x, middle, font, colour)]
  });
  const hole = (mark: number, gap = GAP): Piece => ({
    mark,
    gap,
    width: MISSING,
    draw: (x, middle) =>
      hatchedBox({ x, y: middle - sizes.bar / 2, width: MISSING, height: sizes.bar }, theme.muted, theme.base)
  });
  const missing = row.parts.filter((part) => part.value === undefined);
  const ending = row.total ?? (stacked ? undefined : row.parts.at(0));

  if (ending && ending.value !== undefined) {
    pieces.push(words(indexOf(ending), figureText(ending, numbers), theme.text));
  }
  const signs = valuesOf(row).flatMap((value) => value.flags ?? []).map((flag): Piece => {
    const count = flag.count > 1 ? String(flag.count) : '';
    const countWidth = count === '' ? 0 : Math.ceil(measure(count, font)) + 2;
    return {
      mark: indexOf(flag),
      gap: GAP,
      width: FLAG + countWidth,
      draw: (x, middle) => [
        findingShape(x, middle - FLAG / 2, flag.kind, theme.warning, theme.base),
        ...(count === '' ? [] : [text(count, x + FLAG + 2, middle, font, theme.warning)])
      ]
    };
  });
  const states = new Set([...missing, ...(row.total && row.total.value === undefined ? [row.total] : [])].map((value) => value.state));
  const nothing = missing.length === row.parts.length && (row.total === undefined || row.total.value === undefined);
  if (nothing && states.size === 1) {
    // One reason for the whole row is said once.
    missing.forEach((part, index) => pieces.push(hole(indexOf(part), index === 0 ? GAP : -1)));
    const speaker = row.total ?? missing[0];
    if (missing.length === 0) {
      pieces.push(hole(indexOf(speaker)));
    }
    pieces.push(words(indexOf(speaker), speaker.state ?? '', theme.muted), ...signs);
    return pieces;
  }
  if (row.total && row.total.value === undefined) {
    pieces.push(hole(indexOf(row.total)));
    pieces.push(words(indexOf(row.total), row.total.state ?? '', theme.muted));
  }
  pieces.push(...signs);
  for (const part of missing) {
    pieces.push(hole(indexOf(part)));
    if (withTexts || spec.series.length === 1) {
      const name = spec.series.length === 1 ? '' : spec.series[part.series].label + ' ';
      pieces.push(words(indexOf(part), name + (part.state ?? ''), theme.muted));
    }
  }
  return pieces;
}

/** The end of a sum that lacks parts. */
function tornEnd(box: Box, base: string): Shape[] {
  const width = Math.min(10, box.width);
  return [hatching({ x: box.x + box.width - width, y: box.y, width, height: box.height }, base, 1.5)];
}

interface FrameMeasures {
  left: number;
  width: number;
  height: number;
  groupWidth: number;
  labelWidth: number;
  row: number;
  font: Type;
  strong: Type;
  surface: Surface;
}

/** The title of the axis, the labels of the rows and the lines between groups. */
function frameShapes(spec: BarsSpec, measures: FrameMeasures): Shape[] {
  const { left, width, groupWidth, labelWidth, row, font, strong, surface } = measures;
  const { theme, measure } = surface;
  const shapes: Shape[] = [];
  spec.rows.forEach((item, index) => {
    const label = cut(item.label, labelWidth, font, measure);
    shapes.push(text(label, left - 8, HEAD + (index + 0.5) * row, font, item.group ? theme.muted : theme.text, 'end'));
  });
  for (const group of groupsOf(spec)) {
    const top = HEAD + group.first * row;
    shapes.push(text(cut(group.label, groupWidth - 12, strong, measure), 0, top + row / 2, strong, theme.text));
    if (group.first > 0) {
      shapes.push(line(0, top + 0.5, width, top + 0.5, theme.line));
    }
  }
  return shapes;
}

function groupsOf(spec: BarsSpec): { label: string; first: number; last: number }[] {
  const groups: { label: string; first: number; last: number }[] = [];
  spec.rows.forEach((row, index) => {
    const open = groups.at(-1);
    if (row.group === undefined) {
      return;
    }
    if (open && open.label === row.group && open.last === index - 1) {
      open.last = index;
    } else {
      groups.push({ label: row.group, first: index, last: index });
    }
  });
  return groups;
}

function barCard(spec: BarsSpec, value: BarValue, broken: boolean, numbers: Numbers, colours: string[]) {
  const row = spec.rows[value.row];
  const series = 'series' in value ? (value as BarMark).series : undefined;
  const place = row.group === undefined ? [row.label] : [row.group, row.label];
  if (series === undefined) {
    place.push(spec.frame.words.total);
  } else if (spec.series.length > 1) {
    place.push(spec.series[series].label);
  }
  const swatch = series === undefined ? undefined : colours[series];
  return cardOf(spec.frame, place, spec.axisTitle, value, numbers, { swatch, broken });
}

function legendOf(
  spec: BarsSpec,
  rows: Row[],
  values: BarValue[],
  broken: boolean,
  colours: string[],
  surface: Surface
): LegendEntry[] {
  const { theme } = surface;
  const entries: LegendEntry[] = [];
  if (spec.series.length > 1) {
    spec.series.forEach((series, index) => entries.push({ sign: 'swatch', colour: colours[index], label: series.label }));
  }
  if (rows.some((row) => row.total && Number(row.total.value ?? 0) > stackOf(row))) {
    entries.push({ sign: 'rest', colour: theme.neutral, label: spec.frame.words.total });
  }
  const kinds = new Set(values.flatMap((value) => (value.flags ?? []).map((flag) => flag.kind)));
  for (const kind of KINDS.filter((candidate) => kinds.has(candidate))) {
    entries.push({ sign: kind, colour: theme.warning, label: spec.frame.words.findings[kind] });
  }
  if (spec.usual && spec.usual.ranges.length > 0) {
    const isPoint = spec.usual.ranges.every(({ low, high }) => low === high);
    entries.push({ sign: isPoint ? 'break' : 'box', colour: isPoint ? theme.text : theme.muted, label: spec.usual.label });
  }
  if (broken) {
    entries.push({ sign: 'broken', colour: theme.neutral, label: spec.frame.words.broken });
  }
  if (values.some((value) => value.incomplete)) {
    entries.push({ sign: 'incomplete', colour: theme.neutral, label: `* ${spec.frame.words.incomplete}` });
  }
  if (values.some((value) => value.value === undefined)) {
    entries.push({ sign: 'missing', colour: theme.muted, label: spec.frame.words.missing });
  }
  return entries;
}

function inset(box: Box): Box {
  return { x: box.x + 0.5, y: box.y + 0.5, width: Math.max(0, box.width - 1), height: box.height - 1 };
}

