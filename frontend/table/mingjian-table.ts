import { LitElement, css, html, nothing, render, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Later } from '../chart/later';
import { findingSign } from '../finding/signs';
import { hidden, sideways } from '../style';
import { matching, sorted } from './rows';
import type { Finding, Linked, Row, TableSpec, TableState, Words } from './spec';

const NOTHING: TableState = { sort: '', descending: false, hidden: [], pinned: [], filter: '' };
/** So many rows are made before anything else happens, which is more than a screen shows; the others soon after. */
const AT_ONCE = 100;
/** How long a reader pauses before what was typed is told. */
const PAUSE = 250;

/**
 * A table of figures. Everything is text; an address makes a link, which the application's router follows. What the
 * reader does with the table (order, filter, hidden columns) is told in the event `table-state`.
 */
@customElement('mingjian-table')
export class MingjianTable extends LitElement {
  static override styles = [hidden, sideways, css`
    :host {
      position: relative;
      display: flex;
      flex-direction: column;
      font-size: var(--lumo-font-size-s, 14px);
      line-height: 1.3;
      min-width: 0;
    }
    /* Just filled: out of sight nothing of it is styled, laid out or painted yet. */
    :host([fresh]:not(:focus-within)) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 480px;
    }
    :host([hidden]) {
      display: none;
    }
    @media print {
      :host {
        content-visibility: visible !important;
      }
    }
    .scroller {
      overflow: auto;
      min-height: 0;
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      margin-block-end: 6px;
      color: var(--lumo-secondary-text-color);
    }
    .tools input[type='search'] {
      font: inherit;
      color: var(--lumo-body-text-color);
      background: var(--lumo-base-color);
      border: 1px solid var(--lumo-contrast-50pct, #888);
      border-radius: 4px;
      padding: 3px 8px;
      min-inline-size: 14em;
    }
    .tools button,
    .tools .columns label {
      font: inherit;
      color: var(--lumo-body-text-color);
    }
    .tools button {
      background: var(--lumo-base-color);
      border: 1px solid var(--lumo-contrast-50pct, #888);
      border-radius: 4px;
      padding: 3px 10px;
      cursor: pointer;
    }
    .tools :is(button, input):focus-visible {
      outline: 2px solid var(--lumo-primary-color);
      outline-offset: 1px;
    }
    .columns {
      position: relative;
    }
    .columns fieldset {
      position: absolute;
      z-index: 6;
      inset-block-start: calc(100% + 3px);
      inset-inline-start: 0;
      margin: 0;
      padding: 8px 12px;
      max-block-size: 320px;
      overflow: auto;
      background: var(--lumo-base-color);
      border: 1px solid var(--lumo-contrast-20pct);
      border-radius: 6px;
      box-shadow: 0 4px 16px #0003;
      white-space: nowrap;
    }
    .column {
      display: flex;
      gap: 12px;
      align-items: center;
      justify-content: space-between;
    }
    .tools .pin {
      padding: 0 6px;
      line-height: 1.4;
    }
    .tools .pin[aria-pressed='true'] {
      color: var(--lumo-primary-contrast-color, #fff);
      background: var(--lumo-primary-color);
    }
    .tools .pin:disabled {
      opacity: 0.4;
    }
    .pinned {
      position: sticky;
      left: var(--_pin, 0);
      z-index: 1;
      background: var(--lumo-base-color);
      box-shadow: inset -1px 0 0 var(--lumo-contrast-10pct);
    }
    thead th.pinned {
      z-index: 3;
    }
    .columns label {
      display: flex;
      gap: 6px;
      align-items: center;
      padding: 2px 0;
    }
    table {
      border-collapse: separate;
      border-spacing: 0;
      min-width: 60%;
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
    }
    tbody th + th {
      font-weight: 400;
    }
    /* What names a row stays in sight; the second such column begins where the first ends. */
    .name-0 {
      --_left: 0;
    }
    .name-1 {
      --_left: var(--_left-1, 0);
    }
    .repeated > * {
      opacity: 0;
    }
    .repeated:focus-within > *,
    tr:hover > .repeated > * {
      opacity: 1;
    }
    :is(thead, tbody, tfoot) th.name {
      position: sticky;
      left: var(--_left, 0);
      background: var(--lumo-base-color);
      z-index: 1;
    }
    thead th.name {
      z-index: 3;
    }
    thead button {
      all: unset;
      display: inline-block;
      max-inline-size: 10em;
      white-space: normal;
      text-wrap: balance;
      cursor: pointer;
      color: inherit;
      padding-block: 2px;
    }
    thead button:hover {
      color: var(--lumo-body-text-color);
    }
    thead button:focus-visible {
      outline: 2px solid var(--lumo-primary-color);
      outline-offset: 1px;
      border-radius: 2px;
    }
    .order {
      display: inline-block;
      inline-size: 0.9em;
      text-align: center;
      color: var(--lumo-primary-text-color);
    }
    .order:empty {
      inline-size: 0;
    }
    tfoot {
      position: sticky;
      bottom: 0;
      z-index: 2;
    }
    tfoot :is(td, th) {
      background: var(--lumo-base-color);
      border-block-start: 1px solid var(--lumo-contrast-30pct);
      border-block-end: 0;
      font-weight: 600;
    }
    tfoot th.name {
      text-align: left;
      z-index: 3;
      white-space: normal;
    }
    /* A sentence below a figure does not make its column wide, and where room is short it takes none at all. */
    .note {
      display: block;
      max-inline-size: 9.5em;
      margin-inline-start: auto;
      white-space: normal;
      text-wrap: balance;
      font-size: var(--lumo-font-size-xs, 12px);
      font-weight: 400;
      color: var(--lumo-secondary-text-color);
    }
    tfoot th .note {
      margin-inline-start: 0;
    }
    div.none {
      padding: 16px;
      text-align: center;
      color: var(--lumo-secondary-text-color);
    }
    @media print {
      .tools {
        display: none;
      }
      .scroller {
        overflow: visible;
        max-height: none;
      }
      /* Headings stand at the top of each page, sums once at the end. */
      tfoot {
        display: table-row-group;
      }
      :is(thead, tbody, tfoot, th, td, .pinned) {
        position: static !important;
      }
      tr {
        break-inside: avoid;
      }
      /* What is laid out as a block of its own is missing from the headings of the next pages. */
      thead button {
        display: contents;
      }
      thead {
        break-inside: avoid;
      }
      /* A page may begin in the middle of a unit; headings do not end one, and sums do not stand on one alone. */
      .repeated > * {
        opacity: 1;
      }
      tfoot,
      tfoot tr,
      tbody,
      tbody tr:nth-child(-n + 3),
      tbody tr:nth-last-child(-n + 2) {
        break-before: avoid;
      }
      table {
        min-width: 0;
      }
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
    tbody :is(th, td) {
      scroll-margin-block: 48px 30px;
    }
    :is(a, th, td):focus-visible {
      outline: 2px solid var(--lumo-primary-color);
      outline-offset: 2px;
    }
    .missing {
      color: var(--lumo-secondary-text-color);
    }
    /* What is only heard is placed within its cell; a pinned cell places it too, and stays pinned. */
    td.none:not(.pinned) {
      position: relative;
    }
    td.none {
      color: var(--lumo-secondary-text-color);
    }
    td.none a {
      text-decoration: none;
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
  `];

  @property({ attribute: false }) spec?: TableSpec;

  /** The words of the tools over the table; without them there are none. */
  @property({ attribute: false }) words?: Words;

  /** How the reader has set the table: given by the server, and changed by the reader. */
  @property({ attribute: false })
  get state(): TableState {
    return this.current;
  }

  set state(state: Partial<TableState> | undefined) {
    const previous = this.current;
    this.current = { ...NOTHING, ...state };
    this.requestUpdate('state', previous);
  }

  @state() private columnsOpen = false;
  @query('table') private readonly table?: HTMLTableElement;
  private current = NOTHING;
  private made?: { spec: TableSpec; lines: Map<Row, HTMLTableRowElement> };
  private anyHidden = false;
  private readonly later = new Later<{ row: Row; index: number }>(AT_ONCE);
  private readonly settling = new Later<MingjianTable>(1);
  private readonly beforePrint = () => this.later.finish();
  private anyPinned = false;
  private readonly nameWidths = new ResizeObserver(() => this.placeColumns());
  private stop?: HTMLElement;
  private readonly given = new WeakMap<HTMLTableRowElement, HTMLTableCellElement[]>();
  private telling?: ReturnType<typeof setTimeout>;

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('beforeprint', this.beforePrint);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.beforePrint);
    this.nameWidths.disconnect();
    this.later.finish();
    this.settling.cancel();
    clearTimeout(this.telling);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('spec')) {
      this.settling.cancel();
      this.setAttribute('fresh', '');
    }
  }

  protected override updated(changed: PropertyValues<this>) {
    const body = this.table?.tBodies[0];
    if (body && this.spec && (changed.has('spec') || changed.has('state'))) {
      this.fill(body, this.spec);
    }
    if (changed.has('spec')) {
      this.toggleAttribute('rendered', this.spec !== undefined);
      this.settling.begin([this], () => this.removeAttribute('fresh'));
    }
    this.observeNames();
    if (this.table && !(this.stop?.isConnected && this.table.contains(this.stop) && !this.stop.closest('[hidden]'))) {
      const first = this.table.querySelector<HTMLElement>('tbody a, thead button');
      if (first) {
        this.stopAt(first);
      }
    }
  }

  /** Where the tab key enters the table: there is one such place, and it is where the reader left. */
  private stopAt(place: HTMLElement) {
    if (this.stop && this.stop !== place) {
      this.stop.tabIndex = -1;
    }
    place.tabIndex = 0;
    this.stop = place;
  }

  /** Arrows walk from cell to cell, as in any grid: headings sort, figures lead to their sources. */
  private onGridKey(event: KeyboardEvent) {
    if (event.altKey || event.metaKey || event.shiftKey || !this.table) {
      return;
    }
    const from = event.composedPath()[0] as HTMLElement;
    const cell = from.closest<HTMLTableCellElement>('td, th');
    const row = cell?.parentElement as HTMLTableRowElement | undefined;
    if (!cell || !row) {
      return;
    }
    if (/^(Page|End|ArrowDown)/.test(event.key)) {
      this.later.finish();
    }
    const rows = [...this.table.rows];
    const line = rows.indexOf(row);
    const along = shownCells(row).flatMap(stopsOf);
    const place = along.indexOf(from);
    // Counted from the end, because a line of the foot has one heading over several columns.
    const column = shownCells(row).length - shownCells(row).indexOf(cell);
    const inLine = (wanted: number) => {
      const cells = shownCells(rows[Math.min(Math.max(wanted, 0), rows.length - 1)]);
      return stopsOf(cells[Math.max(0, cells.length - column)])[0];
    };
    const target = {
      ArrowRight: () => along[place + 1],
      ArrowLeft: () => along[place - 1],
      ArrowDown: () => inLine(line + 1),
      ArrowUp: () => inLine(line - 1),
      PageDown: () => inLine(line + 10),
      PageUp: () => inLine(line - 10),
      Home: () => (event.ctrlKey ? inLine(0) : along[0]),
      End: () => (event.ctrlKey ? inLine(rows.length - 1) : along.at(-1))
    }[event.key];
    if (target) {
      event.preventDefault();
      const next = target();
      if (next && next !== from) {
        this.stopAt(next);
        next.focus();
      }
    }
  }

  private get names(): HTMLTableCellElement[] {
    return [...(this.table?.tHead?.rows[0]?.cells ?? [])].filter((cell) => cell.classList.contains('name'));
  }

  /** What stays beside a column needs its width, which only the browser knows. Who asks for it between the changes of a
   *  page has the whole page laid out once more, so the observer tells it: before anything is painted. */
  private observeNames() {
    this.nameWidths.disconnect();
    const { names } = this;
    if (this.hasPins || names.length > 1) {
      names.forEach((cell) => this.nameWidths.observe(cell));
    }
  }

  /** Whether columns are pinned, or have been until now. */
  private get hasPins(): boolean {
    return this.current.pinned.length > 0 || this.anyPinned;
  }

  private placeColumns() {
    const { table, names } = this;
    if (!table) {
      return;
    }
    let left = 0;
    const lefts = names.map((cell) => (left += cell.offsetWidth) - cell.offsetWidth);
    lefts.forEach((own, index) => table.style.setProperty(`--_left-${index}`, `${own}px`));
    if (this.hasPins) {
      this.placePins(table, left);
    }
  }

  /** Pinned columns are placed beside each other behind the names. */
  private placePins(table: HTMLTableElement, start: number) {
    this.later.finish();
    let left = start;
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
    const lefts = heads.map((cell) => {
      const own = cell.classList.contains('pinned') ? left : undefined;
      left += own === undefined ? 0 : cell.offsetWidth;
      return own;
    });
    const rows = [...table.rows];
    for (const row of rows) {
      // A line of the foot has one heading over all columns of names, a row has hidden cells in their places.
      const cells = [...row.cells].filter((cell) => !cell.hidden);
      const shift = heads.length - cells.length;
      cells.forEach((cell, index) => {
        const own = lefts[index + shift];
        const pinned = own !== undefined && cell.tagName === (row.parentElement === table.tHead ? 'TH' : 'TD');
        cell.classList.toggle('pinned', pinned);
        if (pinned) {
          cell.style.setProperty('--_pin', `${own}px`);
        }
      });
    }
    this.anyPinned = this.current.pinned.length > 0;
  }

  override render() {
    const spec = this.spec;
    if (!spec) {
      return nothing;
    }
    const hidden = new Set(this.current.hidden);
    const shown = this.inOrder(spec).filter((index) => !hidden.has(spec.columns[index].key));
    const count = matching(spec.rows, this.current.filter).length;
    return html`
      ${this.words ? this.tools(spec, this.words, count) : nothing}
      <div class="scroller">
        <table
          role="grid"
          class=${spec.dense ? 'dense' : nothing}
          @keydown=${this.onGridKey}
          @focusin=${(event: FocusEvent) => this.stopAt(event.composedPath()[0] as HTMLElement)}
          aria-rowcount=${1 + count + spec.foot.length}
        >
          <caption class="hidden">
            ${spec.caption}
          </caption>
          <thead>
            <tr>
              ${spec.headings.map((label, index) => this.heading(`name-${index}`, label, undefined, index))}
              ${shown.map((index) => {
                const { key, label, unit } = spec.columns[index];
                return this.heading(key, label, unit, undefined, this.pinClass(spec, index));
              })}
            </tr>
          </thead>
          <tbody></tbody>
          ${spec.foot.length > 0
            ? html`<tfoot>
                ${spec.foot.map(
                  (line) =>
                    html`<tr>
                      <th scope="row" class="name name-0" colspan=${Math.max(1, spec.headings.length)}>
                        ${line.label}${this.words && count < spec.rows.length ? html`<span class="note">${this.words.all}</span>` : nothing}
                      </th>
                      ${shown.map((index) => {
                        const { text, note, address } = line.cells[index];
                        return html`<td class=${this.pinClass(spec, index) ?? nothing}>${address ? html`<a tabindex="-1" href=${address}>${text}</a>` : text}${note ? html`<span class="note">${note}</span>` : nothing}</td>`;
                      })}
                    </tr>`
                )}
              </tfoot>`
            : nothing}
        </table>
        ${count === 0 && spec.rows.length > 0 && this.words ? html`<div class="none">${this.words.none}</div>` : nothing}
      </div>
    `;
  }

  private tools(spec: TableSpec, words: Words, count: number) {
    const hidden = new Set(this.current.hidden);
    const said = words.count.replace('{0}', String(count)).replace('{1}', String(spec.rows.length));
    return html`<div class="tools">
      <input
        type="search"
        aria-label=${words.filter}
        placeholder=${words.filter}
        .value=${this.current.filter}
        @input=${(event: Event) => this.change({ filter: (event.target as HTMLInputElement).value }, PAUSE)}
      />
      ${spec.columns.length > 1
        ? html`<div class="columns" @keydown=${this.onColumnsKey} @focusout=${this.onColumnsLeft}>
            <button type="button" aria-expanded=${this.columnsOpen ? 'true' : 'false'} @click=${() => (this.columnsOpen = !this.columnsOpen)}>
              ${words.columns}${hidden.size > 0 ? ` (${spec.columns.length - hidden.size}/${spec.columns.length})` : ''}
            </button>
            ${this.columnsOpen
              ? html`<fieldset>
                  <legend class="hidden">${words.columns}</legend>
                  ${spec.columns.map(
                    ({ key, label }) =>
                      html`<div class="column">
                        <label>
                          <input
                            type="checkbox"
                            .checked=${!hidden.has(key)}
                            ?disabled=${!hidden.has(key) && hidden.size >= spec.columns.length - 1}
                            @change=${() => this.hide(key, !hidden.has(key))}
                          />${label}
                        </label>
                        <button
                          type="button"
                          class="pin"
                          aria-pressed=${this.current.pinned.includes(key) ? 'true' : 'false'}
                          aria-label=${words.pin.replace('{0}', label)}
                          title=${words.pin.replace('{0}', label)}
                          ?disabled=${hidden.has(key)}
                          @click=${() => this.pin(key, !this.current.pinned.includes(key))}
                        >
                          ⇤
                        </button>
                      </div>`
                  )}
                </fieldset>`
              : nothing}
          </div>`
        : nothing}
      <span role="status">${said}</span>
    </div>`;
  }

  /** The columns as they stand: those that are pinned first, the others as they were given. */
  private inOrder(spec: TableSpec): number[] {
    const all = spec.columns.map((_, index) => index);
    const pinned = this.current.pinned
      .map((key) => spec.columns.findIndex((column) => column.key === key))
      .filter((index) => index >= 0);
    return [...pinned, ...all.filter((index) => !pinned.includes(index))];
  }

  private pinClass(spec: TableSpec, index: number): string | undefined {
    const place = this.current.pinned.indexOf(spec.columns[index].key);
    return place < 0 ? undefined : 'pinned';
  }

  private heading(key: string, label: string, unit: string | undefined, name?: number, pinned?: string) {
    const { sort, descending } = this.current;
    const own = sort === key;
    return html`<th
      scope="col"
      class=${name === undefined ? (pinned ?? nothing) : `name name-${name}`}
      aria-sort=${own ? (descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" tabindex="-1" @click=${() => this.order(key, name === undefined)}>
        ${label}<span class="order" aria-hidden="true">${own ? (descending ? '▾' : '▴') : ''}</span>
        ${unit ? html`<span class="unit">${unit}</span>` : nothing}
      </button>
    </th>`;
  }

  /** Figures start with the largest, names with the first; the third time the order is the given one again. */
  private order(key: string, figures: boolean) {
    const { sort, descending } = this.current;
    if (sort !== key) {
      this.change({ sort: key, descending: figures });
    } else if (descending === figures) {
      this.change({ descending: !figures });
    } else {
      this.change({ sort: '', descending: false });
    }
  }

  private pin(key: string, pinned: boolean) {
    const others = this.current.pinned.filter((one) => one !== key);
    this.change({ pinned: pinned ? [...others, key] : others });
  }

  private hide(key: string, hidden: boolean) {
    const others = this.current.hidden.filter((one) => one !== key);
    this.change({ hidden: hidden ? [...others, key] : others });
  }

  private change(part: Partial<TableState>, pause = 0) {
    this.state = { ...this.current, ...part };
    clearTimeout(this.telling);
    const tell = () =>
      this.dispatchEvent(new CustomEvent('table-state', { detail: this.current, bubbles: true, composed: true }));
    if (pause === 0) {
      tell();
    } else {
      this.telling = setTimeout(tell, pause);
    }
  }

  private onColumnsKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && this.columnsOpen) {
      event.stopPropagation();
      this.columnsOpen = false;
      this.renderRoot.querySelector<HTMLElement>('.columns > button')?.focus();
    }
  }

  private onColumnsLeft(event: FocusEvent) {
    if (!(event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null)) {
      this.columnsOpen = false;
    }
  }

  /** The figures of a row in the order in which they were given, wherever they stand now. */
  private cellsOf(line: HTMLTableRowElement, row: Row): HTMLTableCellElement[] {
    let cells = this.given.get(line);
    if (!cells) {
      cells = [...line.cells].slice(row.headings.length);
      this.given.set(line, cells);
    }
    return cells;
  }

  /**
   * The rows are made without a template, once for each specification: a thousand rows of a dozen figures are sorted
   * by moving them and filtered by leaving them out. Those behind the first screen follow when the browser has time;
   * then all are there, for a search of the page, a print and a screen reader, which knows their number before.
   */
  private fill(body: HTMLTableSectionElement, spec: TableSpec) {
    if (this.made?.spec !== spec) {
      this.made = { spec, lines: new Map() };
    }
    const hidden = spec.columns.map(({ key }) => this.current.hidden.includes(key));
    const order = this.inOrder(spec);
    const rows = sorted(matching(spec.rows, this.current.filter), spec, this.current.sort, this.current.descending);
    const anyHidden = this.anyHidden || hidden.some((one) => one);
    // Told once: rows that follow later belong to the table as it stands now.
    const anyPinned = this.hasPins;
    const lineOf = (row: Row, index: number) => {
      const line = this.made!.lines.get(row) ?? rowElement(row);
      this.made!.lines.set(row, line);
      const cells = [...line.cells];
      // A name that repeats the line above is drawn once; a screen reader still hears it.
      const repeats = row.headings.length > 1 && rows[index - 1]?.headings[0]?.text === row.headings[0]?.text;
      cells[0]?.classList.toggle('repeated', repeats);
      if (anyPinned) {
        // The cells are kept in the order of the columns as they stand.
        const own = this.cellsOf(line, row);
        line.append(...order.map((column) => own[column]));
      }
      if (anyHidden) {
        const own = this.cellsOf(line, row);
        hidden.forEach((one, column) => (own[column].hidden = one));
      }
      return line;
    };
    this.anyHidden = hidden.some((one) => one);
    body.replaceChildren(...rows.slice(0, AT_ONCE).map(lineOf));
    this.later.begin(
      rows.slice(AT_ONCE).map((row, index) => ({ row, index: AT_ONCE + index })),
      (part) => body.append(...part.map(({ row, index }) => lineOf(row, index)))
    );
  }
}

function shownCells(row: HTMLTableRowElement): HTMLTableCellElement[] {
  return [...row.cells].filter((cell) => !cell.hidden);
}

/** Where one can stand in a cell: at its links and buttons, or else at the cell itself. */
function stopsOf(cell: HTMLTableCellElement): HTMLElement[] {
  const places = [...cell.querySelectorAll<HTMLElement>('a, button')];
  return places.length > 0 ? places : [cell];
}

function rowElement(row: Row): HTMLTableRowElement {
  const line = document.createElement('tr');
  row.headings.forEach((heading, column) => {
    const cell = document.createElement('th');
    cell.scope = 'row';
    cell.className = column < 2 ? `name name-${column}` : 'name';
    cell.append(linked(heading));
    line.append(cell);
  });
  for (const figure of row.cells) {
    const cell = document.createElement('td');
    cell.className = figure.state;
    if (figure.hint !== undefined) {
      cell.title = figure.hint;
    }
    const content = linked(figure);
    if (figure.state === 'none') {
      // Nothing was to be stated: a dash is enough to see, the reason is there to hover and to hear.
      cell.title = figure.hint === undefined ? figure.text : `${figure.text}\n${figure.hint}`;
      const dash = document.createElement('span');
      dash.ariaHidden = 'true';
      dash.textContent = '–';
      const reason = document.createElement('span');
      reason.className = 'hidden';
      reason.textContent = figure.text;
      if (content instanceof HTMLAnchorElement) {
        content.replaceChildren(dash, reason);
        cell.append(content);
      } else {
        cell.append(dash, reason);
      }
    } else {
      cell.append(content);
    }
    cell.append(...(figure.findings ?? []).map(sign));
    line.append(cell);
  }
  return line;
}

function linked(item: Linked): Node {
  if (item.address === undefined) {
    return document.createTextNode(item.text);
  }
  const link = document.createElement('a');
  link.href = item.address;
  link.tabIndex = -1;
  link.textContent = item.text;
  return link;
}

function sign({ kind, count, label, address }: Finding): HTMLElement {
  const link = document.createElement('a');
  link.className = 'finding';
  link.tabIndex = -1;
  link.href = address;
  link.title = label;
  link.setAttribute('aria-label', label);
  render(html`${findingSign(kind, 'currentColor', 'var(--lumo-base-color, Canvas)', 12)}${count > 1 ? count : nothing}`, link);
  return link;
}
