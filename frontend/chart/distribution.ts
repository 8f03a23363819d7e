// How figures are spread: a strip of points for each group over the box of its quartiles.

import { around, cardOf, cut, figureText, HOLE, SceneBuilder, SMALL, STRONG } from './marks';
import { Numbers, rangeOf } from './numbers';
import { labels, type Wanted } from './plot';
import type { Box, LegendEntry, Scene, Surface } from './scene';
import { circle, hatchedBox, line, rectangle, target, text } from './shapes';
import type { DistributionSpec } from './spec';

const HEAD = 44;
const RADIUS = 4.5;
const APART = 2 * RADIUS + 0.5;
const BOX = 24;
const HOLES_IN_ROW = 6;
/** As far from the middle as points go: where many have one figure they cover each other in part, */
const FURTHEST = 84;
/** but so much of each stays in sight. */
const SLIVER = 2;

export function distributionScene(spec: DistributionSpec, surface: Surface): Scene {
  const { theme, measure, width } = surface;
  const { words } = spec.frame;
  const builder = new SceneBuilder(spec.frame, surface);
  const numbers = new Numbers(spec.frame.locale, spec.fractionDigits);
  const known = spec.points.filter((point) => point.figure.value !== undefined);
  const range = rangeOf(
    [...known.map((point) => Number(point.figure.value)), ...spec.groups.flatMap(({ box }) => (box ? [box.low, box.high] : []))],
    spec.fractionDigits === 0,
    Math.max(3, width / 130),
    0.3
  );
  const left = Math.ceil(Math.min(width / 4, Math.max(...spec.groups.map((group) => measure(group.label, STRONG))))) + 12;
  const holes = spec.groups.map((_, group) => spec.points.filter((point) => point.group === group && point.figure.value === undefined).length);
  const holeRoom = Math.max(...holes) > 0 ? HOLES_IN_ROW * (HOLE + 3) + 20 : 0;
  const plot = { x: left, width: Math.max(60, width - left - 14 - holeRoom) };
  const x = (value: number) => plot.x + range.at(value) * plot.width;
  const accent = theme.colour({ role: 'accent' });

  let top = HEAD;
  spec.groups.forEach((group, groupIndex) => {
    const own = spec.points.filter((point) => point.group === groupIndex);
    const placed = swarm(own.filter((point) => point.figure.value !== undefined).map((point) => x(Number(point.figure.value))));
    const reach = Math.max(BOX / 2, ...placed.map(({ offset }) => Math.abs(offset) + RADIUS));
    const rowsOfHoles = Math.ceil(holes[groupIndex] / HOLES_IN_ROW);
    const height = Math.max(2 * reach + 40, rowsOfHoles * (HOLE + 3) + 10);
    const middle = top + height / 2;
    if (groupIndex > 0) {
      builder.ground.push(line(0, Math.round(top) + 0.5, width, Math.round(top) + 0.5, theme.line));
    }
    builder.ground.push(text(cut(group.label, left - 12, STRONG, measure), 0, middle, STRONG, theme.text));
    if (group.box) {
      const { low, first, median, third, high } = group.box;
      builder.ground.push(
        line(x(low), middle, x(first), middle, theme.neutral),
        line(x(third), middle, x(high), middle, theme.neutral),
        line(x(low), middle - 6, x(low), middle + 6, theme.neutral),
        line(x(high), middle - 6, x(high), middle + 6, theme.neutral),
        rectangle({ x: x(first), y: middle - BOX / 2, width: x(third) - x(first), height: BOX }, { fill: theme.pale, stroke: theme.neutral }),
        line(x(median), middle - reach - 4, x(median), middle + reach + 4, theme.text, 2)
      );
    }
    let nthKnown = 0;
    let nthHole = 0;
    const walked: { at: number; indexes: number[] }[] = [];
    const wanted: Wanted[] = [];
    const taken: Box[] = [];
    for (const { label, marked, figure } of own) {
      const card = cardOf(spec.frame, [label, group.label], spec.axisTitle, figure, numbers);
      if (figure.value === undefined) {
        const box = {
          x: width - holeRoom + 16 + (nthHole % HOLES_IN_ROW) * (HOLE + 3),
          y: middle - (rowsOfHoles * (HOLE + 3)) / 2 + Math.floor(nthHole / HOLES_IN_ROW) * (HOLE + 3),
          width: HOLE,
          height: HOLE
        };
        nthHole++;
        const index = builder.add({ id: figure.id, box, card, shapes: [target(box), ...hatchedBox(box, theme.muted, theme.base)] });
        walked.push({ at: width + nthHole, indexes: [index, ...builder.signs(figure, card, box.x + 4, box.y, 10)] });
        continue;
      }
      const { offset, pressed } = placed[nthKnown++];
      const at = { x: x(Number(figure.value)), y: middle + offset };
      const radius = marked ? RADIUS + 1.5 : RADIUS;
      const colour = marked ? accent : theme.neutral;
      const index = builder.add({
        id: figure.id,
        // Of a pressed one its upper edge is what can be chosen.
        box: pressed && !marked ? { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: SLIVER } : around(at.x, at.y, radius + 1),
        raised: marked,
        card: { ...card, swatch: colour },
        shapes: [
          circle(at.x, at.y, pressed ? radius : radius + 2, { fill: 'transparent' }),
          circle(at.x, at.y, radius, figure.incomplete ? { fill: theme.base, stroke: colour, width: 2 } : { fill: colour, stroke: theme.base })
        ]
      });
      const signs = builder.signs(figure, card, at.x + radius - 2, at.y - radius - 8, 12);
      walked.push({ at: at.x, indexes: [index, ...signs] });
      taken.push(around(at.x, at.y, radius), ...signs.map((sign) => builder.marks[sign].box));
      if (marked) {
        wanted.push({ ...at, radius, label: `${label} ${figureText(figure, numbers)}`, type: STRONG, fill: theme.text, always: true });
      }
    }
    builder.walk(walked.sort((one, other) => one.at - other.at).flatMap((one) => one.indexes));
    builder.over.push(...labels(wanted, taken, { x: 0, y: top + 1, width, height: height - 2 }, surface));
    top += height;
  });

  const ticks = range.ticks.map((tick) => ({ x: x(tick), label: numbers.tick(tick, range.step) }));
  builder.ground.unshift(
    text(spec.axisTitle, left, 9, SMALL, theme.muted),
    ...ticks.map((tick) => text(tick.label, tick.x, HEAD - 14, SMALL, theme.muted, 'middle')),
    ...ticks.map((tick) => line(Math.round(tick.x) + 0.5, HEAD - 4, Math.round(tick.x) + 0.5, top, theme.line))
  );
  if (holeRoom > 0) {
    builder.ground.push(text(words.missing, width - holeRoom + 16, HEAD - 14, SMALL, theme.muted));
  }
  const legend: LegendEntry[] = spec.groups.some((group) => group.box)
    ? [
        { sign: 'box', colour: theme.neutral, label: words.middleHalf },
        { sign: 'median', colour: theme.text, label: words.median }
      ]
    : [];
  return builder.scene(top + 4, legend);
}

/**
 * How far each point is moved from the middle line so that none covers another: in turn up and down, as little as can
 * be. A heap that would be a tower (half a county has no request at all) is pressed together.
 */
function swarm(places: number[]): { offset: number; pressed: boolean }[] {
  const order = places.map((_, index) => index).sort((one, other) => places[one] - places[other]);
  const offsets = places.map(() => 0);
  const done: number[] = [];
  for (const index of order) {
    const near = done.filter((other) => places[index] - places[other] < APART);
    for (let step = 0; ; step++) {
      const offset = (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * 3;
      if (near.every((other) => (places[index] - places[other]) ** 2 + (offset - offsets[other]) ** 2 >= APART ** 2)) {
        offsets[index] = offset;
        break;
      }
    }
    done.push(index);
  }
  const pressed = places.map(() => false);
  let heap: number[] = [];
  order.forEach((index, nth) => {
    heap.push(index);
    const next = order.at(nth + 1);
    if (next === undefined || places[next] - places[index] >= APART) {
      if (press(heap, places, offsets)) {
        heap.forEach((one) => (pressed[one] = true));
      }
      heap = [];
    }
  });
  return offsets.map((offset, index) => ({ offset, pressed: pressed[index] }));
}

/** Whether a heap was too high. Of those with one figure each is painted over the upper neighbour, so that all are seen. */
function press(heap: number[], places: number[], offsets: number[]): boolean {
  const reach = Math.max(...heap.map((index) => Math.abs(offsets[index])));
  const most = Math.max(FURTHEST, (heap.length * SLIVER) / 2);
  if (reach <= most) {
    return false;
  }
  heap.forEach((index) => (offsets[index] *= most / reach));
  const towers = new Map<number, number[]>();
  for (const index of heap) {
    towers.set(places[index], [...(towers.get(places[index]) ?? []), index]);
  }
  for (const tower of towers.values()) {
    const heights = tower.map((index) => offsets[index]).sort((one, other) => one - other);
    tower.sort((one, other) => one - other).forEach((index, nth) => (offsets[index] = heights[nth]));
  }
  return true;
}
