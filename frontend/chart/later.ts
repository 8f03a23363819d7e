// What nobody sees yet is made when the browser has nothing else to do, a part at a time, so that what is in sight is
// there at once.

const SOON = 100;
// Not every browser says when it has time.
const whenIdle: (work: () => void, options: IdleRequestOptions) => number =
  globalThis.requestIdleCallback?.bind(globalThis) ?? ((work) => Number(setTimeout(work, 1)));
const forget: (handle: number) => void = globalThis.cancelIdleCallback?.bind(globalThis) ?? clearTimeout;

/** Work that is left, in its order. */
export class Later<T> {
  private rest: T[] = [];
  private work: (part: T[]) => void = () => {};
  private handle = 0;

  /**
   * Nothing is begun yet.
   *
   * @param most how many are worked on at a time
   */
  constructor(private readonly most: number) {}

  /** Forgets what was left before, and works on these when there is time. */
  begin(rest: T[], work: (part: T[]) => void): void {
    this.cancel();
    this.rest = rest;
    this.work = work;
    this.plan();
  }

  /** Does all that is left at once, for example before a print. */
  finish(): void {
    const { rest, work } = this;
    this.cancel();
    if (rest.length > 0) {
      work(rest);
    }
  }

  /** Forgets what is left. */
  cancel(): void {
    forget(this.handle);
    this.rest = [];
  }

  private plan() {
    if (this.rest.length > 0) {
      this.handle = whenIdle(
        () => {
          this.work(this.rest.splice(0, this.most));
          this.plan();
        },
        // A busy page is no reason to leave it undone.
        { timeout: SOON }
      );
    }
  }
}
