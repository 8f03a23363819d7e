// <mingjian-chart>: draws what its property `spec` says and tells which mark a reader chose. It knows no
// indicator, no township and no language.

import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { findingSign } from '../finding/signs';
import { barsScene } from './bars';
import type { Box, Card, LegendEntry, Scene, Surface } from './scene';
import type { ChartSpec } from './spec';
import { pageTheme, paperTheme } from './theme';

use([CustomChart, GridComponent, SVGRenderer]);

function sceneOf(spec: ChartSpec, surface: Surface): Scene {
  switch (spec.kind) {
    case 'bars':
      return barsScene(spec, surface);
    default:
      throw new Error(`no renderer for ${JSON.stringify((spec as { kind: unknown }).kind)}`);
  }
}

function isEmpty(spec: ChartSpec): boolean {
  switch (spec.kind) {
    case 'bars':
    case 'ranking':
      return spec.rows.length === 0;
    case 'lines':
      return spec.marks.length === 0;
    case 'smallMultiples':
      return spec.panels.length === 0;
    case 'heatmap':
      return spec.rows.length === 0 || spec.columns.length === 0;
    case 'funnel':
    case 'scatter':
    case 'distribution':
      return spec.points.length === 0;
    default:
      return false;
  }
}

interface Hovered {
  mark: number;
  x: number;
  y: number;
}

@customElement('mingjian-chart')
export class MingjianChart extends LitElement {
  static override styles = css`
    :host {
      --_text: var(--mingjian-chart-text, var(--lumo-body-text-color, CanvasText));
      --_muted: var(--mingjian-chart-muted, var(--lumo-secondary-text-color, color-mix(in srgb, CanvasText 75%, Canvas)));
      --_line: var(--mingjian-chart-line, var(--lumo-contrast-10pct, #8884));
      --_base: var(--mingjian-chart-base, var(--lumo-base-color, Canvas));
      --_accent: var(--mingjian-chart-accent, var(--lumo-primary-color, #0072b2));
      --_ring: var(--mingjian-chart-ring, var(--lumo-primary-text-color, var(--_accent)));
      display: block;
      min-width: 0;
      color: var(--_text);
      font-size: 13px;
      line-height: 1.4;
    }
    :host([hidden]) {
      display: none;
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 14px;
      margin: 0 0 6px;
      padding: 0;
      list-style: none;
      font-size: 12px;
      color: var(--_muted);
    }
    .legend li {
      display: flex;
      align-items: center;
      gap: 5px;
      white-space: nowrap;
    }
    .scroller {
      position: relative;
      overflow: hidden;
      outline: none;
    }
    .scroller.scrolls {
      overflow-y: scroll;
      overscroll-behavior: contain;
      border-block-end: 1px solid var(--_line);
    }
    .head {
      position: sticky;
      top: 0;
      z-index: 1;
      display: block;
      background: var(--_base);
      border-block-end: 1px solid var(--_line);
      box-sizing: border-box;
      pointer-events: none;
    }
    .stage {
      position: relative;
    }
    .ring {
      position: absolute;
      z-index: 2;
      box-sizing: border-box;
      border: 2px solid var(--_ring);
      border-radius: 3px;
      box-shadow: 0 0 0 1px var(--_base);
      pointer-events: none;
    }
    svg text {
      font-variant-numeric: tabular-nums;
    }
    .notes {
      margin: 6px 0 0;
      padding: 0;
      list-style: none;
      font-size: 12px;
      color: var(--_muted);
    }
    .empty,
    .failed {
      padding: 24px 12px;
      text-align: center;
      color: var(--_muted);
      border: 1px dashed var(--_line);
      border-radius: 4px;
    }
    .failed {
      text-align: start;
      color: var(--_text);
      border: 1px solid var(--lumo-error-color, #c00);
      overflow-wrap: anywhere;
    }
    .card {
      position: fixed;
      inset: auto;
      margin: 0;
      max-width: min(340px, calc(100vw - 24px));
      padding: 8px 12px;
      border: 1px solid var(--_line);
      border-radius: 6px;
      background: var(--_base);
      color: var(--_text);
      box-shadow: 0 4px 16px #0003;
      font-size: 13px;
      pointer-events: none;
      overflow: hidden;
    }
    .card p {
      margin: 2px 0 0;
      overflow-wrap: anywhere;
    }
    .card .title {
      display: flex;
      align-items: baseline;
      gap: 6px;
      color: var(--_muted);
    }
    .card .value {
      font-size: 17px;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    .card .value small {
      font-size: 12px;
      font-weight: 400;
      color: var(--_muted);
    }
    .card .value.missing {
      font-weight: 400;
      color: var(--_muted);
    }
    .card .sign {
      display: flex;
      gap: 6px;
      align-items: flex-start;
    }
    .card .sign svg {
      flex: none;
      margin-block-start: 3px;
    }
    .hidden {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (forced-colors: active) {
      .stage svg {
        forced-color-adjust: none;
      }
    }
    @media print {
      :host {
        --_text: #1d232b;
        --_muted: #5a626e;
        --_line: #d6dae0;
        --_base: #fff;
        background: #fff;
      }
      .scroller {
        max-height: none !important;
        overflow: visible !important;
        border: 0 !important;
      }
      .head,
      .ring,
      .card {
        display: none !important;
      }
      .stage {
        margin-top: 0 !important;
      }
      .stage div,
      .stage svg {
        position: static !important;
        width: 100% !important;
        height: auto !important;
      }
      .legend svg {
        print-color-adjust: exact;
      }
    }
  `;

  /** Stands on the element while what is drawn is the current specification; tests wait for it. */
  get rendered(): boolean {
    return this.hasAttribute('rendered');
  }

  /** What to draw, as `spec.d.ts` declares it. */
  get spec(): ChartSpec | undefined {
    return this.current;
  }

  set spec(spec: ChartSpec | undefined) {
    this.current = spec;
    this.stale = true;
    this.removeAttribute('rendered');
    this.requestUpdate();
  }

  /** The ids of all marks in reading order. */
  get marks(): string[] {
    return this.scene?.marks.map((mark) => mark.id) ?? [];
  }

  /** Where a mark can be clicked, in client coordinates; null if there is no such mark or it is not drawn. */
  markBox(id: string): Box | null {
    const mark = this.scene?.marks.find((candidate) => candidate.id === id);
    return mark && this.stage ? this.toClient(mark.box) : null;
  }

  /** Scrolls a mark of a long chart into view. */
  revealMark(id: string): void {
    const index = this.scene?.marks.findIndex((candidate) => candidate.id === id) ?? -1;
    if (index >= 0) {
      this.reveal(index);
    }
  }

  @state() private focused = -1;
  @state() private hovered?: Hovered;
  @state() private announcement = '';
  @state() private topGroup = '';
  @state() private failure?: string;

  @query('.stage') private readonly stage?: HTMLElement;
  @query('.stage > div') private readonly canvas?: HTMLElement;
  @query('.scroller') private readonly scroller?: HTMLElement;
  @query('.card') private readonly card?: HTMLElement;

  private current?: ChartSpec;
  private scene?: Scene;
  private chart?: ECharts;
  private stale = true;
  private printing = false;
  private drawnWidth = 0;
  private readonly probe = document.createElement('span');
  private readonly pen = document.createElement('canvas').getContext('2d');
  private readonly widths = new Map<string, number>();
  private readonly resizes = new ResizeObserver(() => {
    if (this.availableWidth() !== this.drawnWidth) {
      this.redraw();
    }
  });
  private readonly themes = new MutationObserver(() => this.redraw());
  private readonly darkScheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly redraw = () => {
    this.stale = true;
    this.removeAttribute('rendered');
    this.requestUpdate();
  };
  private readonly startPrinting = () => this.print(true);
  private readonly endPrinting = () => this.print(false);

  override connectedCallback() {
    super.connectedCallback();
    this.probe.hidden = true;
    this.renderRoot.append(this.probe);
    this.resizes.observe(this);
    this.themes.observe(document.documentElement, { attributeFilter: ['theme', 'style', 'class', 'lang'] });
    this.darkScheme.addEventListener('change', this.redraw);
    addEventListener('beforeprint', this.startPrinting);
    addEventListener('afterprint', this.endPrinting);
    void document.fonts.ready.then(() => {
      this.widths.clear();
      this.redraw();
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.resizes.disconnect();
    this.themes.disconnect();
    this.darkScheme.removeEventListener('change', this.redraw);
    removeEventListener('beforeprint', this.startPrinting);
    removeEventListener('afterprint', this.endPrinting);
    this.chart?.dispose();
    this.chart = undefined;
    this.stale = true;
    this.removeAttribute('rendered');
  }

  protected override willUpdate() {
    if (!this.stale) {
      return;
    }
    const width = this.availableWidth();
    if (!this.current || width === 0) {
      return;
    }
    try {
      this.scene = isEmpty(this.current) ? undefined : sceneOf(this.current, this.surface(width));
      this.failure = undefined;
      this.drawnWidth = width;
      if (this.focused >= (this.scene?.marks.length ?? 0)) {
        this.focused = -1;
      }
      this.hovered = undefined;
    } catch (error) {
      this.fail(error);
    }
  }

  protected override render() {
    const spec = this.current;
    if (!spec) {
      return nothing;
    }
    if (this.failure !== undefined) {
      return html`<div class="failed" role="alert">${spec.frame?.words?.failed ?? ''} ${this.failure}</div>`;
    }
    const scene = this.scene;
    return html`
      <div role="figure" aria-labelledby="label" aria-describedby="description" lang=${spec.frame.locale}>
        <span id="label" class="hidden">${spec.frame.label}</span>
        <div id="description" class="hidden">
          <p>${spec.frame.description}</p>
          ${scene?.marks.filter((mark) => !mark.sign && mark.card.flags.length > 0).map((mark) => html`<p>${sentence(mark.card)}</p>`)}
        </div>
        ${scene ? this.drawing(spec, scene) : html`<div class="empty">${spec.frame.words.empty}</div>`}
        ${spec.frame.notes.length > 0
          ? html`<ul class="notes">
              ${spec.frame.notes.map((note) => html`<li>${note}</li>`)}
            </ul>`
          : nothing}
      </div>
    `;
  }

  private drawing(spec: ChartSpec, scene: Scene) {
    const scrolls = scene.maximumHeight > 0 && scene.height > scene.maximumHeight + scene.head.height;
    const limit = scrolls ? `max-height:${scene.maximumHeight + scene.head.height}px` : '';
    return html`
      ${scene.legend.length > 0
        ? html`<ul class="legend">
            ${scene.legend.map((entry) => html`<li>${sign(entry)}${entry.label}</li>`)}
          </ul>`
        : nothing}
      <div
        class="scroller ${scrolls ? 'scrolls' : ''}"
        style=${limit}
        tabindex="0"
        role="application"
        aria-label=${spec.frame.label}
        aria-describedby="keys"
        @keydown=${this.onKey}
        @focus=${this.onFocus}
        @blur=${this.onBlur}
        @scroll=${this.onScroll}
      >
        ${scrolls ? this.head(scene) : nothing}
        <div class="stage" style=${scrolls ? `margin-top:-${scene.head.height}px` : ''} @mouseleave=${this.onLeave}>
          <div aria-hidden="true"></div>
          ${this.ring(scene)}
        </div>
      </div>
      <span id="keys" class="hidden">${spec.frame.words.keys}</span>
      <div class="hidden" aria-live="polite">${this.announcement}</div>
      <div class="card" popover="manual" aria-hidden="true">${this.cardContent(scene)}</div>
    `;
  }

  /** The axis again, above the rows that scroll. */
  private head(scene: Scene) {
    const { height, title, ticks } = scene.head;
    return html`<svg class="head" aria-hidden="true" width=${scene.width} height=${height} font-size="12">
      <text x="0" y=${height - 12} fill="var(--_text)" font-weight="600" font-size="12">${this.topGroup}</text>
      <text x=${title.x} y="13" fill="var(--_muted)">${title.text}</text>
      ${ticks.map(
        (tick) =>
          svg`<text x=${tick.x} y=${height - 10} fill="var(--_muted)" text-anchor=${tick.anchor}>${tick.text}</text>`
      )}
    </svg>`;
  }

  private ring(scene: Scene) {
    const mark = scene.marks.at(this.focused);
    if (this.focused < 0 || !mark) {
      return nothing;
    }
    const { x, y, width, height } = mark.box;
    return html`<div
      class="ring"
      style="left:${x - 3}px;top:${y - 3}px;width:${Math.max(width, 2) + 6}px;height:${height + 6}px"
    ></div>`;
  }

  private cardContent(scene: Scene) {
    const card = this.hovered && scene.marks.at(this.hovered.mark)?.card;
    if (!card) {
      return nothing;
    }
    return html`
      <div class="title">${card.swatch ? swatch(card.swatch) : nothing}<span>${card.title}</span></div>
      <p class="value ${card.missing ? 'missing' : ''}">
        ${card.value} ${card.missing ? nothing : html`<small>${scene.head.title.text}</small>`}
      </p>
      ${card.details.map((detail) => html`<p>${detail}</p>`)}
      ${card.incomplete ? html`<p>* ${card.incomplete}</p>` : nothing}
      ${card.broken ? html`<p>${card.broken}</p>` : nothing}
      ${card.flags.map(
        ({ kind, reason }) =>
          html`<p class="sign">${findingSign(kind, scene.warning, 'var(--_base)')}<span>${reason}</span></p>`
      )}
    `;
  }

  protected override updated() {
    this.placeCard();
    if (!this.stale || !this.isConnected) {
      return;
    }
    if (!this.current || this.failure !== undefined) {
      this.stale = false;
      return;
    }
    if (this.availableWidth() === 0) {
      return;
    }
    if (!this.scene) {
      this.forgetDrawing();
      this.finish();
      return;
    }
    if (this.availableWidth() !== this.drawnWidth) {
      // A scroll bar has come or gone.
      this.requestUpdate();
      return;
    }
    try {
      this.draw(this.scene);
      this.finish();
    } catch (error) {
      this.forgetDrawing();
      this.fail(error);
      this.requestUpdate();
    }
  }

  private finish() {
    this.stale = false;
    this.onScroll();
    this.setAttribute('rendered', '');
  }

  private fail(error: unknown) {
    console.error('mingjian-chart', error);
    this.scene = undefined;
    this.failure = error instanceof Error ? error.message : String(error);
  }

  private draw(scene: Scene) {
    const canvas = this.canvas!;
    canvas.style.width = `${scene.width}px`;
    canvas.style.height = `${scene.height}px`;
    if (this.chart && this.chart.getDom() !== canvas) {
      this.forgetDrawing();
    }
    if (!this.chart) {
      this.chart = init(canvas, undefined, { renderer: 'svg', width: scene.width, height: scene.height });
      this.chart.on('click', { seriesId: 'marks' }, (event) => this.choose(event.dataIndex));
      this.chart.on('mouseover', { seriesId: 'marks' }, (event) => {
        const pointer = event.event?.event as MouseEvent | undefined;
        this.hovered = { mark: event.dataIndex, x: pointer?.clientX ?? 0, y: pointer?.clientY ?? 0 };
      });
      this.chart.on('mouseout', { seriesId: 'marks' }, () => this.onLeave());
    } else {
      this.chart.resize({ width: scene.width, height: scene.height });
    }
    this.chart.setOption(scene.option, { notMerge: true });
    this.chart.getZr().flush();
    // Lets a print narrower or wider than the screen scale the drawing.
    canvas.querySelector('svg')?.setAttribute('viewBox', `0 0 ${scene.width} ${scene.height}`);
  }

  private forgetDrawing() {
    this.chart?.dispose();
    this.chart = undefined;
  }

  private availableWidth(): number {
    return Math.floor(this.scroller?.clientWidth ?? this.clientWidth);
  }

  private surface(width: number): Surface {
    const theme = this.printing ? paperTheme(getComputedStyle(this).fontFamily) : pageTheme(this.probe);
    return { width, theme, measure: (content, font) => this.measure(content, font) };
  }

  private measure(content: string, font: string): number {
    const key = font + '\n' + content;
    const known = this.widths.get(key);
    if (known !== undefined) {
      return known;
    }
    if (!this.pen) {
      throw new Error('The browser offers no canvas to measure text with');
    }
    this.pen.font = font;
    const width = this.pen.measureText(content).width;
    this.widths.set(key, width);
    return width;
  }

  private print(printing: boolean) {
    this.printing = printing;
    this.redraw();
    // The print is taken when the listener returns: what is due must happen now.
    this.performUpdate();
  }

  private choose(index: number) {
    const mark = this.scene?.marks[index];
    if (mark) {
      this.dispatchEvent(
        new CustomEvent('mark-clicked', { detail: { mark: mark.id }, bubbles: true, composed: true })
      );
    }
  }

  private toClient(box: Box): Box {
    const stage = this.stage!.getBoundingClientRect();
    return { x: stage.x + box.x, y: stage.y + box.y, width: box.width, height: box.height };
  }

  // Keyboard: one tab stop; arrows walk.

  private onFocus() {
    if (this.focused < 0 && this.scroller?.matches(':focus-visible')) {
      this.walkTo(0);
    }
  }

  private onBlur() {
    this.focused = -1;
    this.announcement = '';
    this.hovered = undefined;
  }

  private onLeave() {
    this.hovered = undefined;
  }

  private onKey(event: KeyboardEvent) {
    if (event.altKey || event.metaKey) {
      return;
    }
    if (event.key === 'Escape') {
      // Only the chart is left, not a dialog around it.
      event.stopPropagation();
      this.scroller?.blur();
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.choose(this.focused);
    } else {
      const next = this.neighbour(event.key, event.ctrlKey);
      if (next === undefined) {
        return;
      }
      this.walkTo(next);
    }
    event.preventDefault();
  }

  private neighbour(key: string, control: boolean): number | undefined {
    const lines = this.scene?.lines ?? [];
    if (this.focused < 0 && /^(Arrow|Page|Home|End)/.test(key)) {
      return lines[0]?.[0];
    }
    const line = Math.max(0, lines.findIndex((marks) => marks.includes(this.focused)));
    const column = Math.max(0, lines.at(line)?.indexOf(this.focused) ?? 0);
    const inLine = (wanted: number) => {
      const marks = lines[Math.min(Math.max(wanted, 0), lines.length - 1)];
      return marks?.[Math.min(column, marks.length - 1)];
    };
    switch (key) {
      case 'ArrowDown':
        return inLine(line + 1);
      case 'ArrowUp':
        return inLine(line - 1);
      case 'PageDown':
        return inLine(line + 10);
      case 'PageUp':
        return inLine(line - 10);
      case 'ArrowRight':
        return lines[line]?.[Math.min(column + 1, lines[line].length - 1)];
      case 'ArrowLeft':
        return lines[line]?.[Math.max(column - 1, 0)];
      case 'Home':
        return control ? lines[0]?.[0] : lines[line]?.[0];
      case 'End':
        return (control ? lines.at(-1) : lines[line])?.at(-1);
      default:
        return undefined;
    }
  }

  private walkTo(index: number) {
    const mark = this.scene?.marks.at(index);
    if (!mark) {
      return;
    }
    this.focused = index;
    this.announcement = sentence(mark.card);
    this.reveal(index);
    const box = this.toClient(mark.box);
    this.hovered = { mark: index, x: box.x + box.width, y: box.y + box.height };
  }

  private reveal(index: number) {
    const { scroller, scene } = this;
    const mark = scene?.marks.at(index);
    if (!scroller || !scene || !mark) {
      return;
    }
    const margin = 6;
    const top = mark.box.y - scene.head.height - margin;
    const bottom = mark.box.y + mark.box.height + margin;
    if (scroller.scrollTop > top) {
      scroller.scrollTop = top;
    } else if (scroller.scrollTop + scroller.clientHeight < bottom) {
      scroller.scrollTop = bottom - scroller.clientHeight;
    }
    const client = this.toClient(mark.box);
    if (client.y < 0 || client.y + client.height > innerHeight) {
      scroller.scrollIntoView({ block: 'nearest' });
    }
  }

  private onScroll() {
    const top = (this.scroller?.scrollTop ?? 0) + (this.scene?.head.height ?? 0);
    const group = this.scene?.head.groups.find((candidate) => candidate.top < top && candidate.bottom > top);
    this.topGroup = group?.label ?? '';
    this.hovered = undefined;
  }

  private placeCard() {
    const { card, hovered } = this;
    if (!card?.isConnected) {
      return;
    }
    if (!hovered) {
      if (card.matches(':popover-open')) {
        card.hidePopover();
      }
      return;
    }
    if (!card.matches(':popover-open')) {
      card.showPopover();
    }
    const gap = 12;
    const fits = hovered.x + gap + card.offsetWidth < innerWidth - 8;
    const left = fits ? hovered.x + gap : Math.max(8, hovered.x - gap - card.offsetWidth);
    const below = hovered.y + gap + card.offsetHeight < innerHeight - 8;
    const top = below ? hovered.y + gap : Math.max(8, hovered.y - gap - card.offsetHeight);
    card.style.left = `${left}px`;
    card.style.top = `${top}px`;
  }
}

function sentence(card: Card): string {
  const findings = card.flags.map((flag) => flag.reason);
  return [card.title, card.value, card.incomplete, card.broken, ...findings, ...card.details]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

function swatch(colour: string): TemplateResult {
  return html`<svg width="11" height="11" aria-hidden="true"><rect width="11" height="11" fill=${colour} /></svg>`;
}

function sign(entry: LegendEntry): TemplateResult {
  switch (entry.sign) {
    case 'swatch':
      return swatch(entry.colour);
    case 'rest':
      return html`<svg width="16" height="11" aria-hidden="true">
        <rect x="0.5" y="0.5" width="15" height="10" fill="currentColor" fill-opacity="0.12" stroke=${entry.colour} />
      </svg>`;
    case 'non_compliant':
    case 'unusual':
    case 'doubtful_reading':
      return findingSign(entry.sign, entry.colour, 'var(--_base)');
    case 'broken':
      return html`<svg width="18" height="11" aria-hidden="true">
        <rect width="18" height="11" fill=${entry.colour} />
        <path d="M6 12L10 -1M11 12L15 -1" stroke="var(--_base)" stroke-width="2" />
      </svg>`;
    case 'incomplete':
      return html`<svg width="16" height="11" aria-hidden="true">
        <rect width="16" height="11" fill=${entry.colour} />
        <path d="M6 11L16 1M10 11L16 5M6 7L13 0" stroke="var(--_base)" stroke-width="1.5" />
      </svg>`;
    case 'missing':
      return html`<svg width="12" height="12" aria-hidden="true">
        <rect x="0.5" y="0.5" width="11" height="11" fill="none" stroke=${entry.colour} />
        <path d="M0 6L6 0M0 10L10 0M2 12L12 2M6 12L12 6" stroke=${entry.colour} />
      </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mingjian-chart': MingjianChart;
  }
}
