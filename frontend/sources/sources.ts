// What charts, tables and the frame of the screens share about sources: what the report says at a figure, and the first
// of two sources that are to be seen side by side.

type Ask = (source: string) => Promise<string>;

const MOST_KEPT = 2000;
const FACT = /^[1-9][0-9]*\.[a-z]/;
const ADDRESS = /^report\/([1-9][0-9]*)\?fact=([a-z0-9_.]+)$/;

let ask: Ask | undefined;
let hint = '';
const known = new Map<string, Promise<string>>();

/** The frame offers to look up what reports say; `words` says how two sources are opened side by side. */
export function offer(asking: Ask | undefined, words: string) {
  ask = asking;
  hint = words;
}

/** How two sources are opened side by side; empty where that is not offered. */
export function besideHint(): string {
  return hint;
}

/** The id of the figure that an address leads to; nothing where it leads to no single figure. */
export function factOf(address: string): string | undefined {
  const match = ADDRESS.exec(address);
  return match ? `${match[1]}.${match[2]}` : undefined;
}

/** What the report says at a figure, in one line; empty for what is no single figure. */
export function said(id: string): Promise<string> {
  if (!ask || !FACT.test(id)) {
    return Promise.resolve('');
  }
  let answer = known.get(id);
  if (!answer) {
    if (known.size >= MOST_KEPT) {
      known.clear();
    }
    answer = ask(id);
    known.set(id, answer);
    // An answer that did not come is asked for again.
    answer.catch(() => known.delete(id));
  }
  return answer;
}

export interface Picked {
  /** The id of a mark, or an address. */
  source: string;
  /** What the reader chose, in a few words. */
  label: string;
}

/** Chooses a source to be seen beside another one. */
export function pick(picked: Picked) {
  dispatchEvent(new CustomEvent<Picked>('source-picked', { detail: picked }));
}
