// <mingjian-pictogram shape="…">: one of the few drawings that the screens use, in the colour of the text around it.
// The set that <vaadin-icon> brings has hundreds, which every start would take apart.

import arrowDown from '@vaadin/icons/assets/svg/arrow-down.svg?raw';
import arrowLeft from '@vaadin/icons/assets/svg/arrow-left.svg?raw';
import arrowUp from '@vaadin/icons/assets/svg/arrow-up.svg?raw';
import bars from '@vaadin/icons/assets/svg/bar-chart-h.svg?raw';
import book from '@vaadin/icons/assets/svg/book.svg?raw';
import chart from '@vaadin/icons/assets/svg/chart.svg?raw';
import copy from '@vaadin/icons/assets/svg/copy-o.svg?raw';
import download from '@vaadin/icons/assets/svg/download-alt.svg?raw';
import flag from '@vaadin/icons/assets/svg/flag-o.svg?raw';
import gear from '@vaadin/icons/assets/svg/cog-o.svg?raw';
import handle from '@vaadin/icons/assets/svg/ellipsis-dots-v.svg?raw';
import house from '@vaadin/icons/assets/svg/home-o.svg?raw';
import menu from '@vaadin/icons/assets/svg/menu.svg?raw';
import moon from '@vaadin/icons/assets/svg/moon-o.svg?raw';
import page from '@vaadin/icons/assets/svg/file-text-o.svg?raw';
import presentation from '@vaadin/icons/assets/svg/presentation.svg?raw';
import search from '@vaadin/icons/assets/svg/search.svg?raw';
import sun from '@vaadin/icons/assets/svg/sun-o.svg?raw';
import tasks from '@vaadin/icons/assets/svg/tasks.svg?raw';
import trash from '@vaadin/icons/assets/svg/trash.svg?raw';
import upload from '@vaadin/icons/assets/svg/upload.svg?raw';
import users from '@vaadin/icons/assets/svg/users.svg?raw';

const DRAWINGS: Record<string, string> = {
  'arrow-down': arrowDown,
  'arrow-left': arrowLeft,
  'arrow-up': arrowUp,
  bars,
  book,
  chart,
  copy,
  download,
  flag,
  gear,
  handle,
  house,
  menu,
  moon,
  page,
  presentation,
  search,
  sun,
  tasks,
  trash,
  upload,
  users
};

/** The drawing alone, without the head of its file, in the current colour. */
function drawing(shape: string | null): string {
  const text = DRAWINGS[shape ?? ''] ?? '';
  return text.slice(Math.max(0, text.indexOf('<svg'))).replaceAll('fill="#444"', 'fill="currentColor"');
}

class MingjianPictogram extends HTMLElement {
  static readonly observedAttributes = ['shape'];

  connectedCallback(): void {
    // What it means stands beside it, or in the label of its button.
    this.setAttribute('aria-hidden', 'true');
  }

  attributeChangedCallback(): void {
    this.innerHTML = drawing(this.getAttribute('shape'));
  }
}

customElements.define('mingjian-pictogram', MingjianPictogram);
