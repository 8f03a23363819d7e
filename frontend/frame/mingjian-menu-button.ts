// <mingjian-menu-button label="…" controls="…">: shows or hides the ways through the program. On a wide screen they
// stand beside the content until somebody hides them; on a narrow one they lie over it while they are asked for. So
// the frame only knows whether they were turned from what is usual.

import './mingjian-pictogram';

const NARROW = matchMedia('(max-width: 1000px)');
const TURNED = 'data-turned';

class MingjianMenuButton extends HTMLElement {
  private readonly button = document.createElement('button');

  connectedCallback(): void {
    this.button.type = 'button';
    this.button.setAttribute('aria-label', this.getAttribute('label') ?? '');
    this.button.setAttribute('aria-controls', this.getAttribute('controls') ?? '');
    const sign = document.createElement('mingjian-pictogram');
    sign.setAttribute('shape', 'menu');
    this.button.replaceChildren(sign);
    this.append(this.button);
    this.button.addEventListener('click', this.turn);
    NARROW.addEventListener('change', this.usual);
    document.addEventListener('keydown', this.escape);
    document.addEventListener('click', this.elsewhere);
    this.tell();
  }

  disconnectedCallback(): void {
    this.button.removeEventListener('click', this.turn);
    NARROW.removeEventListener('change', this.usual);
    document.removeEventListener('keydown', this.escape);
    document.removeEventListener('click', this.elsewhere);
  }

  private get frame(): HTMLElement | null {
    return this.closest('.frame');
  }

  private get panel(): HTMLElement | null {
    return document.getElementById(this.getAttribute('controls') ?? '');
  }

  private get over(): boolean {
    return NARROW.matches && (this.frame?.hasAttribute(TURNED) ?? false);
  }

  private readonly turn = (): void => {
    this.frame?.toggleAttribute(TURNED);
    this.tell();
    if (this.over) {
      this.panel?.querySelector<HTMLElement>('nav a')?.focus();
    }
  };

  private readonly usual = (): void => {
    this.frame?.removeAttribute(TURNED);
    this.tell();
  };

  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.over) {
      this.usual();
      this.button.focus();
    }
  };

  /** What lies over the content goes when a way was chosen, or something beside it. */
  private readonly elsewhere = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    if (this.over && !this.contains(target) && (!this.panel?.contains(target) || target.closest('a'))) {
      this.usual();
    }
  };

  private tell(): void {
    const shown = NARROW.matches === (this.frame?.hasAttribute(TURNED) ?? false);
    this.button.setAttribute('aria-expanded', String(shown));
  }
}

customElements.define('mingjian-menu-button', MingjianMenuButton);
