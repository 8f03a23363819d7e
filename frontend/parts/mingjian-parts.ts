// <mingjian-parts>: the parts of a derived figure with links to their sources, and what they add up to.

import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';

interface PartsSpec {
  headings: string[];
  groups: { division: string; hint: string; parts: PartSpec[] }[];
  total: { label: string; text: string; note: string };
}

interface PartSpec {
  id: string;
  name: string;
  text: string;
  missing: boolean;
  /** Left out of the result, because another figure of the same report is missing. */
  unused?: boolean;
  /** Nothing where the figure was uploaded and stands in no report. */
  address?: string;
}

@customElement('mingjian-parts')
export class MingjianParts extends LitElement {
  static override styles = css`
    :host {
      display: block;
      color: var(--lumo-body-text-color, CanvasText);
      font-size: var(--lumo-font-size-s, 14px);
      line-height: 1.35;
    }
    table {
      border-collapse: collapse;
      min-width: min(100%, 36rem);
    }
    th,
    td {
      padding: 4px 14px;
      text-align: start;
      vertical-align: baseline;
      border-block-end: 1px solid var(--lumo-contrast-10pct, #ddd);
    }
    tr > th:first-child,
    td.note {
      padding-inline-start: 2px;
    }
    thead th {
      position: sticky;
      top: 0;
      background: var(--lumo-base-color, Canvas);
      font-weight: 500;
      color: var(--lumo-secondary-text-color, GrayText);
    }
    tbody th {
      font-weight: 600;
    }
    .number {
      text-align: end;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .missing {
      color: var(--lumo-secondary-text-color, GrayText);
      font-style: normal;
    }
    .unused > td {
      color: var(--lumo-secondary-text-color, GrayText);
      font-style: italic;
    }
    .note {
      white-space: pre-line;
    }
    .missing a {
      padding: 0 5px;
      border: 1px dashed var(--lumo-contrast-50pct, #888);
      border-radius: 3px;
      text-decoration: none;
    }
    a {
      color: inherit;
      text-decoration: underline;
      text-decoration-color: var(--lumo-contrast-30pct, #aaa);
      text-underline-offset: 3px;
    }
    a:hover {
      text-decoration-color: currentColor;
    }
    a:focus-visible {
      outline: 2px solid var(--lumo-primary-color, #0072b2);
      outline-offset: 2px;
    }
    tbody tr:hover > td {
      background: var(--lumo-contrast-5pct, #eee);
    }
    tfoot th,
    tfoot td {
      border-block-start: 2px solid var(--lumo-contrast-60pct, #666);
      border-block-end: 0;
      padding-block-start: 8px;
      font-weight: 700;
    }
    tfoot .note {
      font-weight: 400;
      color: var(--lumo-secondary-text-color, GrayText);
      border: 0;
      padding-block-start: 0;
    }
  `;

  @property({ attribute: false }) spec?: PartsSpec;

  protected override updated(_changed: PropertyValues<this>) {
    this.toggleAttribute('rendered', this.spec !== undefined);
  }

  override render() {
    const spec = this.spec;
    if (!spec) {
      return nothing;
    }
    return html`<table>
      <thead>
        <tr>
          ${spec.headings.map(
            (heading, at) => html`<th scope="col" class=${at === 2 ? 'number' : ''}>${heading}</th>`
          )}
        </tr>
      </thead>
      <tbody>
        ${spec.groups.map((group) =>
          group.parts.map(
            (part, at) =>
              html`<tr class=${part.unused ? 'unused' : ''}>
                ${at === 0
                  ? html`<th scope="rowgroup" rowspan=${group.parts.length} title=${group.hint}>${group.division}</th>`
                  : nothing}
                <td>${part.name}</td>
                <td class="number ${part.missing ? 'missing' : ''}">
                  ${part.address
                    ? html`<a href=${part.address} data-fact=${part.id}>${part.text}</a>`
                    : part.text}
                </td>
              </tr>`
          )
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="2">${spec.total.label}</th>
          <td class="number" id="total">${spec.total.text}</td>
        </tr>
        ${spec.total.note
          ? html`<tr>
              <td class="note" colspan="3" id="missing">${spec.total.note}</td>
            </tr>`
          : nothing}
      </tfoot>
    </table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mingjian-parts': MingjianParts;
  }
}
