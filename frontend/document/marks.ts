import type { MarkSpec } from './spec';

export type Placed = MarkSpec & { start: number; end: number };

export type Walked = 'finding' | 'hit' | 'figure';

/** The marks of a document that have a place, found by range. */
export class Marks {
  /** In the order of the document. */
  readonly placed: Placed[];
  private readonly longest: number;

  constructor(marks: MarkSpec[]) {
    this.placed = marks
      .filter((mark): mark is Placed => mark.start !== undefined && mark.end !== undefined)
      .sort((one, other) => one.start - other.start || one.end - other.end);
    this.longest = this.placed.reduce((longest, mark) => Math.max(longest, mark.end - mark.start), 0);
  }

  /** What a reader walks through: the findings, the places of a search, or else the figures; each once. */
  walk(kind: Walked): Placed[] {
    const ids = new Set<string>();
    return this.placed.filter((mark) => {
      const of = mark.state === 'finding' || mark.state === 'hit' ? mark.state : 'figure';
      const wanted = of === kind && !ids.has(mark.id);
      ids.add(mark.id);
      return wanted;
    });
  }

  /** The findings whose characters begin in the range. */
  findingsFrom(start: number, end: number): Placed[] {
    const found: Placed[] = [];
    for (let at = this.firstFrom(start); at < this.placed.length && this.placed[at].start <= end; at++) {
      const mark = this.placed[at];
      if (mark.state === 'finding' && (mark.start < end || mark.end === mark.start)) {
        found.push(mark);
      }
    }
    return found;
  }

  /** Those that share a character with the range. */
  touching(start: number, end: number): Placed[] {
    const found: Placed[] = [];
    for (let at = this.firstFrom(start - this.longest); at < this.placed.length; at++) {
      const mark = this.placed[at];
      if (mark.start >= end) {
        break;
      }
      if (mark.end > start && mark.end > mark.start) {
        found.push(mark);
      }
    }
    return found;
  }

  /** Those without characters, at offsets from `start` to `end`, both included: an empty cell has a place too. */
  emptyWithin(start: number, end: number): Placed[] {
    const found: Placed[] = [];
    for (let at = this.firstFrom(start); at < this.placed.length && this.placed[at].start <= end; at++) {
      const mark = this.placed[at];
      if (mark.end === mark.start) {
        found.push(mark);
      }
    }
    return found;
  }

  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.placed[middle].start < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
