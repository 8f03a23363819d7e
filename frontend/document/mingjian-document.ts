// <mingjian-document>: a document as its own paragraphs and tables, with the places of its figures. It scrolls to the
// chosen one and tells which one a reader chose. It knows no indicator and no language.

import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Placed } from './marks';
import { type Built, build } from './pages';
import type { DocumentSpec } from './spec';

const SETTLING_FRAMES = 8;

@customElement('mingjian-document')
export class MingjianDocument extends LitElement {
  static override styles = css`
    :host {
      --_warning: var(--mingjian-warning, #a84300);
      --_accent: var(--lumo-primary-color, #0072b2);
      display: flex;
      flex-direction: column;
      min-width: 0;
      min-height: 0;
      color: var(--lumo-body-text-color, CanvasText);
      background: var(--lumo-contrast-5pct, #f4f5f7);
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
      min-height: 40px;
      padding: 4px 12px;
      box-sizing: border-box;
      border-block-end: 1px solid var(--lumo-contrast-10pct, #ddd);
      background: var(--lumo-base-color, Canvas);
      font-size: var(--lumo-font-size-s, 14px);
      line-height: 1.35;
    }
    .label {
      flex: 1 1 12em;
      min-width: 0;
      overflow-wrap: anywhere;
      font-variant-numeric: tabular-nums;
    }
    .walk {
      display: flex;
      flex: none;
      align-items: center;
      gap: 8px;
      margin-inline-start: auto;
    }
    .nothing,
    .count {
      color: var(--lumo-secondary-text-color, GrayText);
    }
    .count {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    button {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      flex: none;
      font: inherit;
      color: inherit;
      white-space: nowrap;
      padding: 2px 8px;
      border: 1px solid var(--lumo-contrast-20pct, #bbb);
      border-radius: 4px;
      background: transparent;
      cursor: pointer;
    }
    button:hover {
      background: var(--lumo-contrast-5pct, #eee);
    }
    button:disabled {
      opacity: 0.5;
      cursor: default;
    }
    kbd {
      font: inherit;
      font-size: 0.85em;
      color: var(--lumo-secondary-text-color, GrayText);
    }
    .margin:focus-visible,
    button:focus-visible,
    .scroller:focus-visible,
    .table:focus-visible {
      outline: 2px solid var(--_accent);
      outline-offset: -2px;
    }
    .scroller {
      flex: 1;
      min-height: 0;
      overflow: auto;
      padding: 16px;
      outline: none;
    }
    article {
      box-sizing: border-box;
      max-width: 60rem;
      margin: 0 auto;
      padding: 28px clamp(40px, 5%, 48px) 48px;
      background: var(--lumo-base-color, Canvas);
      border: 1px solid var(--lumo-contrast-10pct, #ddd);
      font-size: 15px;
      line-height: 1.75;
    }
    section {
      content-visibility: auto;
      position: relative;
      /* The margin, where the signs of findings stand. */
      margin-inline-start: -38px;
      padding-inline-start: 38px;
    }
    .margin {
      position: absolute;
      inset-inline-start: 0;
      display: inline-flex;
      align-items: center;
      justify-content: flex-end;
      gap: 1px;
      width: 32px;
      min-height: 24px;
      padding: 0 2px 0 0;
      border: 0;
      font-size: 12px;
      font-weight: 600;
      text-indent: 0;
      color: var(--_warning);
    }
    .margin[data-count]::before {
      content: attr(data-count);
    }
    span.mark.finding {
      text-decoration: underline 2px var(--_warning);
      text-underline-offset: 4px;
      background: color-mix(in srgb, var(--_warning) 10%, transparent);
    }
    td.mark.finding {
      box-shadow: inset 0 -2px 0 var(--_warning);
    }
    p,
    h2,
    h3 {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      margin: 0 0 0.5em;
      font-size: inherit;
      font-weight: 400;
    }
    h2 {
      font-size: 1.3em;
      line-height: 1.4;
      font-weight: 600;
      text-align: center;
      margin-block: 0.2em 1em;
    }
    h3 {
      font-weight: 600;
      margin-block: 1.2em 0.4em;
    }
    .table {
      overflow-x: auto;
      margin: 0.4em 0 1.2em;
    }
    table {
      border-collapse: collapse;
      min-width: 100%;
      font-size: 13.5px;
      line-height: 1.4;
    }
    td {
      border: 1px solid var(--lumo-contrast-30pct, #aaa);
      padding: 3px 7px;
      min-width: 1.5em;
      height: 1.4em;
      vertical-align: middle;
      overflow-wrap: anywhere;
    }
    td.label {
      min-width: 2.2em;
    }
    td.label.long {
      min-width: 7em;
    }
    td.figure {
      text-align: center;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
      overflow-wrap: normal;
    }
    td.gap {
      border-style: dashed;
      border-color: var(--lumo-contrast-10pct, #ddd);
    }
    .page {
      display: flex;
      align-items: center;
      gap: 12px;
      margin: 1.5em 0;
      font-size: 12px;
      color: var(--lumo-secondary-text-color, GrayText);
    }
    section:first-child > .page:first-child {
      margin-block-start: 0;
    }
    .page::before,
    .page::after {
      content: '';
      flex: 1;
      border-block-start: 1px dashed var(--lumo-contrast-30pct, #aaa);
    }
    .page-inside::before {
      content: attr(data-page);
      display: inline-block;
      margin-inline: 4px;
      padding-inline: 5px;
      border: 1px dashed var(--lumo-contrast-30pct, #aaa);
      border-radius: 3px;
      font-size: 11px;
      line-height: 1.5;
      color: var(--lumo-secondary-text-color, GrayText);
      white-space: nowrap;
    }
    .mark {
      cursor: pointer;
      scroll-margin: 24px;
    }
    span.mark {
      text-decoration: underline dotted var(--lumo-contrast-50pct, #888);
      text-decoration-thickness: 1px;
      text-underline-offset: 4px;
      border-radius: 2px;
      box-decoration-break: clone;
      -webkit-box-decoration-break: clone;
    }
    span.mark.unreadable,
    span.mark.problem {
      text-decoration: underline wavy var(--_warning);
      text-decoration-thickness: 1px;
    }
    span.mark.empty {
      display: inline-block;
      width: 0.6em;
      height: 1em;
      vertical-align: text-bottom;
      border-block-end: 1px dotted currentColor;
    }
    .mark:hover {
      background: color-mix(in srgb, var(--_accent) 14%, transparent);
    }
    td.mark:empty::after {
      content: '';
      display: block;
      width: 1em;
      margin: 0.7em auto 0;
      border-block-end: 1px dotted var(--lumo-contrast-50pct, #888);
    }
    .mark.hit {
      background: color-mix(in srgb, #f5c542 45%, transparent);
    }
    /* More than a colour: a frame, bold type and a ground. */
    .mark.selected {
      background: color-mix(in srgb, var(--_accent) 24%, transparent);
      outline: 2px solid var(--_accent);
      outline-offset: 1px;
      font-weight: 700;
    }
    span.mark.selected.selected {
      text-decoration-line: none;
    }
    td.mark.selected {
      outline-offset: -2px;
    }
    td:has(> .mark.selected) {
      background: color-mix(in srgb, var(--_accent) 10%, transparent);
    }
    .void {
      margin: 0;
      color: var(--lumo-secondary-text-color, GrayText);
      text-align: center;
    }
    @media (forced-colors: active) {
      .mark.selected {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
        outline-color: Highlight;
      }
    }
    @media print {
      :host,
      .scroller {
        display: block;
        overflow: visible;
      }
      .bar {
        display: none;
      }
      :host {
        background: none;
      }
      .scroller {
        padding: 0;
      }
      article {
        max-width: none;
        padding: 0 0 0 38px;
        border: 0;
        font-size: 12px;
        line-height: 1.6;
      }
      .table {
        overflow: visible;
      }
    }
  `;

  /** The document; set once for each. */
  @property({ attribute: false }) spec?: DocumentSpec;

  /** The id of the chosen mark. */
  @property() selected = '';

  /** Whether the page before this one is a screen of the application, for browsers that do not say. */
  @property({ type: Boolean }) inside = false;

  @query('article') private article!: HTMLElement;
  @query('.scroller') private scroller!: HTMLElement;

  private built?: Built;
  /** Whether the reader scrolled since a mark was chosen. */
  private moved = false;
  // Styles and panels settle after the first render: the chosen place stays in sight until the reader moves.
  private resized = new ResizeObserver(() => {
    const place = this.built?.places.get(this.selected)?.[0];
    if (place && !this.moved) {
      this.reveal(place, SETTLING_FRAMES);
    }
  });

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback() {
    window.removeEventListener('keydown', this.onKey);
    this.resized.disconnect();
    super.disconnectedCallback();
  }

  /** The characters that are highlighted when the mark is chosen, as they stand in the page. */
  markText(id: string): string {
    return (this.built?.places.get(id) ?? []).map((element) => element.textContent).join('');
  }

  /** Chooses the mark that many places further in the document; starts anew at either end. */
  walk(step: number) {
    const order = this.order();
    if (order.length === 0) {
      return;
    }
    const at = order.findIndex((mark) => mark.id === this.selected);
    const next = at < 0 ? (step > 0 ? 0 : order.length - 1) : (at + step + order.length) % order.length;
    this.choose(order[next].id);
  }

  /** Who has chosen a finding or a place of a search walks through these, everybody else through the figures. */
  private order(): Placed[] {
    const kind = this.selected.slice(0, this.selected.indexOf(':'));
    return this.built?.marks.walk(kind === 'finding' || kind === 'hit' ? kind : 'figure') ?? [];
  }

  /** Goes back to the screen one came from; the server says where to when this is the first one. */
  leave() {
    if (this.hasPrevious()) {
      history.back();
    } else {
      this.dispatchEvent(new CustomEvent('source-left'));
    }
  }

  private hasPrevious(): boolean {
    const navigation = (window as { navigation?: Navigation }).navigation;
    const at = navigation?.currentEntry?.index;
    if (!navigation || at === undefined) {
      return this.inside;
    }
    const previous = navigation.entries()[at - 1]?.url;
    // After logging in the entry before may be the login, which leads nowhere.
    return !!previous && !new URL(previous).pathname.endsWith('/login');
  }

  private choose(id: string) {
    this.selected = id;
    this.dispatchEvent(new CustomEvent('fact-chosen', { detail: { id } }));
  }

  private onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event)) {
      return;
    }
    switch (event.key) {
      case 'n':
        this.walk(1);
        break;
      case 'p':
        this.walk(-1);
        break;
      case 'Escape':
        this.leave();
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  private onMove = () => {
    this.moved = true;
  };

  private onClick = (event: MouseEvent) => {
    const marks = (event.target as HTMLElement).closest<HTMLElement>('[data-marks]')?.dataset.marks?.split(' ');
    // Who drags over text wants to copy it.
    const root = this.renderRoot as ShadowRoot & { getSelection?(): Selection | null };
    const dragged = (root.getSelection?.() ?? getSelection())?.type === 'Range';
    if (marks && !dragged) {
      this.choose(marks[(marks.indexOf(this.selected) + 1) % marks.length]);
    }
  };

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('spec')) {
      this.built = this.spec && build(this.spec);
    }
  }

  protected override updated(changed: PropertyValues<this>) {
    if (this.built && changed.has('spec')) {
      this.article.replaceChildren(this.built.root);
      this.resized.observe(this.scroller);
    }
    if (this.built && (changed.has('spec') || changed.has('selected'))) {
      this.highlight(this.built);
    }
    this.toggleAttribute('rendered', this.built !== undefined);
  }

  // The document itself is never rendered anew for this.
  private highlight(built: Built) {
    this.article.querySelectorAll('.selected').forEach((element) => {
      element.classList.remove('selected');
      element.removeAttribute('aria-current');
    });
    const elements = built.places.get(this.selected) ?? [];
    for (const element of elements) {
      element.classList.add('selected');
      element.setAttribute('aria-current', 'true');
    }
    if (elements.length > 0) {
      this.moved = false;
      this.reveal(elements[0], SETTLING_FRAMES);
    }
  }

  // Parts that were never laid out have an estimated height: the place may move while they appear.
  private reveal(element: HTMLElement, frames: number) {
    const frame = this.scroller.getBoundingClientRect();
    const place = element.getBoundingClientRect();
    const visible = place.top >= frame.top && place.bottom <= frame.bottom && place.height > 0;
    // A wide table scrolls for itself: the place may be out of sight in it while its row is not.
    element.scrollIntoView({ block: visible ? 'nearest' : 'center', inline: 'nearest' });
    if (frames > 0 && !this.moved && element.classList.contains('selected')) {
      requestAnimationFrame(() => this.reveal(element, frames - 1));
    }
  }

  override render() {
    const spec = this.spec;
    if (!spec) {
      return nothing;
    }
    const words = spec.words;
    const order = this.order();
    const at = order.findIndex((mark) => mark.id === this.selected);
    const chosen = spec.marks.find((mark) => mark.id === this.selected);
    return html`
      <div class="bar">
        <span class="label" id="selected-fact" aria-live="polite">
          ${chosen ? chosen.label : html`<span class="nothing">${words.nothing}</span>`}
        </span>
        <span class="walk">
          <span class="count" id="position">${order.length > 0 ? `${at < 0 ? '–' : at + 1} / ${order.length}` : nothing}</span>
          <button id="previous-fact" title=${words.keys} ?disabled=${order.length === 0} @click=${() => this.walk(-1)}>
            ${words.previous}<kbd aria-hidden="true">p</kbd>
          </button>
          <button id="next-fact" title=${words.keys} ?disabled=${order.length === 0} @click=${() => this.walk(1)}>
            ${words.next}<kbd aria-hidden="true">n</kbd>
          </button>
        </span>
      </div>
      <div
        class="scroller"
        tabindex="0"
        role="region"
        aria-label=${words.document}
        @click=${this.onClick}
        @wheel=${this.onMove}
        @touchmove=${this.onMove}
        @pointerdown=${this.onMove}
        @keydown=${this.onMove}
      >
        ${spec.text.trim() === '' ? html`<p class="void">${words.empty}</p>` : nothing}
        <article></article>
      </div>
    `;
  }
}

/** Whether a key belongs to a field or an open menu. */
function typing(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some(
      (target) =>
        target instanceof HTMLElement &&
        (target.isContentEditable ||
          /^(input|textarea|select)$/.test(target.localName) ||
          /-overlay$|-menu-bar-submenu$/.test(target.localName))
    );
}

interface Navigation {
  currentEntry?: { index: number } | null;
  entries(): { url: string | null }[];
}

declare global {
  interface HTMLElementTagNameMap {
    'mingjian-document': MingjianDocument;
  }
}
