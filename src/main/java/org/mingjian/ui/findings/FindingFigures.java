package org.mingjian.ui.findings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.Finding;
import org.mingjian.finding.FindingMessages;

/** The figures and limits of a finding, each on its own line with its name. */
final class FindingFigures extends Composite<Div> {
  private static final long serialVersionUID = 1;

  // Those that say the same in every rule; what else a sentence names stands in the sentence.
  private static final List<String> SHOWN =
      List.of(
          "value",
          "fitted",
          "expected",
          "median",
          "low",
          "high",
          "score",
          "cut_off",
          "p",
          "rate",
          "n",
          "families",
          "chance",
          "last",
          "prior",
          "sum",
          "sum_in",
          "sum_out",
          "stated",
          "computed",
          "tolerance",
          "share",
          "limit");

  FindingFigures() {
    getContent().setId("figures");
  }

  /** Where counts are compared, what others lead to expect takes the place of the median. */
  private static String named(String name, Map<String, String> arguments) {
    return name.equals("median") && "count".equals(arguments.get("case")) ? "by_others" : name;
  }

  void show(Finding finding) {
    getContent().removeAll();
    Map<String, String> arguments = finding.arguments();
    NativeTableBody body = new NativeTableBody();
    for (String name : SHOWN) {
      @Nullable String value = arguments.get(name);
      if (value != null) {
        NativeTableHeaderCell heading =
            new NativeTableHeaderCell(getTranslation("finding.figure." + named(name, arguments)));
        heading.getElement().setAttribute("scope", "row");
        NativeTableCell cell = new NativeTableCell(FindingMessages.shown(name, value));
        cell.addClassName("number");
        body.add(new NativeTableRow(heading, cell));
      }
    }
    setVisible(body.getChildren().findAny().isPresent());
    getContent().add(new NativeTable(body));
  }
}
