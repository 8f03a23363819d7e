// <mingjian-chart>: draws what its property `spec` says and tells which mark a reader chose. It knows no
// indicator, no township and no language.

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { findingSign } from '../finding/signs';
import { besideHint, pick, said } from '../sources/sources';
import { hidden, sideways } from '../style';
import { barsScene } from './bars';
import { distributionScene } from './distribution';
import { funnelScene } from './funnel';
import { heatmapScene } from './heatmap';
import { SIGN_HEIGHT, signOf } from './legend';
import { linesScene } from './lines';
import { multiplesScene } from './multiples';
import { paintOrder, pictureOf, pngOf, svgText } from './picture';
import { rankingScene } from './ranking';
import { scatterScene } from './scatter';
import { Later } from './later';
import type { Box, Card, LegendEntry, Scene, SceneLink, SceneMark, Surface, Type } from './scene';
import { group, isTarget, paint, reach, type Shape, sheet } from './shapes';
import type { ChartSpec } from './spec';
import { pageTheme, paperTheme, type Theme } from './theme';

/** Of a chart that scrolls what is in sight is drawn first, and then so many marks at a time. */
const AT_ONCE = 600;

/** How much larger letters are on a printed slide: it is two thirds as wide as a slide on a screen of 1920 pixels. */
const ON_PAPER = 4 / 3;

/** How much smaller a drawing on a slide may become to be seen whole. */
const SMALLER = [0.9, 0.8, 0.7, 0.6];

/** Paper is read from near, and does not scroll. */
const SMALLER_ON_PAPER = [0.5, 0.4];

/** How often a drawing is arranged anew for a print until legend, notes and plot share the room. */
const MOST_LOOKS = 6;

/** A print keeps a drawing of no more rows than these on one page, if a page across has the height for it. */
const MOST_TOGETHER = 12;
const TALLEST_TOGETHER = 600;

/** How long a pointer rests on a mark before the report is asked what it says. */
const PAUSE = 150;

/** The narrowest picture that is taken out of the program. */
const PICTURE = 960;

/** The words of the menu that takes the chart out, and the name of its files without their ending. */
interface Downloads {
  menu: string;
  svg: string;
  png: string;
  failed: string;
  fileName: string;
}

function sceneOf(spec: ChartSpec, surface: Surface): Scene {
  switch (spec.kind) {
    case 'bars':
      return barsScene(spec, surface);
    case 'lines':
      return linesScene(spec, surface);
    case 'smallMultiples':
      return multiplesScene(spec, surface);
    case 'heatmap':
      return heatmapScene(spec, surface);
    case 'funnel':
      return funnelScene(spec, surface);
    case 'scatter':
      return scatterScene(spec, surface);
    case 'distribution':
      return distributionScene(spec, surface);
    case 'ranking':
      return rankingScene(spec, surface);
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
  static override styles = [hidden, sideways, css`
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
      font-size: calc(13px * var(--_zoom, 1));
      line-height: 1.4;
      position: relative;
    }
    /* Just drawn: out of sight nothing of it is styled, laid out or painted yet. */
    :host([fresh]:not([size='presentation'], :focus-within)) {
      content-visibility: auto;
      overflow-clip-margin: 24px;
    }
    /* A presentation: every letter has at least 24 pixels. */
    :host([size='presentation']) {
      --_zoom: 2;
      overflow: hidden;
    }
    :host([hidden]) {
      display: none;
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: calc(2px * var(--_zoom, 1)) calc(14px * var(--_zoom, 1));
      margin: 0 0 calc(6px * var(--_zoom, 1));
      padding: 0;
      list-style: none;
      font-size: calc(12px * var(--_zoom, 1));
      color: var(--_muted);
    }
    .offers .legend {
      padding-inline-end: 40px;
    }
    .legend li {
      display: flex;
      align-items: center;
      gap: calc(5px * var(--_zoom, 1));
    }
    .legend svg {
      flex: none;
    }
    .menu {
      position: absolute;
      inset-block-start: -6px;
      inset-inline-end: 0;
      z-index: 5;
    }
    .menu button {
      font: inherit;
      font-size: 13px;
      color: var(--_text);
      background: var(--_base);
      border: 1px solid transparent;
      border-radius: 4px;
      cursor: pointer;
      padding: 4px 8px;
      min-width: 28px;
      min-height: 28px;
    }
    .menu > button {
      display: grid;
      place-items: center;
      padding: 4px;
      color: var(--_muted);
    }
    .menu > button:hover,
    .menu > button[aria-expanded='true'] {
      color: var(--_text);
      border-color: var(--_line);
    }
    .menu button:focus-visible {
      outline: 2px solid var(--_ring);
      outline-offset: 1px;
    }
    .menu ul {
      position: absolute;
      inset-inline-end: 0;
      margin: 2px 0 0;
      padding: 4px;
      list-style: none;
      background: var(--_base);
      border: 1px solid var(--_line);
      border-radius: 6px;
      box-shadow: 0 4px 16px #0003;
      white-space: nowrap;
    }
    .menu ul button {
      inline-size: 100%;
      text-align: start;
    }
    .menu ul button:hover {
      background: color-mix(in srgb, var(--_accent) 12%, var(--_base));
    }
    .scroller {
      position: relative;
      overflow: hidden;
      outline: none;
    }
    .scroller.scrolls {
      overflow-y: auto;
      overscroll-behavior-y: contain;
      border-block-end: 1px solid var(--_line);
    }
    .scroller.wide {
      overflow-x: auto;
      overscroll-behavior-x: contain;
    }
    /* What stays in sight: it takes no room of its own and lies over the drawing. */
    .head,
    .side,
    .corner {
      position: sticky;
      display: block;
      height: 0;
      pointer-events: none;
    }
    .head {
      top: 0;
      z-index: 2;
    }
    .side,
    .corner {
      left: 0;
      width: 0;
      z-index: 1;
    }
    .corner {
      top: 0;
      z-index: 3;
    }
    .head > svg,
    .side > svg,
    .corner > svg {
      position: absolute;
      inset: 0 auto auto 0;
      pointer-events: auto;
    }
    .head > svg {
      background: var(--_base);
      border-block-end: 1px solid var(--_line);
      box-sizing: content-box;
    }
    .head > .group {
      position: absolute;
      left: 0;
      font-size: calc(12px * var(--_zoom, 1));
      font-weight: 600;
      z-index: 1;
    }
    .place {
      position: absolute;
      pointer-events: auto;
      border-radius: 3px;
    }
    .place:hover {
      background: color-mix(in srgb, var(--_accent) 14%, transparent);
      box-shadow: inset 0 -1px 0 var(--_text);
    }
    .place:focus-visible {
      outline: 2px solid var(--_ring);
      outline-offset: -2px;
    }
    .stage svg [data-mark] {
      cursor: pointer;
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
      font-size: calc(12px * var(--_zoom, 1));
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
      max-width: min(calc(340px * var(--_zoom, 1)), calc(100vw - 24px));
      padding: 8px 12px;
      border: 1px solid var(--_line);
      border-radius: 6px;
      background: var(--_base);
      color: var(--_text);
      box-shadow: 0 4px 16px #0003;
      font-size: calc(13px * var(--_zoom, 1));
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
      font-size: calc(17px * var(--_zoom, 1));
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    .card .value small {
      font-size: calc(12px * var(--_zoom, 1));
      font-weight: 400;
      color: var(--_muted);
    }
    .card .value.missing {
      font-weight: 400;
      color: var(--_muted);
    }
    .card .hint {
      color: var(--_muted);
      font-size: calc(12px * var(--_zoom, 1));
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
        content-visibility: visible !important;
      }
      .scroller {
        max-height: none !important;
        overflow: visible !important;
        border: 0 !important;
      }
      .head,
      .side,
      .corner,
      .ring,
      .menu,
      .card {
        display: none !important;
      }
      .sheet,
      .stage {
        width: 100% !important;
        height: auto !important;
      }
      .stage svg {
        width: 100% !important;
        height: auto !important;
        max-width: fit-content;
        break-inside: avoid;
      }
      .legend svg {
        print-color-adjust: exact;
      }
      .legend {
        break-after: avoid;
      }
      .notes {
        break-before: avoid;
      }
      /* A long drawing goes on under its headings on the next page, row by row. */
      .strips {
        inline-size: 100%;
        border-collapse: collapse;
      }
      .strips :is(thead, tbody, tr) {
        break-inside: avoid;
      }
      .strips td {
        padding: 0;
        line-height: 0;
      }
      /* A page that holds less than three rows looks like a mistake. */
      .strips.low tbody:nth-last-child(-n + 2),
      .strips.low tbody:nth-of-type(-n + 3) {
        break-before: avoid;
      }
    }
  `];

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
    this.settling.cancel();
    this.setAttribute('fresh', '');
    this.removeAttribute('rendered');
    this.requestUpdate();
  }

  /** `presentation` draws everything twice as large, so that a hall can read it. */
  @property({ reflect: true }) size?: string;

  /** What the menu offers; without it there is none. */
  @property({ attribute: false }) downloads?: Downloads;

  /** The chart as an SVG document that stands for itself, as wide as the chart is now or wider, always on white. */
  toSvg(): string {
    return svgText(this.picture());
  }

  /** The same as PNG with twice as many pixels each way. */
  toPng(): Promise<Blob> {
    return pngOf(this.picture());
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
  /** What the report says at a mark. */
  @state() private written?: { id: string; words: string };
  @state() private topGroup = '';
  @state() private failure?: string;
  @state() private menuOpen = false;
  @state() private downloadFailed = '';

  @query('.stage') private readonly stage?: HTMLElement;
  @query('.scroller') private readonly scroller?: HTMLElement;
  @query('.card') private readonly card?: HTMLElement;

  private current?: ChartSpec;
  /** The specification whose sought mark was brought in sight; from then on the reader scrolls. */
  private begun?: ChartSpec;
  private scene?: Scene;
  private theme?: Theme;
  private family = 'sans-serif';
  private stale = true;
  private printing = false;
  private drawnWidth = 0;
  private readonly probe = document.createElement('span');
  private readonly later = new Later<SceneMark>(AT_ONCE);
  private readonly settling = new Later<MingjianChart>(1);
  private readonly pen = document.createElement('canvas').getContext('2d');
  private readonly widths = new Map<string, number>();
  private readonly signs = new WeakMap<LegendEntry, SVGSVGElement>();
  /** On a slide: the height that legend and notes leave, and how often it was looked for; 0 while unknown. */
  private room = 0;
  private looks = 0;
  private drawnHeight = 0;
  private zoom = 1;
  private asking?: ReturnType<typeof setTimeout>;
  /** The width of the element and of what scrolls in it, as the observer says them. To ask for them would lay the
   *  whole page out, between the changes of one chart and the next. */
  private ownWidth = 0;
  private scrollerWidth?: number;
  private observed?: Element;
  /** How far a reader has scrolled in the chart, as the browser said it last. */
  private scrolled = 0;
  /** The width of a scroll bar, asked for once: a chart that will have one is drawn beside it at once. */
  private static scrollBar?: number;
  private readonly resizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      if (target === this) {
        this.ownWidth = contentRect.width;
      } else if (target === this.observed) {
        this.scrollerWidth = contentRect.width;
        if (target.classList.contains('scrolls')) {
          MingjianChart.scrollBar = Math.max(0, this.ownWidth - contentRect.width);
        }
      }
    }
    const resized = this.onSlide && this.clientHeight !== this.drawnHeight;
    const changed = resized || this.availableWidth() !== this.drawnWidth;
    if (changed) {
      this.looks = 0;
    }
    if (this.stale || changed) {
      this.redraw();
    }
  });
  /** The colours of the page, read once and again when they change: to ask for them styles the whole page anew. */
  private colours?: Theme;
  private readonly coloursChanged = () => {
    this.colours = undefined;
    this.redraw();
  };
  private readonly themes = new MutationObserver(this.coloursChanged);
  private readonly darkScheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly redraw = () => {
    this.stale = true;
    this.removeAttribute('rendered');
    this.requestUpdate();
  };
  /** Texts are as wide as their letters: they are measured again when a font of theirs has come. */
  private readonly fontsCame = ({ fontfaces }: FontFaceSetLoadEvent) => {
    if (fontfaces.some(({ family }) => this.family.includes(family.replaceAll(/["']/g, '')))) {
      this.widths.clear();
      this.redraw();
    }
  };
  private readonly startPrinting = () => this.print(true);
  private readonly endPrinting = () => this.print(false);

  override connectedCallback() {
    super.connectedCallback();
    this.probe.hidden = true;
    this.renderRoot.append(this.probe);
    this.resizes.observe(this);
    this.themes.observe(document.documentElement, { attributeFilter: ['theme', 'style', 'class', 'lang'] });
    this.darkScheme.addEventListener('change', this.coloursChanged);
    addEventListener('beforeprint', this.startPrinting);
    addEventListener('afterprint', this.endPrinting);
    document.fonts.addEventListener('loadingdone', this.fontsCame);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.resizes.disconnect();
    this.themes.disconnect();
    this.darkScheme.removeEventListener('change', this.coloursChanged);
    this.colours = undefined;
    removeEventListener('beforeprint', this.startPrinting);
    removeEventListener('afterprint', this.endPrinting);
    document.fonts.removeEventListener('loadingdone', this.fontsCame);
    this.observed = undefined;
    clearTimeout(this.asking);
    this.later.cancel();
    this.settling.cancel();
    this.stale = true;
    this.removeAttribute('rendered');
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('size')) {
      this.stale = true;
      this.removeAttribute('rendered');
    }
    if (!this.stale) {
      return;
    }
    const width = this.availableWidth();
    if (!this.current || width === 0) {
      return;
    }
    try {
      this.theme = this.surface(width).theme;
      this.drawnWidth = width;
      this.scene = isEmpty(this.current) ? undefined : this.arranged(this.current, width);
      this.failure = undefined;
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
      <div
        role="figure"
        class=${this.downloads ? 'offers' : ''}
        aria-labelledby="label"
        aria-describedby="description"
        lang=${spec.frame.locale}
      >
        <span id="label" class="hidden">${spec.frame.label}</span>
        <div id="description" class="hidden">
          <p>${spec.frame.description}</p>
          ${scene?.marks.filter((mark) => !mark.sign && mark.card.flags.length > 0).map((mark) => html`<p>${sentence(mark.card)}</p>`)}
        </div>
        ${this.downloads && scene ? this.menu(this.downloads) : nothing}
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
    const zoom = this.zoom;
    const highest = this.highest(scene);
    const scrolls = this.scrolls(scene);
    const wide = scene.width * zoom > this.drawnWidth + 1;
    const limit = scrolls ? `max-height:${highest * zoom + (wide ? 16 : 0)}px` : '';
    const size = `width:${scene.width * zoom}px`;
    return html`
      ${scene.legend.length > 0
        ? html`<ul class="legend">
            ${scene.legend.map((entry) => html`<li>${this.sign(entry)}${entry.label}</li>`)}
          </ul>`
        : nothing}
      <div
        class="scroller ${scrolls ? 'scrolls' : ''} ${wide ? 'wide' : ''}"
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
        <div class="sheet" style=${size}>
          ${scrolls || wide || scene.links.length > 0 ? this.pins(scene, scrolls) : nothing}
          <div
            class="stage"
            style="${size};height:${scene.height * zoom}px"
            @click=${this.onClick}
            @pointermove=${this.onPoint}
            @pointerleave=${this.onLeave}
          >
            <div class="canvas" aria-hidden="true"></div>
            ${this.ring(scene)}
          </div>
        </div>
      </div>
      <span id="keys" class="hidden">${spec.frame.words.keys}</span>
      <div class="hidden" aria-live="polite">${this.announcement}</div>
      <div class="card" popover="manual" aria-hidden="true">${this.cardContent(scene)}</div>
    `;
  }

  /** Axes and headings again, over the marks that scroll, and the links in them. */
  private pins(scene: Scene, scrolls: boolean) {
    const zoom = this.zoom;
    const links = (pin: SceneLink['pin']) =>
      scene.links
        .filter((link) => link.pin === pin)
        .map(
          (link) => {
            const { box, address, text } = link;
            return html`<a
              class="place"
              tabindex="-1"
              data-link=${scene.links.indexOf(link)}
              href=${address}
              aria-label=${text}
              title=${text}
              style="left:${box.x * zoom}px;top:${box.y * zoom}px;width:${box.width * zoom}px;height:${box.height * zoom}px"
              @keydown=${(event: KeyboardEvent) => this.onLinkKey(event, link)}
            ></a>`;
          }
        );
    return html`
      <div class="corner"></div>
      <div class="head">
        ${links('head')}
        ${scrolls && this.topGroup !== ''
          ? html`<span class="group" style="top:${(scene.pins.top - 24) * zoom}px">${this.topGroup}</span>`
          : nothing}
      </div>
      <div class="side">${links('side')}</div>
    `;
  }

  private menu(downloads: Downloads) {
    return html`<div class="menu" @keydown=${this.onMenuKey} @focusout=${this.onMenuLeft}>
      <button
        type="button"
        title=${downloads.menu}
        aria-label=${downloads.menu}
        aria-haspopup="true"
        aria-expanded=${this.menuOpen ? 'true' : 'false'}
        @click=${() => (this.menuOpen = !this.menuOpen)}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 2V10M4.5 7L8 10.5L11.5 7M2.5 13.5H13.5" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </button>
      ${this.menuOpen
        ? html`<ul>
            <li><button type="button" id="download-png" @click=${() => this.download('png')}>${downloads.png}</button></li>
            <li><button type="button" id="download-svg" @click=${() => this.download('svg')}>${downloads.svg}</button></li>
          </ul>`
        : nothing}
      ${this.downloadFailed === '' ? nothing : html`<div role="alert" class="failed">${downloads.failed} ${this.downloadFailed}</div>`}
    </div>`;
  }

  private sign(entry: LegendEntry) {
    let drawing = this.signs.get(entry);
    if (!drawing) {
      const { width, shapes } = signOf(entry, this.theme!);
      drawing = sheetWith(shapes, { x: 0, y: 0, width, height: SIGN_HEIGHT }, this.leastZoom);
      drawing.setAttribute('aria-hidden', 'true');
      this.signs.set(entry, drawing);
    }
    return drawing;
  }

  private ring(scene: Scene) {
    const mark = scene.marks.at(this.focused);
    if (this.focused < 0 || !mark) {
      return nothing;
    }
    const { x, y, width, height } = scaled(mark.box, this.zoom);
    return html`<div
      class="ring"
      style="left:${x - 3}px;top:${y - 3}px;width:${Math.max(width, 2) + 6}px;height:${height + 6}px"
    ></div>`;
  }

  private cardContent(scene: Scene) {
    const mark = this.hovered && scene.marks.at(this.hovered.mark);
    if (!mark) {
      return nothing;
    }
    const { card } = mark;
    const hint = mark.sign || this.onSlide ? '' : besideHint();
    return html`
      <div class="title">${card.swatch ? swatch(card.swatch) : nothing}<span>${card.title}</span></div>
      <p class="value ${card.missing ? 'missing' : ''}">
        ${card.value} ${card.missing ? nothing : html`<small>${card.unit}</small>`}
      </p>
      ${this.written?.id === mark.id ? html`<p>${this.written.words}</p>` : nothing}
      ${card.details.map((detail) => html`<p>${detail}</p>`)}
      ${card.incomplete ? html`<p>* ${card.incomplete}</p>` : nothing}
      ${card.broken ? html`<p>${card.broken}</p>` : nothing}
      ${card.flags.map(
        ({ kind, reason }) =>
          html`<p class="sign">${findingSign(kind, this.theme!.warning, 'var(--_base)')}<span>${reason}</span></p>`
      )}
      ${hint === '' ? nothing : html`<p class="hint">${hint}</p>`}
    `;
  }

  protected override updated() {
    this.observeScroller();
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
      this.finish();
      return;
    }
    if (this.availableWidth() !== this.drawnWidth) {
      // A scroll bar has come or gone.
      this.requestUpdate();
      return;
    }
    if (this.roomChanged()) {
      this.requestUpdate();
      return;
    }
    try {
      this.draw(this.scene);
      this.finish();
    } catch (error) {
      this.fail(error);
      this.requestUpdate();
    }
  }

  private finish() {
    this.stale = false;
    this.bringSought();
    this.nameTopGroup();
    this.style.containIntrinsicBlockSize = `auto ${this.likelyHeight()}px`;
    this.settling.begin([this], () => this.removeAttribute('fresh'));
    this.setAttribute('rendered', '');
  }

  private bringSought() {
    const { scroller, scene } = this;
    if (this.begun === this.current || !scroller || scene?.sought === undefined || !this.scrolls(scene)) {
      return;
    }
    this.begun = this.current;
    const { y, height } = scene.marks[scene.sought].box;
    const sight = this.highest(scene) - scene.pins.top;
    scroller.scrollTop = (y + height / 2 - scene.pins.top - sight / 2) * this.zoom;
    this.scrolled = scroller.scrollTop;
  }

  /** The height while it was never in sight: that of the drawing, and a line for the legend and for each note. */
  private likelyHeight(): number {
    const { scene, zoom } = this;
    const line = 22 * zoom;
    if (!scene) {
      return 3 * line;
    }
    const height = scene.maximumHeight > 0 ? Math.min(scene.height, scene.maximumHeight + scene.pins.top) : scene.height;
    return Math.round(height * zoom + line * (Math.min(scene.legend.length, 1) + (this.current?.frame.notes.length ?? 0)));
  }

  private fail(error: unknown) {
    console.error('mingjian-chart', error);
    this.scene = undefined;
    this.failure = error instanceof Error ? error.message : String(error);
  }

  private draw(scene: Scene) {
    const zoom = this.zoom;
    const whole = { x: 0, y: 0, width: scene.width, height: scene.height };
    const indexes = new Map(scene.marks.map((mark, index) => [mark, index]));
    // What is not seen lies under all that is, so that no place around a point takes the mouse from its
    // neighbour; a sign lies over the cell that it stands in.
    const layers = [paint(group([])), paint(group([]))];
    const add = (marks: SceneMark[]) =>
      layers.forEach((layer, nth) => {
        const parts = document.createDocumentFragment();
        for (const mark of marks) {
          const shapes = mark.shapes.filter((shape) => (isTarget(shape) && !mark.sign) === (nth === 0));
          if (shapes.length > 0) {
            parts.append(paint(group(shapes, { 'data-mark': indexes.get(mark)! })));
          }
        }
        layer.append(parts);
      });
    const marks = paintOrder(scene);
    const end = this.scrolled / zoom + this.highest(scene);
    add(marks.filter((mark) => mark.box.y <= end));
    this.later.begin(marks.filter((mark) => mark.box.y > end), add);
    const over = group(scene.over, { 'pointer-events': 'none' });
    const ground = group(scene.ground, { 'pointer-events': 'none' });
    if (this.printing && !this.onSlide && scene.cuts.length > 0) {
      this.hang('.canvas', strips(scene, zoom));
      return;
    }
    const { top, left, head, side, corner } = scene.pins;
    const drawing = sheet(whole, zoom);
    drawing.append(paint(ground), ...layers, paint(over));
    this.hang('.canvas', drawing);
    this.hang('.head', sheetWith(head, { ...whole, height: top }, zoom));
    this.hang('.side', left > 0 ? sheetWith(side, { ...whole, width: left }, zoom) : undefined);
    this.hang('.corner', left > 0 ? sheetWith(corner, { ...whole, width: left, height: top }, zoom) : undefined);
  }

  /** Puts a drawing in its place, under what the template has put there. */
  private hang(place: string, drawing: Element | undefined) {
    const parent = this.renderRoot.querySelector(place);
    parent?.querySelector(':scope > svg, :scope > .strips')?.remove();
    if (parent && drawing) {
      drawing.setAttribute('aria-hidden', 'true');
      parent.prepend(drawing);
    }
  }

  private get onSlide(): boolean {
    return this.size === 'presentation';
  }

  /** The height, in the units of the scene, above which the chart scrolls. */
  private highest(scene: Scene): number {
    if (this.room > 0) {
      return this.room / this.zoom;
    }
    return scene.maximumHeight > 0 ? scene.maximumHeight + scene.pins.top : Infinity;
  }

  private scrolls(scene: Scene): boolean {
    return scene.height > this.highest(scene) + 1;
  }

  /** The scene as wide as there will be room beside its own scroll bar, which the last scene may or may not have had. */
  private arranged(spec: ChartSpec, width: number): Scene {
    if (this.onSlide || this.printing || this.ownWidth === 0) {
      return this.fitted(spec, width);
    }
    const own = Math.floor(this.ownWidth);
    const scene = this.fitted(spec, own);
    const bar = this.scrolls(scene) ? (MingjianChart.scrollBar ??= scrollBarWidth()) : 0;
    const beside = Math.floor(this.ownWidth - bar);
    this.drawnWidth = beside;
    // The observer tells if it comes otherwise.
    this.scrollerWidth = beside;
    return beside === own ? scene : this.fitted(spec, beside);
  }

  /** How much larger than on a screen letters are at least: on a slide 24 pixels, and more on a larger one, and on paper 12 points. */
  private get leastZoom(): number {
    if (!this.onSlide) {
      return 1;
    }
    return this.printing ? ON_PAPER : 2 * Math.max(1, Math.min(innerWidth / 1920, innerHeight / 1080));
  }

  /** The scene in the room that there is: on a slide it fills it, with larger letters where few rows leave place. */
  private fitted(spec: ChartSpec, width: number): Scene {
    const least = this.leastZoom;
    const at = (zoom: number, height?: number) => {
      this.zoom = zoom;
      return sceneOf(spec, { ...this.surface(width / zoom), height });
    };
    if (this.onSlide) {
      this.style.setProperty('--_zoom', String(least));
    }
    if (!this.onSlide || this.room === 0) {
      return at(least);
    }
    const fits = (one: Scene) => one.height * this.zoom <= this.room + 1 && one.width * this.zoom <= width + 1;
    const scene = at(least, this.room / least);
    if (scene.height * least < this.room * 0.85 && fits(scene)) {
      for (const larger of [1.25, 1.15]) {
        const enlarged = at(least * larger, this.room / least / larger);
        if (fits(enlarged)) {
          return enlarged;
        }
      }
      return at(least, this.room / least);
    }
    if (fits(scene)) {
      return scene;
    }
    // What hangs under a plot takes its height from the plot.
    const lower = at(least, 2 * (this.room / least) - scene.height);
    if (fits(lower)) {
      return lower;
    }
    // A table of many rows is seen whole before it is seen large.
    for (const smaller of this.printing ? [...SMALLER, ...SMALLER_ON_PAPER] : SMALLER) {
      const whole = at(least * smaller, this.room / least / smaller);
      if (fits(whole)) {
        return whole;
      }
    }
    return at(least, this.room / least);
  }

  /** Looks how much height legend and notes leave on a slide; whether that is news. */
  private roomChanged(): boolean {
    const figure = this.renderRoot.querySelector<HTMLElement>('[role=figure]');
    if (!this.onSlide || !figure || !this.scroller || this.looks > 3) {
      return false;
    }
    this.drawnHeight = this.clientHeight;
    const room = Math.max(160, this.clientHeight - (figure.offsetHeight - this.scroller.offsetHeight));
    if (Math.abs(room - this.room) <= 1) {
      return false;
    }
    this.room = room;
    this.looks++;
    return true;
  }

  private picture(): SVGSVGElement {
    const spec = this.current;
    if (!spec) {
      throw new Error('There is no chart to take a picture of');
    }
    const surface: Surface = {
      width: Math.max(PICTURE, Math.round(this.drawnWidth / this.zoom)),
      theme: paperTheme(this.family),
      measure: (content, type) => this.measure(content, type)
    };
    return pictureOf(spec.frame, isEmpty(spec) ? undefined : sceneOf(spec, surface), surface);
  }

  private async download(kind: 'svg' | 'png') {
    this.menuOpen = false;
    this.downloadFailed = '';
    try {
      const blob = kind === 'svg' ? new Blob([this.toSvg()], { type: 'image/svg+xml' }) : await this.toPng();
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = `${this.downloads!.fileName}.${kind}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    } catch (error) {
      console.error('mingjian-chart', error);
      this.downloadFailed = error instanceof Error ? error.message : String(error);
    }
  }

  private onMenuKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && this.menuOpen) {
      event.stopPropagation();
      this.menuOpen = false;
      this.renderRoot.querySelector<HTMLElement>('.menu > button')?.focus();
    }
  }

  private onMenuLeft(event: FocusEvent) {
    const menu = event.currentTarget as HTMLElement;
    if (!menu.contains(event.relatedTarget as Node | null)) {
      this.menuOpen = false;
    }
  }

  private availableWidth(): number {
    return Math.floor(this.scrollerWidth ?? this.ownWidth);
  }

  /** A scroll bar that comes or goes changes the width, too; the observer tells it before anything is painted. */
  private observeScroller() {
    const scroller = this.scroller ?? undefined;
    if (scroller !== this.observed) {
      if (this.observed) {
        this.resizes.unobserve(this.observed);
      }
      this.observed = scroller;
      this.scrolled = 0;
      if (scroller) {
        this.resizes.observe(scroller);
      } else {
        this.scrollerWidth = undefined;
      }
    }
  }

  private surface(width: number): Surface {
    if (!this.colours) {
      this.family = getComputedStyle(this).fontFamily;
      this.colours = pageTheme(this.probe);
    }
    const theme = this.printing ? paperTheme(this.family) : this.colours;
    return { width, theme, measure: (content, type) => this.measure(content, type) };
  }

  private measure(content: string, type: Type): number {
    const key = `${type.weight ?? 400} ${type.size}px\n${content}`;
    const known = this.widths.get(key);
    if (known !== undefined) {
      return known;
    }
    if (!this.pen) {
      throw new Error('The browser offers no canvas to measure text with');
    }
    this.pen.font = `${type.weight ?? 400} ${type.size}px ${this.family}`;
    const width = this.pen.measureText(content).width;
    this.widths.set(key, width);
    return width;
  }

  private print(printing: boolean) {
    this.printing = printing;
    this.toggleAttribute('long', printing && !this.onSlide && this.scene !== undefined && needsCuts(this.scene));
    // No frame comes before the print: the width is asked for.
    this.ownWidth = this.clientWidth;
    this.scrollerWidth = this.scroller?.clientWidth;
    // On a sheet a slide has another room than on the screen, and finds it by looking again.
    this.looks = 0;
    this.redraw();
    // The print is taken when the listener returns: what is due must happen now.
    for (let look = 0; look < MOST_LOOKS && this.isUpdatePending; look++) {
      this.performUpdate();
    }
    this.later.finish();
  }

  /** With `beside` the source is kept to be seen beside the next one that is chosen so. */
  private choose(index: number, beside = false) {
    const mark = this.scene?.marks[index];
    if (mark && beside && !mark.sign && !this.onSlide) {
      pick({ source: mark.id, label: `${mark.card.title} ${mark.card.value}` });
    } else if (mark) {
      this.dispatchEvent(
        new CustomEvent('mark-clicked', { detail: { mark: mark.id }, bubbles: true, composed: true })
      );
    }
  }

  private toClient(box: Box): Box {
    const stage = this.stage!.getBoundingClientRect();
    const { x, y, width, height } = scaled(box, this.zoom);
    return { x: stage.x + x, y: stage.y + y, width, height };
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

  private onClick(event: MouseEvent) {
    const index = markOf(event);
    if (index !== undefined) {
      this.choose(index, event.shiftKey);
    }
  }

  private onPoint(event: PointerEvent) {
    const index = markOf(event);
    if (index === undefined) {
      this.hovered = undefined;
    } else if (this.hovered?.mark !== index) {
      this.hovered = { mark: index, x: event.clientX, y: event.clientY };
      this.ask(index);
    }
  }

  /** Asks what the report says at a mark; who walks by keyboard hears the answer after the figure. */
  private ask(index: number) {
    clearTimeout(this.asking);
    const mark = this.scene?.marks.at(index);
    if (!mark || mark.sign || this.written?.id === mark.id) {
      return;
    }
    this.asking = setTimeout(async () => {
      const words = await said(mark.id);
      if (words === '') {
        return;
      }
      this.written = { id: mark.id, words };
      if (this.scene?.marks.at(this.focused) === mark) {
        this.announcement = `${sentence(mark.card)}, ${words}`;
      }
    }, PAUSE);
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
      this.choose(this.focused, event.shiftKey);
    } else if (!this.leaveForHeading(event.key)) {
      const next = this.neighbour(event.key, event.ctrlKey);
      if (next === undefined) {
        return;
      }
      this.walkTo(next);
    }
    event.preventDefault();
  }

  /** Above the first line and before the first mark of a line stand headings that lead somewhere. */
  private leaveForHeading(key: string): boolean {
    const { scene, focused } = this;
    const mark = scene?.marks.at(focused);
    if (!scene || !mark || focused < 0) {
      return false;
    }
    const line = scene.lines.findIndex((marks) => marks.includes(focused));
    if (key === 'ArrowUp' && line === 0) {
      return this.focusLink(scene.links.filter((link) => link.pin === 'head')[mark.column ?? 0]);
    }
    return key === 'ArrowLeft' && scene.lines[line]?.[0] === focused
      ? this.focusLink(scene.links.filter((link) => link.pin === 'side')[line])
      : false;
  }

  private focusLink(link: SceneLink | undefined): boolean {
    const place = link && this.renderRoot.querySelector<HTMLElement>(`[data-link="${this.scene!.links.indexOf(link)}"]`);
    place?.focus();
    return place !== undefined && place !== null;
  }

  private onLinkKey(event: KeyboardEvent, link: SceneLink) {
    const { scene } = this;
    const along = scene?.links.filter(({ pin }) => pin === link.pin) ?? [];
    const place = along.indexOf(link);
    const [before, after, into] =
      link.pin === 'head' ? ['ArrowLeft', 'ArrowRight', 'ArrowDown'] : ['ArrowUp', 'ArrowDown', 'ArrowRight'];
    if (event.key === before || event.key === after) {
      this.focusLink(along[place + (event.key === before ? -1 : 1)]);
    } else if (event.key === into) {
      const column = scene?.lines[0]?.find((mark) => scene.marks[mark].column === place);
      const mark = link.pin === 'head' ? column : scene?.lines[place]?.[0];
      this.scroller?.focus();
      this.walkTo(mark ?? 0);
    } else if (event.key !== 'Escape') {
      // The link itself: Enter follows it.
      event.stopPropagation();
      return;
    } else {
      this.scroller?.focus();
    }
    event.stopPropagation();
    event.preventDefault();
  }

  private neighbour(key: string, control: boolean): number | undefined {
    const lines = this.scene?.lines ?? [];
    if (this.focused < 0 && /^(Arrow|Page|Home|End)/.test(key)) {
      return lines[0]?.[0];
    }
    const line = Math.max(0, lines.findIndex((marks) => marks.includes(this.focused)));
    const place = Math.max(0, lines.at(line)?.indexOf(this.focused) ?? 0);
    const column = this.scene?.marks.at(this.focused)?.column;
    const inLine = (wanted: number) => {
      const marks = lines[Math.min(Math.max(wanted, 0), lines.length - 1)] ?? [];
      const sameColumn = column === undefined ? undefined : marks.find((mark) => this.scene!.marks[mark].column === column);
      return sameColumn ?? marks[Math.min(place, marks.length - 1)];
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
        return lines[line]?.[Math.min(place + 1, lines[line].length - 1)];
      case 'ArrowLeft':
        return lines[line]?.[Math.max(place - 1, 0)];
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
    this.ask(index);
  }

  private reveal(index: number) {
    this.later.finish();
    const { scroller, scene } = this;
    const mark = scene?.marks.at(index);
    if (!scroller || !scene || !mark) {
      return;
    }
    const margin = 6;
    const box = scaled(mark.box, this.zoom);
    const { top, left } = scaledPins(scene, this.zoom);
    scroller.scrollTop = within(scroller.scrollTop, scroller.clientHeight, box.y - top - margin, box.y + box.height + margin);
    scroller.scrollLeft = within(scroller.scrollLeft, scroller.clientWidth, box.x - left - margin, box.x + box.width + margin);
    const client = this.toClient(mark.box);
    if (client.y < 0 || client.y + client.height > innerHeight) {
      scroller.scrollIntoView({ block: 'nearest' });
    }
  }

  private onScroll() {
    this.scrolled = this.scroller?.scrollTop ?? 0;
    this.nameTopGroup();
  }

  private nameTopGroup() {
    const top = this.scrolled / this.zoom + (this.scene?.pins.top ?? 0);
    const group = this.scene?.groups.find((candidate) => candidate.top < top && candidate.bottom > top);
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

function scrollBarWidth(): number {
  const box = document.createElement('div');
  box.style.cssText = 'position:absolute;visibility:hidden;inline-size:99px;block-size:99px;overflow:scroll;contain:strict';
  document.body.append(box);
  const width = box.offsetWidth - box.clientWidth;
  box.remove();
  return width;
}

function markOf(event: Event): number | undefined {
  const mark = (event.target as Element).closest('[data-mark]')?.getAttribute('data-mark');
  return mark === null || mark === undefined ? undefined : Number(mark);
}

function sheetWith(shapes: Shape[], view: Box, zoom: number): SVGSVGElement {
  const svg = sheet(view, zoom);
  svg.append(...shapes.map(paint));
  return svg;
}

/** Rows lower than this are lines of a list. */
const LOW = 80;

/** The drawing cut into rows, as a table whose head a print repeats on each page; rows of a group stay together. */
function strips(scene: Scene, zoom: number): HTMLTableElement {
  const table = document.createElement('table');
  table.className = 'strips';
  // What a group reaches only its mark knows.
  const placed = (shape: Shape, box?: Box) => {
    const [from, to] = box && shape.tag === 'g' ? [box.y, box.y + box.height] : reach(shape);
    return { shape, from, to };
  };
  const shapes = [
    ...scene.ground.map((shape) => placed(shape)),
    ...paintOrder(scene).flatMap((mark) =>
      mark.shapes.filter((shape) => !isTarget(shape)).map((shape) => placed(shape, mark.box))
    ),
    ...scene.over.map((shape) => placed(shape))
  ];
  const add = (part: HTMLTableSectionElement, top: number, bottom: number) => {
    const within = shapes.filter(({ from, to }) => from < bottom && to > top).map(({ shape }) => shape);
    part.insertRow().insertCell().append(sheetWith(within, { x: 0, y: top, width: scene.width, height: bottom - top }, zoom));
  };
  const [first] = scene.cuts;
  // Rows of small charts are high: to keep three of them together would leave half a page empty.
  table.classList.toggle('low', (scene.height - first) / scene.cuts.length < LOW);
  if (first > 0) {
    add(table.createTHead(), 0, first);
  }
  let group: Scene['groups'][number] | undefined;
  let part: HTMLTableSectionElement | undefined;
  scene.cuts.forEach((top, index) => {
    const own = scene.groups.find((candidate) => candidate.top <= top && candidate.bottom > top);
    if (!part || !own || own !== group) {
      part = table.createTBody();
      group = own;
    }
    add(part, top, scene.cuts[index + 1] ?? scene.height);
  });
  return table;
}

/** Whether a print spreads a drawing over pages, between its rows. */
function needsCuts({ cuts, height }: Scene): boolean {
  return cuts.length > MOST_TOGETHER || (cuts.length > 1 && height > TALLEST_TOGETHER);
}

function scaled({ x, y, width, height }: Box, zoom: number): Box {
  return { x: x * zoom, y: y * zoom, width: width * zoom, height: height * zoom };
}

function scaledPins({ pins }: Scene, zoom: number): { top: number; left: number } {
  return { top: pins.top * zoom, left: pins.left * zoom };
}

/** Where to scroll to so that a stretch is in sight, moving as little as can be. */
function within(scroll: number, size: number, from: number, to: number): number {
  return scroll > from ? Math.max(0, from) : scroll + size < to ? to - size : scroll;
}

declare global {
  interface HTMLElementTagNameMap {
    'mingjian-chart': MingjianChart;
  }
}
