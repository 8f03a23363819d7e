package org.mingjian.ui.findings;

import com.vaadin.flow.component.Component;

/**
 * The keyboard of the list: {@code j} and {@code k} walk, {@code Enter} opens, {@code x} selects,
 * {@code d} decides about what is selected. The browser tells the server the key of a row only;
 * whose row that is the server looks up.
 */
final class ListKeys {
  static final String OPEN = "finding-open";
  static final String SELECT = "finding-select";

  // Letters belong to a field while one is typed into, and to a dialog while one is open.
  private static final String SCRIPT =
      """
      const grid = this;
      if (grid.findingKeys) { return; }
      grid.findingKeys = true;
      const arrows = { j: 'ArrowDown', k: 'ArrowUp' };
      const on = event => {
        if (!grid.isConnected) {
          grid.findingKeys = false;
          document.removeEventListener('keydown', on, true);
          return;
        }
        if (event.altKey || event.ctrlKey || event.metaKey) { return; }
        const path = event.composedPath();
        const from = path[0];
        const typing = from.matches && from.matches('input:not([type=checkbox]), textarea, select');
        if (typing || document.querySelector('vaadin-dialog[opened]')) { return; }
        const inside = path.includes(grid);
        const arrow = arrows[event.key];
        if (arrow) {
          event.preventDefault();
          if (inside) {
            from.dispatchEvent(new KeyboardEvent('keydown',
              { key: arrow, bubbles: true, composed: true, cancelable: true }));
          } else {
            const cell = grid.shadowRoot.querySelector('#items [tabindex="0"]');
            if (cell) { cell.focus(); }
          }
          return;
        }
        if (event.key === 'd') {
          const decide = document.getElementById('decide');
          if (decide && !decide.disabled) {
            event.preventDefault();
            decide.click();
          }
          return;
        }
        if (!inside || (event.key !== 'Enter' && event.key !== 'x')) { return; }
        if (from.matches && from.matches('a, button')) { return; }
        const context = grid.getEventContext(event);
        if (!context || !context.item) { return; }
        event.preventDefault();
        event.stopPropagation();
        grid.dispatchEvent(new CustomEvent(
          event.key === 'x' ? 'finding-select' : 'finding-open', { detail: context.item.key }));
      };
      document.addEventListener('keydown', on, true);
      """;

  private ListKeys() {}

  static void on(Component grid) {
    grid.getElement().executeJs(SCRIPT);
  }
}
