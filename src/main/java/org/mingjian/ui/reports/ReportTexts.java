package org.mingjian.ui.reports;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.search.ReportRow;
import org.mingjian.search.ReportState;

/** A report of a list in words. */
record ReportTexts(
    DivisionRegister divisions, BiFunction<String, Object[], String> words, Locale locale) {
  private String text(String key) {
    return words.apply(key, new Object[0]);
  }

  /** The unit that reports, as far as it is known. */
  String unit(ReportRow row) {
    String division = row.division();
    return division == null
        ? text("reports.place.unknown")
        : DivisionNames.full(divisions, division);
  }

  String form(ReportRow row) {
    @Nullable String form = row.form();
    return form == null
        ? row.state() == ReportState.MISSING ? "" : text("reports.form.none")
        : form;
  }

  /** What the report calls itself, or else its file. */
  String title(ReportRow row) {
    @Nullable String title = row.title();
    @Nullable String file = row.fileName();
    return title != null ? title : file == null ? "" : file;
  }

  Span state(ReportRow row) {
    Span badge = new Span(text("reports.state." + row.state().code()));
    badge.addClassNames("reports-state", row.state().code());
    return badge;
  }
}
