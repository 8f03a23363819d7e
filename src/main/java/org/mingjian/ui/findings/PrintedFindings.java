package org.mingjian.ui.findings;

import com.vaadin.flow.component.Component;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The whole list on paper. The list on the screen holds the rows in sight only; for a print all of
 * them are sent once, as text, stand in the page while it is printed, and are kept nowhere.
 */
final class PrintedFindings {
  /** The event that asks for a print, when a reader uses the keys of the browser. */
  static final String WANTED = "print-wanted";

  // The browser's own keys for print ask for all rows first.
  private static final String KEYS =
      """
      const list = this;
      addEventListener('keydown', event => {
        if (list.isConnected && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
            && event.key.toLowerCase() === 'p') {
          event.preventDefault();
          list.dispatchEvent(new CustomEvent('print-wanted'));
        }
      }, true);
      """;

  private static final String PRINT =
      """
      document.querySelector('.findings-paper')?.remove();
      const table = document.createElement('table');
      table.className = 'findings-paper';
      const line = (parent, texts, tag) => {
        const row = parent.insertRow();
        for (const text of texts) {
          const cell = document.createElement(tag);
          cell.textContent = text;
          row.append(cell);
        }
      };
      const caption = table.createCaption();
      caption.textContent = $2;
      line(table.createTHead(), $0, 'th');
      const body = table.createTBody();
      $1.forEach(row => line(body, row, 'td'));
      this.after(table);
      this.classList.add('on-paper');
      const done = () => { table.remove(); this.classList.remove('on-paper'); };
      addEventListener('afterprint', done, { once: true });
      document.body.dataset.printed = $3;
      window.print();
      """;

  private PrintedFindings() {}

  /** Takes the browser's keys for print; the element then fires {@link #WANTED}. */
  static void takeKeys(Component list) {
    list.getElement().executeJs(KEYS);
  }

  /**
   * Prints.
   *
   * @param list what the rows stand for while they are printed
   * @param headings of the columns
   * @param rows all of them, each with a text for each column
   * @param caption what is listed, and how many
   * @param foot what stands at the foot of each page
   */
  static void print(
      Component list, List<String> headings, List<List<String>> rows, String caption, String foot) {
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    rows.forEach(row -> texts(lines.addArray(), row));
    list.getElement()
        .executeJs(
            PRINT, texts(JsonNodeFactory.instance.arrayNode(), headings), lines, caption, foot);
  }

  private static ArrayNode texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
    return array;
  }
}
