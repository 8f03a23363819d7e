// The signs of the three kinds of findings. They differ in shape, so that nobody needs the colour.

import { html, type TemplateResult } from 'lit';

export type FindingKind = 'non_compliant' | 'unusual' | 'doubtful_reading';

/** The heaviest first. */
export const KINDS: readonly FindingKind[] = ['non_compliant', 'unusual', 'doubtful_reading'];

/** Each is drawn within 14 by 14: a ground, and strokes on it. */
export const OUTLINES: Record<FindingKind, { ground: string; strokes: string; hollow: boolean }> = {
  non_compliant: { ground: 'M7 0.5L14 13H0Z', strokes: 'M7 4.6V8.6M7 9.9V11.4', hollow: false },
  unusual: { ground: 'M7 0L14 7L7 14L0 7Z', strokes: 'M3.6 7.6Q5.3 5 7 7T10.4 6.4', hollow: false },
  doubtful_reading: {
    ground: 'M7 0.8A6.2 6.2 0 1 1 7 13.2A6.2 6.2 0 1 1 7 0.8Z',
    strokes: 'M5 5.4A2 2 0 1 1 7.9 7.1Q7 7.6 7 8.5M7 9.7V11',
    hollow: true
  }
};

/**
 * @param colour of the ground
 * @param base of what stands behind the sign
 */
export function findingSign(kind: FindingKind, colour: string, base: string, size = 14): TemplateResult {
  const { ground, strokes, hollow } = OUTLINES[kind];
  return html`<svg class="finding-sign" width=${size} height=${size} viewBox="0 0 14 14" aria-hidden="true">
    <path d=${ground} fill=${hollow ? base : colour} stroke=${hollow ? colour : 'none'} stroke-width="1.5" />
    <path d=${strokes} fill="none" stroke=${hollow ? colour : base} stroke-width="1.5" />
  </svg>`;
}
