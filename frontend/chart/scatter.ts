// Two figures of each unit against each other, with the medians as lines.

import { around, cardOf, figureText, SceneBuilder, SMALL, STRONG } from './marks';
import { Numbers, rangeOf } from './numbers';
import { axisTitle, columns, heightFor, labels, levels, tickWidth, type Wanted, xIn, yIn } from './plot';
import type { Box, Card, LegendEntry, Scene, Surface } from './scene';
import { circle, line, text } from './shapes';
import type { Figure, ScatterSpec } from './spec';

const TOP = 28;
/** More names than these would cover each other. */
const MOST_NAMES = 40;

export function scatterScene(spec: ScatterSpec, surface: Surface): Scene {
  const { theme, width } = surface;
  const { words } = spec.frame;
  const builder = new SceneBuilder(spec.frame, surface);
  const acrossNumbers = new Numbers(spec.frame.locale, spec.across.fractionDigits);
  const upNumbers = new Numbers(spec.frame.locale, spec.up.fractionDigits);
  const drawn = spec.points.filter((point) => point.across.value !== undefined && point.figure.value !== undefined);
  const across = rangeOf(
    [...drawn.map((point) => Number(point.across.value)), ...(spec.across.median === undefined ? [] : [spec.across.median])],
    spec.across.fractionDigits === 0,
    Math.max(3, width / 130),
    0.3
  );
  const up = rangeOf(
    [...drawn.map((point) => Number(point.figure.value)), ...(spec.up.median === undefined ? [] : [spec.up.median])],
    spec.up.fractionDigits === 0,
    5,
    0.3
  );
  const left = tickWidth(up, upNumbers, surface) + 8;
  const height = heightFor(surface);
  const plot: Box = { x: left, y: TOP, width: width - left - 16, height: height - TOP - 40 };
  const x = (value: number) => xIn(plot, across.at(value));
  const y = (value: number) => yIn(plot, up.at(value));
  builder.ground.push(
    axisTitle(spec.up.title, 0, width, surface),
    ...columns(plot, across, acrossNumbers, surface),
    ...levels(plot, up, upNumbers, surface),
    text(spec.across.title, plot.x + plot.width, plot.y + plot.height + 32, SMALL, theme.muted, 'end')
  );
  const legend: LegendEntry[] = [];
  if (spec.across.median !== undefined) {
    builder.ground.push(line(x(spec.across.median), plot.y, x(spec.across.median), plot.y + plot.height, theme.neutral, 1.25, '5 4'));
    legend.push({ sign: 'dashes', colour: theme.neutral, label: `${words.median}：${spec.across.title} ${acrossNumbers.format(String(spec.across.median))}` });
  }
  if (spec.up.median !== undefined) {
    builder.ground.push(line(plot.x, y(spec.up.median), plot.x + plot.width, y(spec.up.median), theme.neutral, 1.25, '5 4'));
    legend.push({ sign: 'dashes', colour: theme.neutral, label: `${words.median}：${spec.up.title} ${upNumbers.format(String(spec.up.median))}` });
  }
  const accent = theme.colour({ role: 'accent' });
  const missing: { figure: Figure; label: string; card: Card }[] = [];
  const wanted: (Wanted & { weight: number })[] = [];
  const taken: Box[] = [];
  const walked: number[] = [];
  const order = [...spec.points].sort((one, other) => Number(one.across.value ?? 0) - Number(other.across.value ?? 0));
  for (const point of order) {
    const { label, marked, figure } = point;
    const other = `${spec.across.title} ${figureText(point.across, acrossNumbers)}`;
    const card = cardOf(spec.frame, [label], spec.up.title, figure, upNumbers, { first: [other] });
    if (point.across.value === undefined || figure.value === undefined) {
      // One of the two is enough to keep it out of the plot; which one is said.
      const why = figure.value === undefined ? card.value : `${spec.across.title} ${point.across.state ?? ''}`;
      missing.push({ figure, label, card: { ...card, value: why, missing: true } });
      continue;
    }
    const at = { x: x(Number(point.across.value)), y: y(Number(figure.value)) };
    const radius = marked ? 6 : 4.5;
    const hollow = figure.incomplete || point.across.incomplete;
    const colour = marked ? accent : theme.neutral;
    walked.push(
      builder.add({
        id: figure.id,
        box: around(at.x, at.y, radius + 1),
        raised: marked,
        card,
        shapes: [
          circle(at.x, at.y, 9, { fill: 'transparent' }),
          circle(at.x, at.y, radius, hollow ? { fill: theme.base, stroke: colour, width: 2 } : { fill: colour, stroke: theme.base })
        ]
      })
    );
    const signs = builder.signs(figure, card, at.x + radius - 1, at.y - 11, 12);
    walked.push(...signs);
    taken.push(around(at.x, at.y, radius), ...signs.map((index) => builder.marks[index].box));
    if (marked || signs.length > 0 || spec.points.length <= MOST_NAMES) {
      wanted.push({ ...at, radius, label, type: marked ? STRONG : SMALL, fill: marked ? theme.text : theme.muted, weight: (marked ? 2 : 0) + signs.length });
    }
  }
  builder.walk(walked);
  builder.over.push(...labels(wanted.sort((one, another) => another.weight - one.weight), taken, { ...plot, x: plot.x + 2, width: plot.width + 14 }, surface));
  const under = builder.missing(missing, plot.x, height + 4);
  return builder.scene(height + (under > 0 ? under + 6 : 0), legend);
}
