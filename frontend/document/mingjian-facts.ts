// <mingjian-facts>: the figures of a report by table, and what its reader was not sure of. Each can be chosen by click
// and by keyboard: one tab stop a table, arrow keys inside. It knows no indicator and no language.

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { findingSign } from '../finding/signs';
import type { FactRow, FindingAtCell, FactsSpec, GridCell, GridGroup, Group, HeadingRow, ListGroup, ProblemGroup } from './spec';

const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

@customElement('mingjian-facts')
export class MingjianFacts extends LitElement {
  static override styles = css`
    :host {
      --_warning: var(--mingjian-warning, #a84300);
      --_accent: var(--lumo-primary-color, #0072b2);
      --_muted: var(--lumo-secondary-text-color, GrayText);
      --_line: var(--lumo-contrast-10pct, #ddd);
      --_hatch: repeating-linear-gradient(
        -45deg,
        transparent 0 3px,
        var(--lumo-contrast-20pct, #ccc) 3px 4px
      );
      display: block;
      color: var(--lumo-body-text-color, CanvasText);
      font-size: 13px;
      line-height: 1.35;
    }
    details {
      border-block-start: 1px solid var(--_line);
      padding-block: 8px;
    }
    summary {
      cursor: pointer;
      font-weight: 600;
      font-size: 14px;
      padding-block: 2px;
    }
    summary:focus-visible {
      outline: 2px solid var(--_accent);
    }
    .amount {
      font-weight: 400;
      color: var(--_muted);
      font-variant-numeric: tabular-nums;
    }
    .note,
    .legend {
      margin: 4px 0 6px;
      font-size: 12px;
      color: var(--_muted);
    }
    table {
      width: 100%;
      border-collapse: collapse;
      margin-block-start: 4px;
    }
    th {
      font-weight: 400;
      font-size: 12px;
      color: var(--_muted);
      text-align: start;
      vertical-align: bottom;
      padding: 2px 6px;
    }
    td {
      padding: 3px 6px;
      vertical-align: baseline;
      border-block-start: 1px solid var(--_line);
    }
    td:first-child,
    th:first-child {
      padding-inline-start: 2px;
    }
    .number {
      text-align: end;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .unit {
      margin-inline-start: 3px;
      font-size: 12px;
      color: var(--_muted);
    }
    .raw {
      color: var(--_muted);
      max-width: 8em;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .list td:first-child {
      overflow-wrap: anywhere;
    }
    .heading td {
      padding-block: 7px 2px;
      font-weight: 600;
      border-block-start: 0;
    }
    .heading.level-0 td {
      font-weight: 500;
      color: var(--_muted);
    }
    [data-fact] {
      cursor: pointer;
      outline: none;
      scroll-margin: 60px;
    }
    tr[data-fact]:hover > td,
    td[data-fact]:hover,
    li[data-fact]:hover {
      background-color: var(--lumo-contrast-5pct, #eee);
    }
    tr[data-fact]:focus-visible,
    td[data-fact]:focus-visible,
    li[data-fact]:focus-visible {
      outline: 2px solid var(--_accent);
      outline-offset: -2px;
    }
    [data-fact][aria-selected='true'],
    tr[data-fact][aria-selected='true']:hover > td {
      background-color: color-mix(in srgb, var(--_accent) 18%, transparent);
    }
    tr[data-fact][aria-selected='true'] > td:first-child,
    li[data-fact][aria-selected='true'] {
      box-shadow: inset 3px 0 0 var(--_accent);
    }
    td[data-fact][aria-selected='true'] {
      outline: 2px solid var(--_accent);
      outline-offset: -2px;
    }
    .tag {
      display: inline-block;
      padding: 0 5px;
      border: 1px dashed var(--lumo-contrast-50pct, #888);
      border-radius: 3px;
      font-size: 12px;
      line-height: 1.4;
      color: var(--_muted);
      white-space: nowrap;
    }
    .unreadable .tag {
      border: 1px solid var(--_warning);
      color: var(--_warning);
      font-weight: 600;
    }
    .absent .tag {
      border: 1px solid var(--_line);
      background: var(--_hatch);
      color: inherit;
    }
    .grid {
      table-layout: fixed;
    }
    .grid col.figure {
      width: 30px;
    }
    .grid th.figure {
      padding: 2px 0;
      text-align: center;
    }
    .grid th.figure span {
      writing-mode: vertical-rl;
      white-space: nowrap;
      max-height: 15em;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .grid td {
      height: 19px;
      padding-block: 2px;
    }
    .grid td[data-fact] {
      padding-inline: 0;
      text-align: center;
      font-variant-numeric: tabular-nums;
      font-weight: 600;
      border-inline-start: 1px solid var(--_line);
    }
    .grid td.zero {
      font-weight: 400;
      color: var(--_muted);
    }
    .grid .name {
      overflow: hidden;
      text-overflow: ellipsis;
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      font-size: 12px;
    }
    /* Blank, unreadable and absent differ in shape: none of them may be taken for a zero. */
    .blank-sign {
      display: inline-block;
      width: 9px;
      height: 5px;
      border: 1px solid var(--lumo-contrast-50pct, #888);
      border-block-start: 0;
    }
    .unreadable-sign {
      color: var(--_warning);
      font-weight: 700;
    }
    .absent-sign {
      display: inline-block;
      width: 14px;
      height: 11px;
      vertical-align: -1px;
      background: var(--_hatch);
      border: 1px solid var(--_line);
    }
    .finding {
      color: var(--_warning);
      margin-inline-start: 3px;
    }
    .grid td[data-fact] {
      position: relative;
    }
    .grid .finding {
      position: absolute;
      inset: 0 0 auto auto;
      margin: 0;
      line-height: 0;
    }
    .grid .finding svg {
      width: 8px;
      height: 8px;
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 14px;
      padding: 0;
      list-style: none;
    }
    .legend span {
      margin-inline-end: 4px;
    }
    ul.problems {
      list-style: none;
      margin: 4px 0 0;
      padding: 0;
    }
    ul.problems li {
      padding: 4px 6px 4px 8px;
      border-block-start: 1px solid var(--_line);
      overflow-wrap: anywhere;
    }
    ul.problems q {
      color: var(--_muted);
      quotes: '“' '”';
    }
  `;

  @property({ attribute: false }) spec?: FactsSpec;
  @property() selected = '';

  /** Whether the reader scrolled since a figure was chosen. */
  private moved = false;
  // Styles and panels settle after the first render: the chosen figure stays in sight until the reader moves.
  private resized = new ResizeObserver(() => {
    if (!this.moved) {
      this.reveal();
    }
  });

  protected override updated(changed: PropertyValues<this>) {
    this.toggleAttribute('rendered', this.spec !== undefined);
    if (changed.has('selected') || changed.has('spec')) {
      this.moved = false;
      this.reveal();
    }
  }

  override connectedCallback() {
    super.connectedCallback();
    const panel = this.parentElement;
    if (panel) {
      this.resized.observe(panel);
      MOVES.forEach((type) => panel.addEventListener(type, this.onMove, { passive: true }));
    }
  }

  override disconnectedCallback() {
    this.resized.disconnect();
    super.disconnectedCallback();
  }

  private onMove = () => {
    this.moved = true;
  };

  private reveal() {
    this.item(this.selected)?.scrollIntoView({ block: 'nearest' });
  }

  private item(id: string): HTMLElement | undefined {
    return this.items(this.renderRoot as ShadowRoot).find((item) => item.dataset.fact === id);
  }

  private items(parent: ParentNode): HTMLElement[] {
    return [...parent.querySelectorAll<HTMLElement>('[data-fact]')];
  }

  private choose(id: string) {
    this.selected = id;
    this.dispatchEvent(new CustomEvent('fact-chosen', { detail: { id } }));
  }

  private onClick = (event: MouseEvent) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>('[data-fact]');
    if (item?.dataset.fact) {
      this.choose(item.dataset.fact);
    }
  };

  private onKey = (event: KeyboardEvent) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>('[data-fact]');
    if (!item || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const next = event.key === 'Enter' || event.key === ' ' ? item : this.neighbour(item, event.key);
    if (next?.dataset.fact) {
      event.preventDefault();
      next.focus();
      this.choose(next.dataset.fact);
    }
  };

  private neighbour(item: HTMLElement, key: string): HTMLElement | undefined {
    const group = item.closest('[role=grid], [role=listbox]');
    if (!group) {
      return undefined;
    }
    const items = this.items(group);
    const at = items.indexOf(item);
    const width = item.localName === 'td' ? this.items(item.parentElement as HTMLElement).length : 1;
    switch (key) {
      case 'ArrowDown':
        return items[at + width];
      case 'ArrowUp':
        return items[at - width];
      case 'ArrowRight':
        return width > 1 ? items[at + 1] : undefined;
      case 'ArrowLeft':
        return width > 1 ? items[at - 1] : undefined;
      case 'Home':
        return items[0];
      case 'End':
        return items[items.length - 1];
      default:
        return undefined;
    }
  }

  override render() {
    const spec = this.spec;
    if (!spec) {
      return nothing;
    }
    return html`<div @click=${this.onClick} @keydown=${this.onKey}>
      ${spec.groups.map((group) => this.group(group, spec))}
    </div>`;
  }

  private group(group: Group, spec: FactsSpec): TemplateResult {
    const ids = idsOf(group);
    // One tab stop a group: the chosen figure, or the first.
    const stop = ids.includes(this.selected) ? this.selected : ids[0];
    return html`<details open id=${group.key}>
      <summary>${group.title} <span class="amount">${ids.length}</span></summary>
      ${group.note ? html`<p class="note">${group.note}</p>` : nothing}
      ${ids.length === 0 ? nothing : this.body(group, stop, spec)}
    </details>`;
  }

  private body(group: Group, stop: string, spec: FactsSpec): TemplateResult {
    switch (group.kind) {
      case 'list':
        return this.list(group, stop, spec);
      case 'grid':
        return this.grid(group, stop, spec);
      case 'problems':
        return this.problems(group, stop);
    }
  }

  private list(group: ListGroup, stop: string, spec: FactsSpec): TemplateResult {
    const words = spec.words;
    return html`<table class="list" role="grid" aria-label=${group.title}>
      <thead>
        <tr>
          <th scope="col">${words.indicator}</th>
          <th scope="col" class="number">${words.value}</th>
          <th scope="col">${words.raw}</th>
        </tr>
      </thead>
      <tbody>
        ${group.rows.map((row) => ('heading' in row ? heading(row, 3) : this.fact(row, stop)))}
      </tbody>
    </table>`;
  }

  private fact(row: FactRow, stop: string): TemplateResult {
    return html`<tr
      class=${row.state}
      data-fact=${row.id}
      tabindex=${row.id === stop ? 0 : -1}
      aria-selected=${row.id === this.selected}
    >
      <td>${row.name}</td>
      <td class="number">
        ${row.state === 'reported'
          ? html`${row.value}${row.unit ? html`<span class="unit">${row.unit}</span>` : nothing}`
          : html`<span class="tag">${row.value}</span>`}
        ${finding(row.finding)}
      </td>
      <td class="raw" title=${row.raw}>${row.raw}</td>
    </tr>`;
  }

  private grid(group: GridGroup, stop: string, spec: FactsSpec): TemplateResult {
    const columns = group.columns.length + 1;
    return html`<table class="grid" role="grid" aria-label=${group.title}>
        <colgroup>
          <col />
          ${group.columns.map(() => html`<col class="figure" />`)}
        </colgroup>
        <thead>
          <tr>
            <th></th>
            ${group.columns.map((column) => html`<th scope="col" class="figure" title=${column}><span>${column}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${group.rows.map((row) =>
            'heading' in row
              ? heading(row, columns)
              : html`<tr>
                  <td title=${row.name}><div class="name">${row.name}</div></td>
                  ${row.cells.map((cell) => this.cell(cell, stop))}
                </tr>`
          )}
        </tbody>
      </table>
      ${this.legend(group, spec)}`;
  }

  private cell(cell: GridCell, stop: string): TemplateResult {
    return html`<td
      class="${cell.state} ${/^0\*?$/.test(cell.text) ? 'zero' : ''}"
      data-fact=${cell.id}
      tabindex=${cell.id === stop ? 0 : -1}
      aria-selected=${cell.id === this.selected}
      aria-label=${said(cell)}
      title=${said(cell)}
    >
      ${cell.state === 'reported' ? cell.text : html`${sign(cell.state)}${cell.text}`}${finding(cell.finding)}
    </td>`;
  }

  private legend(group: GridGroup, spec: FactsSpec): TemplateResult | typeof nothing {
    const states = new Set(group.rows.flatMap((row) => ('cells' in row ? row.cells.map((cell) => cell.state) : [])));
    const shown = (['blank', 'unreadable', 'absent'] as const).filter((state) => states.has(state));
    return shown.length === 0
      ? nothing
      : html`<ul class="legend">
          ${shown.map((state) => html`<li>${sign(state)} ${spec.words[state]}</li>`)}
        </ul>`;
  }

  private problems(group: ProblemGroup, stop: string): TemplateResult {
    return html`<ul class="problems" role="listbox" aria-label=${group.title}>
      ${group.rows.map(
        (row) =>
          html`<li
            role="option"
            data-fact=${row.id}
            tabindex=${row.id === stop ? 0 : -1}
            aria-selected=${row.id === this.selected}
          >
            ${row.text}${row.raw ? html` <q>${row.raw}</q>` : nothing}
          </li>`
      )}
    </ul>`;
  }
}

function idsOf(group: Group): string[] {
  switch (group.kind) {
    case 'list':
      return group.rows.flatMap((row) => ('heading' in row ? [] : [row.id]));
    case 'grid':
      return group.rows.flatMap((row) => ('heading' in row ? [] : row.cells.map((cell) => cell.id)));
    case 'problems':
      return group.rows.map((row) => row.id);
  }
}

function heading(row: HeadingRow, columns: number): TemplateResult {
  return html`<tr class="heading level-${row.level}">
    <td colspan=${columns}>${row.heading}</td>
  </tr>`;
}

function said(cell: GridCell): string {
  return cell.finding ? `${cell.label} · ${cell.finding.label}` : cell.label;
}

function finding(found: FindingAtCell | undefined): TemplateResult | typeof nothing {
  return found
    ? html`<span class="finding" role="img" aria-label=${found.label} title=${found.label}
        >${findingSign(found.kind, 'currentColor', 'var(--lumo-base-color, Canvas)', 11)}</span
      >`
    : nothing;
}

function sign(state: string): TemplateResult {
  return state === 'unreadable'
    ? html`<span class="unreadable-sign" aria-hidden="true">?</span>`
    : html`<span class="${state}-sign" aria-hidden="true"></span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'mingjian-facts': MingjianFacts;
  }
}
