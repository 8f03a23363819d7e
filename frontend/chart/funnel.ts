// A funnel plot: shares over what they are shares of, within the limits of chance.

import { around, cardOf, figureText, judged, SceneBuilder, SMALL, STRONG } from './marks';
import { Numbers, rangeOf } from './numbers';
import { axisTitle, columns, heightFor, labels, levels, tickWidth, type Wanted, xIn, yIn } from './plot';
import type { Box, Card, LegendEntry, Scene, Surface } from './scene';
import { circle, path, polyline, round, text } from './shapes';
import type { Figure, FunnelLimits, FunnelSpec, Significance } from './spec';

const TOP = 28;

export function funnelScene(spec: FunnelSpec, surface: Surface): Scene {
  const { theme, width } = surface;
  const { words } = spec.frame;
  const builder = new SceneBuilder(spec.frame, surface);
  const shares = new Numbers(spec.frame.locale, spec.fractionDigits);
  const counts = new Numbers(spec.frame.locale, 0);
  const drawn = spec.points.filter((point) => point.figure.value !== undefined && point.denominator !== undefined);
  const across = rangeOf(
    [...drawn.map((point) => Number(point.denominator)), ...spec.limits.slice(-1).map((limit) => limit.denominator)],
    true,
    Math.max(3, width / 130),
    1
  );
  // Limits of the very smallest units may reach far out; what is seen follows the points and the limits at one tenth.
  const inSight = spec.limits.filter((limit) => limit.denominator >= across.high * 0.1);
  const up = rangeOf(
    [
      ...drawn.map((point) => Number(point.figure.value)),
      ...inSight.flatMap((limit) => [limit.outerLow, limit.outerHigh]),
      ...(spec.centre === undefined ? [] : [spec.centre])
    ],
    false,
    5
  );
  const left = tickWidth(up, shares, surface) + 8;
  const height = heightFor(surface);
  const plot: Box = { x: left, y: TOP, width: width - left - 16, height: height - TOP - 40 };
  const x = (value: number) => xIn(plot, across.at(value));
  const y = (value: number) => yIn(plot, up.at(Math.min(up.high, Math.max(up.low, value))));

  builder.ground.push(axisTitle(spec.shareTitle, 0, width, surface), ...columns(plot, across, counts, surface));
  if (spec.limits.length > 1) {
    const band = (low: (limit: FunnelLimits) => number, high: (limit: FunnelLimits) => number) => {
      const there = spec.limits.map((limit) => `${round(x(limit.denominator))} ${round(y(high(limit)))}`);
      const back = [...spec.limits].reverse().map((limit) => `${round(x(limit.denominator))} ${round(y(low(limit)))}`);
      return `M${there.join('L')}L${back.join('L')}Z`;
    };
    const curve = (value: (limit: FunnelLimits) => number) =>
      spec.limits.map((limit) => ({ x: x(limit.denominator), y: y(value(limit)) }));
    builder.ground.push(
      path(band((one) => one.outerLow, (one) => one.outerHigh), { fill: theme.text, opacity: 0.035 }),
      path(band((one) => one.innerLow, (one) => one.innerHigh), { fill: theme.text, opacity: 0.045 })
    );
    builder.ground.push(...levels(plot, up, shares, surface));
    for (const value of [(one: FunnelLimits) => one.innerLow, (one: FunnelLimits) => one.innerHigh]) {
      builder.ground.push(...polyline(curve(value), { stroke: theme.neutral, width: 1.25, dash: '5 4' }));
    }
    for (const value of [(one: FunnelLimits) => one.outerLow, (one: FunnelLimits) => one.outerHigh]) {
      builder.ground.push(...polyline(curve(value), { stroke: theme.neutral, width: 1.5 }));
    }
  } else {
    builder.ground.push(...levels(plot, up, shares, surface));
  }
  if (spec.centre !== undefined) {
    const at = y(spec.centre);
    builder.ground.push(...polyline([{ x: plot.x, y: at }, { x: plot.x + plot.width, y: at }], { stroke: theme.text, width: 1.5 }));
  }
  builder.ground.push(text(spec.denominatorTitle, plot.x + plot.width, plot.y + plot.height + 32, SMALL, theme.muted, 'end'));

  const missing: { figure: Figure; label: string; card: Card }[] = [];
  const wanted: (Wanted & { weight: number })[] = [];
  const taken: Box[] = [];
  const seen = new Set<Significance>();
  const walked: number[] = [];
  const order = [...spec.points].sort((one, other) => Number(one.denominator ?? 0) - Number(other.denominator ?? 0));
  for (const { label, marked, denominator, significance, figure } of order) {
    const card = cardOf(spec.frame, [label], spec.shareTitle, figure, shares, {
      first: [
        ...(denominator === undefined ? [] : [`${spec.denominatorTitle} ${counts.format(denominator)}`]),
        ...judged(spec.frame, significance)
      ]
    });
    if (figure.value === undefined || denominator === undefined) {
      missing.push({ figure, label, card });
      continue;
    }
    seen.add(significance);
    const at = { x: x(Number(denominator)), y: y(Number(figure.value)) };
    const radius = marked ? 6 : 4.5;
    const colour = theme.significance[significance].point;
    walked.push(
      builder.add({
        id: figure.id,
        box: around(at.x, at.y, radius + 1),
        raised: marked || significance !== 'typical',
        card: { ...card, swatch: colour },
        shapes: [
          circle(at.x, at.y, 9, { fill: 'transparent' }),
          circle(at.x, at.y, radius, figure.incomplete ? { fill: theme.base, stroke: colour, width: 2 } : { fill: colour, stroke: theme.base }),
          ...(marked ? [circle(at.x, at.y, radius + 2.5, { stroke: theme.text, width: 1.5 })] : [])
        ]
      })
    );
    const signs = builder.signs(figure, card, at.x + radius - 1, at.y - 11, 12);
    walked.push(...signs);
    taken.push(around(at.x, at.y, radius), ...signs.map((index) => builder.marks[index].box));
    const stands = significance !== 'typical' && significance !== 'none';
    if (marked || stands || signs.length > 0 || spec.points.length <= 12) {
      wanted.push({
        ...at,
        radius: radius + (marked ? 3 : 0),
        label: `${label} ${figureText(figure, shares)}`,
        type: marked ? STRONG : SMALL,
        fill: theme.text,
        weight: (marked ? 4 : 0) + (stands ? 2 : 0) + signs.length
      });
    }
  }
  builder.walk(walked);
  builder.over.push(...labels(wanted.sort((one, other) => other.weight - one.weight), taken, { ...plot, x: plot.x + 2, width: plot.width + 14 }, surface));
  const under = builder.missing(missing, plot.x, height + 4);
  const legend: LegendEntry[] = [];
  for (const one of ['better', 'worse', 'high', 'low'] as const) {
    if (seen.has(one)) {
      legend.push({ sign: 'dot', colour: theme.significance[one].point, label: words.significance[one] });
    }
  }
  if (spec.centre !== undefined) {
    legend.push({ sign: 'line', colour: theme.text, label: `${words.centre} ${shares.format(String(spec.centre))}` });
  }
  if (spec.limits.length > 1) {
    legend.push({ sign: 'dashes', colour: theme.neutral, label: words.inner }, { sign: 'line', colour: theme.neutral, label: words.outer });
  }
  return builder.scene(height + (under > 0 ? under + 6 : 0), legend);
}
