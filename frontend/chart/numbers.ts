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
