import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type FindingKind, findingSign } from '../finding/signs';

interface Linked {
  text: string;
  address?: string;
}

interface Finding {
  kind: FindingKind;
  count: number;
  label: string;
  address: string;
}

interface Cell extends Linked {
  state: 'figure' | 'incomplete' | 'missing';
  hint?: string;
  findings?: Finding[];
}

interface Row {
  headings: Linked[];
  cells: Cell[];
}

interface TableSpec {
  caption: string;
  dense: boolean;
  headings: string[];
  columns: { label: string; unit?: string }[];
  rows: Row[];
}

/** A table of figures. Everything is text; an address makes a link, which the application's router follows. */
@customElement('mingjian-table')
export class MingjianTable extends LitElement {
  static override styles = css`
    :host {
      display: block;
      overflow: auto;
      font-size: var(--lumo-font-size-s);
      line-height: 1.3;
    }
    table {
      border-collapse: separate;
      border-spacing: 0;
      min-width: 60%;
    }
    caption {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    th,
    td {
      padding: 0 0.45em;
      height: 26px;
      white-space: nowrap;
      border-bottom: 1px solid var(--lumo-contrast-10pct);
    }
    .dense tbody :is(td, th) {
      height: 18px;
      font-size: var(--lumo-font-size-xs);
    }
    thead th {
      position: sticky;
      top: 0;
      z-index: 1;
      background: var(--lumo-base-color);
      color: var(--lumo-secondary-text-color);
      font-weight: 500;
      vertical-align: bottom;
      height: 44px;
      box-sizing: border-box;
      text-align: right;
    }
    thead th.name,
    tbody th {
      text-align: left;
    }
    tbody th {
      font-weight: 500;
      position: sticky;
      left: 0;
      background: var(--lumo-base-color);
    }
    tbody th + th {
      position: static;
      font-weight: 400;
    }
    .unit {
      display: block;
      font-size: var(--lumo-font-size-xs);
      font-weight: 400;
    }
    td {
      text-align: right;
      font-variant-numeric: tabular-nums;
    }
    a {
      color: inherit;
      text-decoration: underline;
      text-decoration-color: var(--lumo-contrast-30pct);
      text-underline-offset: 3px;
    }
    a:hover {
      text-decoration-color: currentColor;
    }
    a:focus-visible {
      outline: 2px solid var(--lumo-primary-color);
      outline-offset: 2px;
    }
    .missing {
      color: var(--lumo-secondary-text-color);
    }
    .missing a {
      text-decoration-style: dotted;
    }
    .finding {
      display: inline-flex;
      align-items: center;
      gap: 2px;
      margin-inline-start: 4px;
      vertical-align: -2px;
      color: var(--mingjian-warning, #a84300);
      font-size: var(--lumo-font-size-xs);
      text-decoration: none;
    }
    .finding:hover {
      outline: 1px solid currentColor;
      outline-offset: 1px;
    }
    tbody tr:hover > * {
      background: var(--lumo-contrast-5pct);
    }
  `;

  @property({ attribute: false })
  spec?: TableSpec;

  protected override updated(changed: PropertyValues<this>) {
    this.toggleAttribute('rendered', changed.has('spec') && this.spec !== undefined);
  }

  override render() {
    const spec = this.spec;
    if (!spec) {
      return nothing;
    }
    return html`<table class=${spec.dense ? 'dense' : nothing}>
      <caption>
        ${spec.caption}
      </caption>
      <thead>
        <tr>
          ${spec.headings.map((label) => html`<th scope="col" class="name">${label}</th>`)}
          ${spec.columns.map(
            (column) =>
              html`<th scope="col">
                ${column.label}${column.unit ? html`<span class="unit">${column.unit}</span>` : nothing}
              </th>`
          )}
        </tr>
      </thead>
      <tbody>
        ${spec.rows.map((row, index) => this.row(row, spec.rows[index - 1]))}
      </tbody>
    </table>`;
  }

  // A name that repeats the line above is drawn once; a screen reader still hears it.
  private row(row: Row, above?: Row) {
    const repeats = row.headings.length > 1 && above?.headings[0]?.text === row.headings[0]?.text;
    return html`<tr>
      ${row.headings.map(
        (heading, column) =>
          html`<th scope="row" aria-label=${heading.text}>
            ${repeats && column === 0 ? nothing : this.linked(heading)}
          </th>`
      )}
      ${row.cells.map(
        (cell) =>
          html`<td class=${cell.state} title=${cell.hint ?? nothing}>
            ${this.linked(cell)}${(cell.findings ?? []).map((finding) => this.finding(finding))}
          </td>`
      )}
    </tr>`;
  }

  private finding({ kind, count, label, address }: Finding) {
    return html`<a class="finding" href=${address} aria-label=${label} title=${label}
      >${findingSign(kind, 'currentColor', 'var(--lumo-base-color, Canvas)', 12)}${count > 1 ? count : nothing}</a
    >`;
  }

  private linked(item: Linked) {
    return item.address === undefined ? item.text : html`<a href=${item.address}>${item.text}</a>`;
  }
}
