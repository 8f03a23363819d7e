// Who leads and who lags: a dot and its interval for each unit. Neighbours with the same ranks stand in one band.

import { cardOf, cut, figureText, HOLE, judged, PLAIN, SceneBuilder, SMALL, STRONG } from './marks';
import { Numbers, rangeOf } from './numbers';
import { rowFor } from './plot';
import type { LegendEntry, Scene, Surface } from './scene';
import { circle, hatchedBox, line, rectangle, type Shape, target, text } from './shapes';
import type { RankingSpec, Significance } from './spec';

const HEAD = 44;
const USUAL_ROW = 26;

export function rankingScene(spec: RankingSpec, surface: Surface): Scene {
  const { theme, measure, width } = surface;
  const { words } = spec.frame;
  const rowHeight = rowFor(surface, USUAL_ROW, spec.rows.length, HEAD + 2);
  const builder = new SceneBuilder(spec.frame, surface);
  const numbers = new Numbers(spec.frame.locale, spec.fractionDigits);
  const ranks = Math.ceil(Math.max(0, ...spec.rows.map((row) => measure(row.rank, SMALL))));
  const rankRoom = ranks === 0 ? 0 : ranks + 14;
  const nameRoom = Math.ceil(Math.min(width * 0.34, Math.max(...spec.rows.map((row) => measure(row.label, STRONG)))));
  const said = spec.rows.map((row) => (row.figure.value === undefined ? '' : figureText(row.figure, numbers)));
  const valueRoom = Math.ceil(Math.max(0, ...said.map((content) => measure(content, STRONG))));
  const signs = Math.max(0, ...spec.rows.map((row) => (row.figure.flags ?? []).length)) * 16;
  const left = rankRoom + nameRoom + 16;
  const plot = Math.max(40, width - left - valueRoom - signs - 20);
  const range = rangeOf(
    [
      ...spec.rows.flatMap((row) => (row.figure.value === undefined ? [] : [Number(row.figure.value)])),
      ...spec.rows.flatMap((row) => (row.interval ? [row.interval.low, row.interval.high] : [])),
      ...(spec.median === undefined ? [] : [spec.median])
    ],
    spec.fractionDigits === 0,
    Math.max(2, plot / 90),
    0.3
  );
  const x = (value: number) => left + range.at(value) * plot;
  const height = HEAD + spec.rows.length * rowHeight + 2;
  const right = left + plot;

  const head: Shape[] = [
    text(spec.axisTitle, left, 9, SMALL, theme.muted),
    ...range.ticks.map((tick) => text(numbers.tick(tick, range.step), x(tick), HEAD - 14, SMALL, theme.muted, 'middle'))
  ];
  // Ties: rows that share their ranks share a band.
  const bands: { first: number; last: number }[] = [];
  spec.rows.forEach((row, index) => {
    const open = bands.at(-1);
    if (open && row.rank !== '' && open.last === index - 1 && spec.rows[open.first].rank === row.rank) {
      open.last = index;
    } else {
      bands.push({ first: index, last: index });
    }
  });
  const ties = bands.filter((band) => band.last > band.first);
  for (const { first, last } of ties) {
    const y = HEAD + first * rowHeight + 2;
    const tall = (last - first + 1) * rowHeight - 4;
    builder.ground.push(
      rectangle({ x: 0, y, width, height: tall }, { fill: theme.significance.typical.ground, radius: 3 }),
      line(rankRoom - 5, y + 4, rankRoom - 5, y + tall - 4, theme.neutral, 2)
    );
  }
  for (const tick of range.ticks) {
    const at = Math.round(x(tick)) + 0.5;
    builder.ground.push(line(at, HEAD - 4, at, height - 2, theme.line));
  }
  builder.ground.push(...head);
  if (spec.median !== undefined) {
    // Not through the words of those that come last because they have no value.
    const ranked = spec.rows.findLastIndex((row) => row.figure.value !== undefined) + 1;
    const end = ranked === spec.rows.length ? height - 2 : HEAD + ranked * rowHeight;
    builder.ground.push(line(x(spec.median), HEAD - 4, x(spec.median), end, theme.neutral, 1.25, '5 4'));
  }

  const seen = new Set<Significance>();
  let sought: number | undefined;
  spec.rows.forEach((row, index) => {
    const { figure } = row;
    const middle = HEAD + (index + 0.5) * rowHeight;
    const type = row.marked ? STRONG : PLAIN;
    builder.ground.push(
      text(row.rank, rankRoom - 12, middle, SMALL, theme.muted, 'end'),
      text(cut(row.label, nameRoom, type, measure), left - 12, middle, type, theme.text, 'end')
    );
    const interval = row.interval;
    const card = cardOf(spec.frame, [row.rank === '' ? '' : `${row.rank}`, row.label], spec.axisTitle, figure, numbers, {
      first: [
        ...(interval ? [`${words.interval} ${numbers.format(String(interval.low))} – ${numbers.format(String(interval.high))}`] : []),
        ...judged(spec.frame, row.significance)
      ]
    });
    const whole = { x: 0, y: middle - rowHeight / 2, width, height: rowHeight };
    if (figure.value === undefined) {
      const box = { x: left, y: middle - HOLE / 2, width: HOLE, height: HOLE };
      const wide = measure(card.value, PLAIN) + HOLE + 6;
      const hole = builder.add({
        id: figure.id,
        box: { ...box, width: wide },
        card,
        shapes: [target(whole), ...hatchedBox(box, theme.muted, theme.base), text(card.value, left + HOLE + 6, middle, PLAIN, theme.muted)]
      });
      sought = row.marked ? hole : sought;
      builder.walk([hole, ...builder.signs(figure, card, left + wide + 6, middle)]);
      return;
    }
    seen.add(row.significance);
    const at = x(Number(figure.value));
    const colour = theme.significance[row.significance].point;
    const radius = row.marked ? 6 : 5;
    const shapes: Shape[] = [target(whole)];
    if (interval) {
      shapes.push(line(x(interval.low), middle, x(interval.high), middle, colour, 2.5));
    }
    shapes.push(
      circle(at, middle, radius, figure.incomplete ? { fill: theme.base, stroke: colour, width: 2 } : { fill: colour, stroke: theme.base }),
      ...(row.marked ? [circle(at, middle, radius + 2.5, { stroke: theme.text, width: 1.5 })] : []),
      text(said[index], right + 14 + valueRoom, middle, type, theme.text, 'end')
    );
    const from = interval ? Math.min(x(interval.low), at - radius) : at - radius;
    const to = interval ? Math.max(x(interval.high), at + radius) : at + radius;
    const mark = builder.add({
      id: figure.id,
      box: { x: from, y: middle - 8, width: to - from, height: 16 },
      card: { ...card, swatch: colour },
      shapes
    });
    sought = row.marked ? mark : sought;
    builder.walk([mark, ...builder.signs(figure, card, right + 20 + valueRoom, middle)]);
  });

  const legend: LegendEntry[] = (['better', 'worse', 'high', 'low'] as const)
    .filter((one) => seen.has(one))
    .map((one) => ({ sign: 'dot', colour: theme.significance[one].point, label: words.significance[one] }));
  if (spec.rows.some((row) => row.interval)) {
    legend.push({ sign: 'interval', colour: theme.neutral, label: words.interval });
  }
  if (spec.median !== undefined) {
    legend.push({ sign: 'dashes', colour: theme.neutral, label: `${words.median} ${numbers.format(String(spec.median))}` });
  }
  if (ties.length > 0) {
    legend.push({ sign: 'tied', colour: theme.neutral, label: words.tied });
  }
  return builder.scene(height, legend, {
    maximumHeight: spec.maximumHeight,
    sought,
    cuts: spec.rows.map((_, index) => HEAD + index * rowHeight),
    pins: { top: HEAD, head: [rectangle({ x: 0, y: 0, width, height: HEAD }, { fill: theme.base }), ...head], left: 0, side: [], corner: [] }
  });
}
