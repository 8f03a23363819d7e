package org.mingjian.bootstrap;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * The first screen comes within a script of the page, as the framework writes it: texts of reports
 * and of addresses among it, whose {@code </script>} would end the script and begin what a stranger
 * wrote. Here each less-than sign becomes its escape, which means the same within the strings of a
 * script.
 */
@Component
class FirstScreenEscape implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;

  /** What the framework's script assigns to; the rest of it has no such sign of its own. */
  private static final String FIRST_SCREEN = "Vaadin.TypeScript";

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(FirstScreenEscape::escape);
  }

  private static void escape(IndexHtmlResponse response) {
    for (Element script : response.getDocument().select("script")) {
      for (DataNode data : script.dataNodes()) {
        String text = data.getWholeData();
        if (text.contains(FIRST_SCREEN)) {
          data.setWholeData(text.replace("<", "\\u003c"));
        }
      }
    }
  }
}
