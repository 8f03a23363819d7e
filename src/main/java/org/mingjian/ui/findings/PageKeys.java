package org.mingjian.ui.findings;

import com.vaadin.flow.component.Component;

/**
 * The keyboard of a finding's page: {@code j} and {@code k} go to the next and the previous finding
 * of the list, {@code n} and {@code p} through shared passages, {@code u} back to the list.
 */
final class PageKeys {
  /** Moves the focus by so many passages. */
  static final String PASSAGE =
      """
      const passages = [...this.querySelectorAll('.finding-passage')];
      const at = passages.indexOf(document.activeElement);
      const to = passages[Math.min(passages.length - 1, Math.max(0, at + $0))];
      if (to) { to.focus(); to.scrollIntoView({ block: 'center' }); }
      """;

  private static final String SCRIPT =
      """
      const page = this;
      const links = { j: '#next', k: '#previous', u: '#back' };
      const steps = { n: 'next', p: 'previous' };
      const on = event => {
        if (!page.isConnected) {
          document.removeEventListener('keydown', on);
          return;
        }
        if (event.altKey || event.ctrlKey || event.metaKey) { return; }
        const from = event.composedPath()[0];
        if (from.matches && from.matches('input, textarea, select')) { return; }
        const target = links[event.key]
          ? page.querySelector(links[event.key])
          : steps[event.key] ? page.querySelector('#passage-' + steps[event.key]) : null;
        if (target) { event.preventDefault(); target.click(); }
      };
      document.addEventListener('keydown', on);
      """;

  private PageKeys() {}

  static void on(Component page) {
    page.getElement().executeJs(SCRIPT);
  }
}
