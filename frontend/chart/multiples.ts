// Small line charts in a grid, with the same years and, where they have one unit, the same scale.

import { breakShapes, drawLines, legendOf, valuesOf, xOf } from './lines';
import { cut, figureText, SceneBuilder, SMALL, STRONG } from './marks';
import { Numbers, rangeOf } from './numbers';
import { levels, tickWidth, yIn } from './plot';
import type { Box, Scene, Surface } from './scene';
import { text } from './shapes';
import type { SmallMultiplesSpec } from './spec';

const NARROWEST = 210;
const GAP = 22;
const TITLE = 30;
const PLOT = 96;
/** On a slide panels share its height: as narrow and as flat as a line is still read, and as high as it stays one. */
const NARROWEST_ON_SLIDE = 150;
const FLATTEST = 34;
const HIGHEST = 240;
const UNDER = 22;
const HOLES = 16;

/** How many panels stand in a row, and how high each plot is. */
function gridOf(panels: number, surface: Surface, around: number, above: number): { inRow: number; plotHeight: number } {
  const { width, height } = surface;
  const within = (narrowest: number) =>
    Math.min(panels, Math.max(1, Math.floor((width + GAP) / (narrowest + GAP))));
  const usual = within(NARROWEST);
  if (height === undefined) {
    return { inRow: usual, plotHeight: PLOT };
  }
  const left = (inRow: number) => (height - above + 12) / Math.ceil(panels / inRow) - around;
  const densest = within(NARROWEST_ON_SLIDE);
  let inRow = usual;
  while (inRow < densest && left(inRow) < PLOT / 2) {
    inRow++;
  }
  return { inRow, plotHeight: Math.min(HIGHEST, Math.max(FLATTEST, Math.floor(left(inRow)))) };
}

export function multiplesScene(spec: SmallMultiplesSpec, surface: Surface): Scene {
  const { theme, measure, width } = surface;
  const builder = new SceneBuilder(spec.frame, surface);
  const units = new Set(spec.panels.map((panel) => panel.axisTitle));
  const common = units.size === 1 ? 20 : 0;
  const holes = spec.panels.some((panel) => panel.marks.some((mark) => mark.figure.value === undefined)) ? HOLES : 0;
  const around = TITLE + (common === 0 ? 16 : 0) + UNDER + holes + 12;
  const { inRow, plotHeight } = gridOf(spec.panels.length, surface, around, common);
  const panelWidth = (width - GAP * (inRow - 1)) / inRow;
  const panelHeight = around + plotHeight;
  const all = spec.panels.flatMap((panel) => valuesOf(panel.marks));
  const whole = spec.panels.every((panel) => panel.fractionDigits === 0);
  const rangeIn = (panel: SmallMultiplesSpec['panels'][number]) =>
    spec.sharedScale ? rangeOf(all, whole, 3) : rangeOf(valuesOf(panel.marks), panel.fractionDigits === 0, 3);
  const endOf = (panel: SmallMultiplesSpec['panels'][number]) =>
    panel.marks.filter((mark) => mark.series === 0 && mark.figure.value !== undefined).at(-1);
  const rooms = spec.panels.map((panel) => {
    const numbers = new Numbers(spec.frame.locale, panel.fractionDigits);
    const end = endOf(panel);
    return {
      left: tickWidth(rangeIn(panel), numbers, surface) + 8,
      right: Math.ceil(end ? measure(figureText(end.figure, numbers), STRONG) : 0) + 6
    };
  });
  // With one scale the years stand one under the other, too.
  const roomOf = (index: number) =>
    spec.sharedScale
      ? { left: Math.max(...rooms.map((room) => room.left)), right: Math.max(...rooms.map((room) => room.right)) }
      : rooms[index];
  if (common > 0) {
    builder.ground.push(text(spec.panels[0].axisTitle, 0, 9, SMALL, theme.muted));
  }
  spec.panels.forEach((panel, index) => {
    const numbers = new Numbers(spec.frame.locale, panel.fractionDigits);
    const range = rangeIn(panel);
    const x = (index % inRow) * (panelWidth + GAP);
    const y = common + Math.floor(index / inRow) * panelHeight;
    const { left, right } = roomOf(index);
    const end = endOf(panel);
    const said = end ? figureText(end.figure, numbers) : '';
    const top = y + TITLE + (common === 0 ? 16 : 0);
    const plot: Box = { x: x + left, y: top, width: panelWidth - left - right, height: plotHeight };
    builder.ground.push(text(cut(panel.title, panelWidth, STRONG, measure), x, y + 9, STRONG, theme.text));
    if (common === 0) {
      builder.ground.push(text(cut(panel.axisTitle, panelWidth, SMALL, measure), x, y + 26, SMALL, theme.muted));
    }
    builder.ground.push(...levels(plot, range, numbers, surface));
    const last = spec.categories.length - 1;
    const under = plot.y + plot.height + 13;
    builder.ground.push(text(spec.categories[0], plot.x, under, SMALL, theme.muted));
    if (last > 0) {
      builder.ground.push(text(spec.categories[last], plot.x + plot.width, under, SMALL, theme.muted, 'end'));
    }
    builder.ground.push(...breakShapes(spec.breaks, spec.categories.length, plot, surface, false));
    drawLines(spec.frame, spec.series, spec.breaks, spec.categories, panel.marks, {
      builder,
      numbers,
      range,
      plot,
      unit: panel.axisTitle,
      place: [panel.title],
      holesTop: plot.y + plot.height + UNDER
    });
    if (end) {
      const from = xOf(end.category, spec.categories.length, plot);
      const at = yIn(plot, range.at(Number(end.figure.value)));
      if (end.category < last) {
        // At the margin it would pass for the figure of the last year, and left of the axis for one of its numbers.
        const ends = Math.max(from + 4, plot.x + 3 + measure(said, STRONG));
        builder.over.push(text(said, ends, Math.max(plot.y, at - 11), STRONG, theme.text, 'end'));
      } else {
        builder.over.push(text(said, from + 7, at, STRONG, theme.text));
      }
    }
  });
  const rows = Math.ceil(spec.panels.length / inRow);
  return builder.scene(common + rows * panelHeight - 12, legendOf(spec.series, spec.breaks, surface, true), {
    cuts: Array.from({ length: rows }, (_, row) => common + row * panelHeight)
  });
}
