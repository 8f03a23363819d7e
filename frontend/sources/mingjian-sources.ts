// <mingjian-sources>: belongs to the frame of the screens. It tells what a report says at the figure that a reader points
// at, and opens two sources side by side when a second one is chosen with the shift key.

import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hidden } from '../style';
import { factOf, offer, pick, type Picked, said } from './sources';

interface Words {
  /** With {0} for what was chosen first. */
  first: string;
  cancel: string;
  hint: string;
}

interface Server {
  said(id: string): Promise<string>;
}

const SOURCE = /^(report\/[1-9][0-9]*\?|parts\?)/;
/** How long a pointer rests before a report is asked. */
const PAUSE = 150;

@customElement('mingjian-sources')
export class MingjianSources extends LitElement {
  static override styles = [hidden, css`
    .first {
      position: fixed;
      inset: auto 0 16px;
      margin-inline: auto;
      inline-size: fit-content;
      max-inline-size: calc(100vw - 48px);
      display: flex;
      gap: 12px;
      align-items: center;
      padding: 8px 14px;
      border: 1px solid var(--lumo-contrast-30pct, #888);
      border-radius: 6px;
      background: var(--lumo-base-color, Canvas);
      color: var(--lumo-body-text-color, CanvasText);
      box-shadow: 0 4px 16px #0003;
      font-size: var(--lumo-font-size-s, 14px);
    }
    button {
      font: inherit;
      color: var(--lumo-primary-text-color);
      background: none;
      border: 1px solid var(--lumo-contrast-30pct, #888);
      border-radius: 4px;
      padding: 2px 10px;
      cursor: pointer;
      white-space: nowrap;
    }
    button:focus-visible {
      outline: 2px solid var(--lumo-primary-color);
      outline-offset: 1px;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `];

  @property({ attribute: false }) words?: Words;

  @state() private first?: Picked;
  @state() private spoken = '';
  private waiting?: ReturnType<typeof setTimeout>;

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('source-picked', this.onPicked);
    addEventListener('click', this.onClick, true);
    addEventListener('keydown', this.onKey, true);
    addEventListener('pointerover', this.onPoint);
    addEventListener('focusin', this.onFocus);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('source-picked', this.onPicked);
    removeEventListener('click', this.onClick, true);
    removeEventListener('keydown', this.onKey, true);
    removeEventListener('pointerover', this.onPoint);
    removeEventListener('focusin', this.onFocus);
    clearTimeout(this.waiting);
    offer(undefined, '');
  }

  protected override willUpdate() {
    if (this.words) {
      // The server is reached by what it has put on the element.
      const self = this as unknown as { $server: Server };
      offer((id) => self.$server.said(id), window === window.top ? this.words.hint : '');
    }
  }

  protected override updated() {
    // In the layer above all screens, whatever they lay over each other.
    const first = this.renderRoot.querySelector<HTMLElement>('.first');
    if (first && !first.matches(':popover-open')) {
      first.showPopover();
    }
  }

  protected override render() {
    const { first, words } = this;
    return html`
      <div role="status">
        ${first && words
          ? html`<div class="first" popover="manual">
              <span>${words.first.replace('{0}', first.label)}</span>
              <button type="button" @click=${() => (this.first = undefined)}>${words.cancel}</button>
            </div>`
          : nothing}
      </div>
      <div class="hidden" aria-live="polite">${this.spoken}</div>
    `;
  }

  private readonly onPicked = (event: Event) => {
    const { detail } = event as CustomEvent<Picked>;
    const first = this.first;
    if (!first || first.source === detail.source) {
      this.first = detail;
      return;
    }
    this.first = undefined;
    const from = location.href.substring(document.baseURI.length);
    const query = new URLSearchParams({ one: first.source, two: detail.source, from });
    // A link, so that the application's router follows it.
    const link = document.createElement('a');
    link.href = `beside?${query}`;
    document.body.append(link);
    link.click();
    link.remove();
  };

  /** A link to a source that was chosen with the shift key would else open a window. */
  private readonly onClick = (event: MouseEvent) => {
    const link = event.shiftKey ? sourceOf(event) : undefined;
    if (link) {
      event.preventDefault();
      event.stopImmediatePropagation();
      pickLink(link);
    }
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.first) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.first = undefined;
    } else if (event.key === 'Enter' && event.shiftKey) {
      const link = sourceOf(event);
      if (link) {
        event.preventDefault();
        event.stopImmediatePropagation();
        pickLink(link);
      }
    }
  };

  private readonly onPoint = (event: Event) => this.tell(event, false);
  private readonly onFocus = (event: Event) => this.tell(event, true);

  /** What the report says becomes the title of the link; to who came by keyboard it is spoken. */
  private tell(event: Event, aloud: boolean) {
    clearTimeout(this.waiting);
    this.spoken = '';
    const link = sourceOf(event);
    const fact = link && factOf(link.getAttribute('href') ?? '');
    if (!link || !fact) {
      return;
    }
    this.waiting = setTimeout(async () => {
      const words = await said(fact);
      if (words === '') {
        return;
      }
      const place = link.closest<HTMLElement>('td') ?? link;
      const title = place.title || link.title;
      if (!title.includes(words)) {
        link.title = [title, words].filter((part) => part !== '').join('\n');
      }
      if (aloud) {
        this.spoken = words;
      }
    }, PAUSE);
  }
}

function sourceOf(event: Event): HTMLAnchorElement | undefined {
  if (window !== window.top) {
    return undefined;
  }
  return event
    .composedPath()
    .find(
      (one): one is HTMLAnchorElement =>
        one instanceof HTMLAnchorElement && SOURCE.test(one.getAttribute('href') ?? '')
    );
}

function pickLink(link: HTMLAnchorElement) {
  const label = (link.getAttribute('aria-label') ?? link.textContent ?? '').trim();
  const row = link.closest('tr')?.querySelector('th')?.textContent?.trim();
  pick({ source: link.getAttribute('href')!, label: [row, label].filter(Boolean).join(' · ') });
}

declare global {
  interface HTMLElementTagNameMap {
    'mingjian-sources': MingjianSources;
  }
}
