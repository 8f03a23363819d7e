// Builds the nodes of a document. Every character of it becomes part of a text node and nothing else: no markup of a
// document is ever parsed.

import { render } from 'lit';
import { findingSign, KINDS } from '../finding/signs';
import { Marks, type Placed } from './marks';
import type { BlockSpec, DocumentSpec, ParagraphSpec, TableSpec } from './spec';

/** The nodes, and for every mark the elements that show its characters. */
export interface Built {
  root: DocumentFragment;
  places: Map<string, HTMLElement[]>;
  marks: Marks;
}

const BLOCKS_PER_SECTION = 30;
const NUMBERS_PER_CELL = 6;
const FIGURES_OF_A_WIDE_ROW = 5;
const LONG_LABEL = 12;
const FIGURE = /^[\s\d０-９.,，．+＋\-－—/／%％]*$/;

interface Cell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  start: number;
  end: number;
}

export function build(spec: DocumentSpec): Built {
  return new Builder(spec).build();
}

class Builder {
  private readonly marks: Marks;
  private readonly places = new Map<string, HTMLElement[]>();
  private readonly root = document.createDocumentFragment();
  private section?: HTMLElement;
  private inSection = 0;
  private height = 0;
  private nextPage = 0;

  constructor(private readonly spec: DocumentSpec) {
    this.marks = new Marks(spec.marks);
  }

  build(): Built {
    let at = 0;
    for (const block of this.spec.blocks) {
      this.uncovered(at, block[1]);
      this.block(block);
      at = Math.max(at, block[2]);
    }
    this.uncovered(at, this.spec.text.length);
    this.closeSection();
    return { root: this.root, places: this.places, marks: this.marks };
  }

  /** Text that no block claims is shown all the same: nothing of a document may be hidden from an inspector. */
  private uncovered(start: number, end: number) {
    if (start < end && this.spec.text.slice(start, end).trim() !== '') {
      this.block(['p', start, end, 'BODY']);
    }
  }

  private block(block: BlockSpec) {
    while (this.nextPage < this.spec.pages.length && this.spec.pages[this.nextPage] <= block[1]) {
      this.nextPage++;
      this.pageBreak(this.nextPage);
    }
    if (block[0] === 'p') {
      this.append(this.paragraph(block), Math.ceil((block[2] - block[1]) / 40) * 28 + 8);
    } else {
      this.append(this.table(block), block[3] * 30 + 24);
    }
  }

  private pageBreak(page: number) {
    this.closeSection();
    const line = document.createElement('div');
    line.className = 'page';
    line.setAttribute('role', 'separator');
    line.append(this.pageName(page));
    this.append(line, 30);
  }

  private pageName(page: number): string {
    return this.spec.words.page.replace('{0}', String(page));
  }

  private append(node: HTMLElement, height: number) {
    if (!this.section || this.inSection >= BLOCKS_PER_SECTION) {
      this.closeSection();
      this.section = document.createElement('section');
      this.inSection = 0;
      this.height = 0;
    }
    this.section.append(node);
    this.inSection++;
    this.height += height;
  }

  // The browser lays out a section only when it comes near; until then it needs a height to scroll over.
  private closeSection() {
    if (this.section) {
      this.section.style.setProperty('contain-intrinsic-block-size', `auto ${this.height}px`);
      this.root.append(this.section);
      this.section = undefined;
    }
  }

  private paragraph([, start, end, role]: ParagraphSpec): HTMLElement {
    const tag = role === 'TITLE' ? 'h2' : role === 'HEADING' ? 'h3' : 'p';
    const paragraph = document.createElement(tag);
    this.margin(paragraph, this.marks.findingsFrom(start, end));
    this.fill(paragraph, start, end);
    for (const mark of this.marks.emptyWithin(start, end)) {
      const place = document.createElement('span');
      this.describe(place, [mark]);
      place.classList.add('empty');
      paragraph.append(place);
      this.place(mark, place);
    }
    return paragraph;
  }

  /**
   * One sign beside the line for all findings that begin there. It is placed by the line it is put into, has no text
   * of its own and leads from finding to finding.
   */
  private margin(line: HTMLElement, findings: Placed[]) {
    if (findings.length === 0) {
      return;
    }
    const ids = [...new Set(findings.map((mark) => mark.id))];
    const kind = KINDS.find((candidate) => findings.some((mark) => mark.kind === candidate)) ?? KINDS[0];
    const sign = document.createElement('button');
    sign.className = 'margin';
    sign.dataset.marks = ids.join(' ');
    sign.title = [...new Set(findings.map((mark) => mark.label))].join('\n');
    sign.setAttribute('aria-label', sign.title);
    if (ids.length > 1) {
      sign.dataset.count = String(ids.length);
    }
    render(findingSign(kind, 'currentColor', 'var(--lumo-base-color, Canvas)'), sign);
    line.prepend(sign);
  }

  /** Text nodes for the range, those under a mark inside an element. */
  private fill(parent: HTMLElement, start: number, end: number) {
    const touching = this.marks.touching(start, end);
    const pages = this.pagesBefore(start, end);
    const cuts = new Set([start, end, ...pages.map((page) => page.at)]);
    for (const mark of touching) {
      cuts.add(Math.max(start, mark.start));
      cuts.add(Math.min(end, mark.end));
    }
    const offsets = [...cuts].sort((one, other) => one - other);
    for (let i = 0; i + 1 < offsets.length; i++) {
      const [from, to] = [offsets[i], offsets[i + 1]];
      for (const page of pages) {
        if (page.at === from) {
          parent.append(this.inlinePage(page.number));
        }
      }
      const text = document.createTextNode(this.spec.text.slice(from, to));
      const covering = touching.filter((mark) => mark.start <= from && mark.end >= to);
      if (covering.length === 0) {
        parent.append(text);
        continue;
      }
      // The smallest first: it is what a click means; a second click means the next one.
      covering.sort((one, other) => one.end - one.start - (other.end - other.start));
      const element = document.createElement('span');
      this.describe(element, covering);
      element.append(text);
      parent.append(element);
      covering.forEach((mark) => this.place(mark, element));
    }
  }

  private describe(element: HTMLElement, marks: Placed[]) {
    // The state of the figure under a finding is still to be seen.
    const figure = marks.find((mark) => mark.state !== 'finding' && mark.state !== 'hit');
    element.classList.add('mark', (figure ?? marks[0]).state);
    element.classList.toggle('finding', marks.some((mark) => mark.state === 'finding'));
    element.classList.toggle('hit', marks.some((mark) => mark.state === 'hit'));
    element.dataset.marks = marks.map((mark) => mark.id).join(' ');
    element.title = marks.map((mark) => mark.label).join('\n');
  }

  private place(mark: Placed, element: HTMLElement) {
    const elements = this.places.get(mark.id);
    if (elements) {
      elements.push(element);
    } else {
      this.places.set(mark.id, [element]);
    }
  }

  /** Pages not yet shown that begin before the end of the range, each where its name shall stand. */
  private pagesBefore(start: number, end: number): { number: number; at: number }[] {
    const found: { number: number; at: number }[] = [];
    while (start < end && this.nextPage < this.spec.pages.length && this.spec.pages[this.nextPage] < end) {
      const at = Math.max(start, this.spec.pages[this.nextPage]);
      this.nextPage++;
      found.push({ number: this.nextPage, at });
    }
    return found;
  }

  // The name stands in an attribute and is drawn by the style, so that it is no part of the document's text.
  private inlinePage(page: number): HTMLElement {
    const mark = document.createElement('span');
    mark.className = 'page-inside';
    mark.dataset.page = this.pageName(page);
    return mark;
  }

  private table([, , , rowCount, columnCount, numbers]: TableSpec): HTMLElement {
    const rows = new Map<number, Cell[]>();
    for (let i = 0; i + NUMBERS_PER_CELL <= numbers.length; i += NUMBERS_PER_CELL) {
      const [row, column, rowSpan, columnSpan, start, end] = numbers.slice(i, i + NUMBERS_PER_CELL);
      const cells = rows.get(row) ?? [];
      cells.push({ row, column, rowSpan, columnSpan, start, end });
      rows.set(row, cells);
    }
    const widest = Math.max(0, ...[...rows.values()].map((cells) => this.trailingFigures(cells)));
    const body = document.createElement('tbody');
    /** For every column the first row that no cell from above covers. */
    const free = new Array<number>(columnCount).fill(0);
    for (let row = 0; row < rowCount; row++) {
      const line = document.createElement('tr');
      const cells = (rows.get(row) ?? []).sort((one, other) => one.column - other.column);
      const figures = this.trailingFigures(cells);
      const last = cells.at(-1);
      const found = cells.flatMap((cell) => this.marks.findingsFrom(cell.start, cell.end));
      const short = last ? columnCount - last.column - last.columnSpan : columnCount;
      // Where the text lost the empty cells of merged labels, figures of one column still stand below each other.
      const gapAt = figures >= FIGURES_OF_A_WIDE_ROW && figures === widest && short > 0 ? cells.length - figures : -1;
      let at = 0;
      cells.forEach((cell, index) => {
        if (index === gapAt) {
          line.append(this.gapCell(short));
        }
        this.gap(line, free, row, at, cell.column);
        const built = this.cell(cell, rowCount);
        if (index === 0) {
          this.margin(built, found);
        }
        line.append(built);
        for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
          free[column] = row + cell.rowSpan;
        }
        at = cell.column + cell.columnSpan;
      });
      if (gapAt < 0) {
        this.gap(line, free, row, at, columnCount);
      }
      body.append(line);
    }
    const table = document.createElement('table');
    table.append(body);
    const scroller = document.createElement('div');
    scroller.className = 'table';
    // A table that is wider than the page must scroll by keyboard too.
    scroller.tabIndex = 0;
    scroller.append(table);
    return scroller;
  }

  /** Places of a row that the source leaves without a cell. */
  private gap(line: HTMLElement, free: number[], row: number, from: number, to: number) {
    let open = 0;
    for (let column = from; column < to; column++) {
      if ((free[column] ?? 0) <= row) {
        open++;
      }
    }
    if (open > 0) {
      line.append(this.gapCell(open));
    }
  }

  private gapCell(columns: number): HTMLElement {
    const gap = document.createElement('td');
    gap.className = 'gap';
    gap.colSpan = columns;
    return gap;
  }

  private trailingFigures(cells: Cell[]): number {
    let count = 0;
    while (count < cells.length && this.isFigures([cells[cells.length - 1 - count]])) {
      count++;
    }
    return count;
  }

  private isFigures(cells: Cell[]): boolean {
    return cells.every((cell) => /[\d０-９]/.test(this.textOf(cell)) && FIGURE.test(this.textOf(cell)));
  }

  private textOf(cell: Cell): string {
    return this.spec.text.slice(cell.start, cell.end);
  }

  private cell(cell: Cell, rowCount: number): HTMLElement {
    const element = document.createElement('td');
    element.rowSpan = Math.min(cell.rowSpan, rowCount - cell.row);
    element.colSpan = cell.columnSpan;
    const text = this.textOf(cell).trim();
    element.className = FIGURE.test(text) ? 'figure' : text.length < LONG_LABEL ? 'label' : 'label long';
    this.fill(element, cell.start, cell.end);
    const empty = this.marks.emptyWithin(cell.start, cell.end);
    if (empty.length > 0) {
      this.describe(element, empty);
      empty.forEach((mark) => this.place(mark, element));
    }
    return element;
  }
}
