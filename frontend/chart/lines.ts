// Lines over years. A missing value is a hatched place under its year, never a point at zero, and leaves a gap.

import { around, cardOf, cut, figureText, HOLE, meet, PLAIN, SceneBuilder, SMALL, STRONG } from './marks';
import { Numbers, type Range, rangeOf } from './numbers';
import { apart, axisTitle, heightFor, levels, tickWidth, xIn, yIn } from './plot';
import type { Box, LegendEntry, Scene, Surface } from './scene';
import { circle, hatchedBox, line, polyline, rectangle, target, text } from './shapes';
import type { Figure, Frame, LineBreak, LineMark, LineSeries, LinesSpec } from './spec';

const TOP = 26;
const LABEL = 17;
/** How far the first and the last year stand from the edge, in distances between years. */
const EDGE = 0.25;
/** More lines than these are drawn paler, those for comparison. */
const CROWD = 12;

export function linesScene(spec: LinesSpec, surface: Surface): Scene {
  const { theme, measure, width } = surface;
  const numbers = new Numbers(spec.frame.locale, spec.fractionDigits);
  const builder = new SceneBuilder(spec.frame, surface);
  const range = rangeOf(valuesOf(spec.marks), spec.fractionDigits === 0, 5);
  const ends = endsOf(spec);
  const last = spec.categories.length - 1;
  const labelOf = (series: number) => {
    const end = ends[series];
    const said = `${spec.series[series].label} ${end ? figureText(end.figure, numbers) : ''}`;
    // What ended before the others says when.
    return end && end.category < last ? `${said} · ${spec.categories[end.category]}` : said;
  };
  const longest = Math.max(0, ...spec.series.map((_, index) => measure(labelOf(index), STRONG)));
  const room = Math.min(Math.ceil(longest) + 26, Math.round(width * 0.34));
  const left = tickWidth(range, numbers, surface) + 8;
  const height = heightFor(surface);
  const breakRows = spec.breaks.length > 0 ? 18 : 0;
  const plot: Box = { x: left, y: TOP + breakRows, width: Math.max(60, width - left - room), height: height - TOP - breakRows - 24 };

  builder.ground.push(axisTitle(spec.axisTitle, 0, width, surface), ...levels(plot, range, numbers, surface));
  builder.ground.push(...years(spec.categories, plot, surface));
  builder.ground.push(...breakShapes(spec.breaks, spec.categories.length, plot, surface, true));
  const missing = drawLines(spec.frame, spec.series, spec.breaks, spec.categories, spec.marks, {
    builder,
    numbers,
    range,
    plot,
    unit: spec.axisTitle,
    place: [],
    holesTop: plot.y + plot.height + 26,
    saysHoles: true,
    taken: breakWords(spec.breaks, spec.categories.length, plot, surface).map(({ box }) => box)
  });

  // What matters is labelled first, then what leads in the last year; the rest as far as there is room, and the card
  // names it anyway.
  const lastValue = (index: number) => (ends[index]!.category === last ? Number(ends[index]!.figure.value) : -Infinity);
  const order = spec.series
    .map((_, index) => index)
    .filter((index) => ends[index] !== undefined)
    .sort(
      (one, other) =>
        weightOf(spec.series[other]) - weightOf(spec.series[one]) || compare(lastValue(other), lastValue(one))
    );
  const most = Math.max(1, Math.floor(plot.height / LABEL));
  // The last place says how many have none.
  const unnamed = order.length > most ? order.length - most + 1 : 0;
  const shown = order.slice(0, order.length - unnamed);
  const at = (index: number) => yIn(plot, range.at(Number(ends[index]!.figure.value)));
  const places = apart(shown.map(at), LABEL, plot.y - LABEL / 2, plot.y + plot.height + LABEL / 2 - (unnamed > 0 ? LABEL : 0));
  if (unnamed > 0) {
    const words = cut((spec.frame.words.unnamed ?? '+{0}').replace('{0}', String(unnamed)), room - 16, SMALL, measure);
    builder.over.push(text(words, plot.x + plot.width + 14, plot.y + plot.height, SMALL, theme.muted));
  }
  shown.forEach((index, position) => {
    const series = spec.series[index];
    const colour = theme.colour(series.colour);
    const from = { x: xOf(ends[index]!.category, spec.categories.length, plot), y: at(index) };
    const y = places[position];
    const x = plot.x + plot.width + 14;
    builder.over.push(...polyline([{ x: from.x + 6, y: from.y }, { x: Math.max(from.x + 6, x - 20), y: from.y }, { x: x - 2, y }], {
      stroke: colour,
      width: 0.75,
      opacity: 0.6,
      // It is no figure of the years that it passes.
      dash: ends[index]!.category < last ? '1 5' : undefined
    }));
    const type = series.colour.role === 'neutral' ? PLAIN : STRONG;
    builder.over.push(text(cut(labelOf(index), room - 16, type, measure), x, y, type, series.colour.role === 'neutral' ? theme.muted : theme.text));
  });
  return builder.scene(plot.y + plot.height + 26 + missing, legendOf(spec.series, spec.breaks, surface, false));
}

export interface Drawing {
  builder: SceneBuilder;
  numbers: Numbers;
  range: Range;
  plot: Box;
  unit: string;
  /** What comes before the series in the title of a card. */
  place: string[];
  /** Where hatched places of missing values start. */
  holesTop: number;
  /** Whether a hatched place that is the only one of its year says what it stands for. */
  saysHoles?: boolean;
  /** Where no sign of a finding may stand. */
  taken?: Box[];
}

/** The smallest first; equal ones, also those that have no value, keep their order. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

/** Draws the lines and points of one plot; gives the height of the hatched places under it. */
export function drawLines(
  frame: Frame,
  series: LineSeries[],
  breaks: LineBreak[],
  categories: string[],
  marks: LineMark[],
  { builder, numbers, range, plot, unit, place, holesTop, saysHoles = false, taken = [] }: Drawing
): number {
  const { theme } = builder.surface;
  const step = plot.width / categories.length;
  const perRow = Math.max(1, Math.floor((step - 2) / (HOLE + 2)));
  const holes = categories.map(() => 0);
  const allHoles = categories.map((_, category) =>
    marks.filter((mark) => mark.category === category && mark.figure.value === undefined).length
  );
  const broken = new Set(breaks.map((one) => one.after));
  // Pale lines lie under those that matter.
  const order = series.map((_, index) => index).sort((one, other) => weightOf(series[one]) - weightOf(series[other]));
  const signs: Box[] = [...taken];
  const bySeries = series.map((_, index) =>
    marks.filter((mark) => mark.series === index).sort((one, other) => one.category - other.category)
  );
  for (const index of order) {
    const colour = theme.colour(series[index].colour);
    const crowded = series.length > CROWD && series[index].colour.role === 'neutral' && !series[index].dashed;
    const style = { stroke: colour, opacity: crowded ? 0.55 : undefined, width: widthOf(series[index]), dash: series[index].dashed ? '5 4' : undefined };
    let run: { x: number; y: number }[] = [];
    let last = -1;
    for (const { category, figure } of bySeries[index]) {
      const gap = category !== last + 1 || figure.value === undefined || broken.has(last);
      if (gap) {
        builder.ground.push(...polyline(run, style));
        run = [];
      }
      if (figure.value !== undefined) {
        run.push({ x: xOf(category, categories.length, plot), y: yIn(plot, range.at(Number(figure.value))) });
        last = category;
      }
    }
    builder.ground.push(...polyline(run, style));
  }
  series.forEach((one, index) => {
    const colour = theme.colour(one.colour);
    const walked: number[] = [];
    for (const { category, figure } of bySeries[index]) {
      const x = xOf(category, categories.length, plot);
      const card = cardOf(frame, [...place, one.label, categories[category]], unit, figure, numbers, { swatch: colour });
      if (figure.value === undefined) {
        const nth = holes[category]++;
        const box = {
          x: x + ((nth % perRow) - (Math.min(perRow, allHoles[category]) - 1) / 2) * (HOLE + 2) - HOLE / 2,
          y: holesTop + Math.floor(nth / perRow) * (HOLE + 3),
          width: HOLE,
          height: HOLE
        };
        const shapes = [target(box), ...hatchedBox(box, colour, theme.base)];
        if (saysHoles && allHoles[category] === 1) {
          shapes.push(text(fitting(figure.state ?? '', step - 4, builder.surface), x, box.y + HOLE + 9, SMALL, theme.muted, 'middle'));
        }
        walked.push(builder.add({ id: figure.id, box, column: category, card, shapes }));
        walked.push(...builder.signs(figure, card, box.x + HOLE + 2, box.y + HOLE / 2, 12, category));
        continue;
      }
      const y = yIn(plot, range.at(Number(figure.value)));
      const radius = one.colour.role === 'neutral' ? 2.5 : 4;
      walked.push(
        builder.add({
          id: figure.id,
          box: around(x, y, Math.max(5, radius + 1)),
          column: category,
          raised: one.colour.role !== 'neutral',
          card,
          shapes: [
            circle(x, y, Math.min(9, step / 2), { fill: 'transparent' }),
            circle(x, y, radius, figure.incomplete ? { fill: theme.base, stroke: colour, width: 2 } : { fill: colour, stroke: theme.base })
          ]
        })
      );
      const flags = (figure.flags ?? []).length;
      if (flags > 0) {
        // A sign on another one could not be chosen: it stands as much higher, or lower, as it has to; but not on the
        // years nor on what is written over the plot.
        const at = (height: number): Box => ({ x: x + 2, y: height - 6, width: 14 * flags, height: 12 });
        const within = (height: number) => height >= plot.y - 3 && height <= plot.y + plot.height - 5;
        const heights = [13, 26, 39, -13, -26, -39, 52, -52].map((up) => y - up).filter(within);
        const height = heights.find((one) => !signs.some((other) => meet(other, at(one)))) ?? heights.at(0) ?? y - 13;
        signs.push(at(height));
        walked.push(...builder.signs(figure, card, x + 2, height, 12, category));
      }
    }
    builder.walk(walked);
  });
  const most = Math.max(0, ...holes);
  const words = saysHoles && allHoles.includes(1) ? 18 : 0;
  return most === 0 ? 0 : Math.max(Math.ceil(most / perRow) * (HOLE + 3), HOLE + 3 + words);
}

/** A break is a gap with an upright line in its middle, and its words where there is room. */
export function breakShapes(breaks: LineBreak[], count: number, plot: Box, surface: Surface, withWords: boolean) {
  const { theme, measure } = surface;
  return [
    ...breaks.map((one) => {
      const x = breakAt(one, count, plot);
      return line(x, plot.y - (withWords ? 6 : 0), x, plot.y + plot.height, theme.muted, 1, '2 3');
    }),
    ...(withWords ? breakWords(breaks, count, plot, surface) : []).flatMap(({ words, box }) => [
      rectangle(box, { fill: theme.pale, radius: 3 }),
      text(words, box.x + box.width / 2, box.y + 8.5, SMALL, theme.text, 'middle')
    ])
  ];
}

function breakAt(one: LineBreak, count: number, plot: Box): number {
  return Math.round((xOf(one.after, count, plot) + xOf(one.after + 1, count, plot)) / 2) + 0.5;
}

function breakWords(breaks: LineBreak[], count: number, plot: Box, { measure }: Surface): { words: string; box: Box }[] {
  return breaks.map((one) => {
    const words = cut(one.label, plot.width, SMALL, measure);
    const half = measure(words, SMALL) / 2;
    const centre = Math.min(Math.max(breakAt(one, count, plot), plot.x + half), plot.x + plot.width - half);
    return { words, box: { x: centre - half - 4, y: plot.y - 24, width: 2 * half + 8, height: 17 } };
  });
}

/** The words where they fit; of a count at least its number; half a word says nothing, and the card says it whole. */
function fitting(words: string, width: number, { measure }: Surface): string {
  const count = /^[\d,]+/.exec(words)?.[0] ?? '';
  return [words, count].find((one) => measure(one, SMALL) <= width) ?? '';
}

/** The names of the years under a plot: all of them, or as many as fit, but always the first and the last. */
export function years(categories: string[], plot: Box, surface: Surface) {
  const { theme, measure } = surface;
  const widest = Math.max(...categories.map((category) => measure(category, SMALL))) + 10;
  const step = plot.width / categories.length;
  const every = Math.max(1, Math.ceil(widest / step));
  const last = categories.length - 1;
  return categories.flatMap((category, index) => {
    const shown = index === last || (index % every === 0 && (last - index) * step >= widest);
    return shown
      ? [text(category, xOf(index, categories.length, plot), plot.y + plot.height + 14, SMALL, theme.muted, 'middle')]
      : [];
  });
}

export function xOf(category: number, count: number, plot: Box): number {
  return xIn(plot, count === 1 ? 0.5 : (category + EDGE) / (count - 1 + 2 * EDGE));
}

export function valuesOf(marks: LineMark[]): number[] {
  return marks.flatMap(({ figure }) => (figure.value === undefined ? [] : [Number(figure.value)]));
}

/** The last value of each series. */
function endsOf(spec: LinesSpec): ({ category: number; figure: Figure } | undefined)[] {
  return spec.series.map((_, index) =>
    spec.marks
      .filter((mark) => mark.series === index && mark.figure.value !== undefined)
      .sort((one, other) => one.category - other.category)
      .at(-1)
  );
}

/** What is there only for comparison weighs least. */
function weightOf(series: LineSeries): number {
  return series.colour.role === 'neutral' ? (series.dashed ? 1 : 0) : series.colour.role === 'accent' ? 3 : 2;
}

function widthOf(series: LineSeries): number {
  return series.colour.role === 'neutral' ? (series.dashed ? 1.75 : 1) : 2.25;
}

export function legendOf(series: LineSeries[], breaks: LineBreak[], surface: Surface, withNames: boolean): LegendEntry[] {
  const { theme } = surface;
  const named = withNames ? series : series.filter((one) => one.dashed);
  return [
    ...named.map(
      (one): LegendEntry => ({ sign: one.dashed ? 'dashes' : 'line', colour: theme.colour(one.colour), label: one.label })
    ),
    ...(withNames
      ? [...new Set(breaks.map((one) => one.label))].map((label): LegendEntry => ({ sign: 'break', colour: theme.muted, label }))
      : [])
  ];
}
