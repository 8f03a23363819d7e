// Numbers as text, and the ticks of a value axis.

const NONZERO = /[1-9]/;

/** Formats decimal strings exactly: they never become a binary fraction on the way. */
export class Numbers {
  private readonly plain: Intl.NumberFormat;
  private readonly tiny: Intl.NumberFormat;

  constructor(
    private readonly locale: string,
    private readonly fractionDigits: number
  ) {
    this.plain = new Intl.NumberFormat(locale, { maximumFractionDigits: fractionDigits });
    this.tiny = new Intl.NumberFormat(locale, { maximumSignificantDigits: 1 });
  }

  /** An amount that is not zero never reads as zero: it then shows its first digit. */
  format(decimal: string): string {
    const amount = decimal as `${number}`;
    const roundsToZero = !NONZERO.test(Number(decimal).toFixed(this.fractionDigits));
    return roundsToZero && NONZERO.test(decimal) ? this.tiny.format(amount) : this.plain.format(amount);
  }

  tick(value: number, step: number): string {
    const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    return new Intl.NumberFormat(this.locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits
    }).format(value);
  }
}

export interface Scale {
  maximum: number;
  step: number;
  ticks: number[];
}

/** A scale from zero to the largest amount, with ticks at steps of 1, 2 or 5 times a power of ten. */
export function scaleTo(largest: number, wholeNumbers: boolean, wantedTicks: number): Scale {
  if (largest <= 0) {
    return { maximum: 1, step: 1, ticks: [0] };
  }
  const rough = largest / Math.max(1, wantedTicks);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  const step = wholeNumbers ? Math.max(1, factor * power) : factor * power;
  const count = Math.floor(largest / step + 1e-9);
  return { maximum: largest, step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}

export interface Range {
  low: number;
  high: number;
  step: number;
  ticks: number[];
  /** The share of the way from the low end to the high one. */
  at(value: number): number;
}

/**
 * A range around all values with ticks at steps of 1, 2 or 5 times a power of ten. It starts at zero unless the values
 * lie so far from it that they could hardly be told apart then.
 *
 * @param far the least value from which on the range need not start at zero, as a share of the largest; 1 for never
 */
export function rangeOf(values: number[], wholeNumbers: boolean, wantedTicks: number, far = 0.5): Range {
  const least = Math.min(...values, ...(values.length === 0 ? [0] : []));
  const most = Math.max(...values, ...(values.length === 0 ? [1] : []));
  const high = most > least ? most : most === 0 ? 1 : most + Math.abs(most) * 0.1;
  const low = far >= 1 || least < far * high ? Math.min(0, least) : least;
  const rough = (high - low) / Math.max(1, wantedTicks);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  const step = wholeNumbers ? Math.max(1, factor * power) : factor * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  const start = first * step;
  let end = Math.max(last * step, start + step);
  if (ticks.length > 3 && end - high > 0.3 * step) {
    // Better no number at the end than much room for nothing.
    ticks.pop();
    end = high + 0.04 * (high - start);
  }
  return { low: start, high: end, step, ticks, at: (value) => (value - start) / (end - start) };
}
