package org.mingjian.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.ingest.UndoPreview;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.Times;

/**
 * Says what taking an import back, or putting it into force again, would do and whose work it
 * touches, and asks for the reason. The person decides here whether that is what was wanted.
 */
final class UndoDialog extends Dialog {
  private static final long serialVersionUID = 1;
  private static final int MOST_LINES = 6;
  private static final int LONGEST_REASON = 500;

  private final transient DivisionRegister divisions;
  private final transient IndicatorNames indicators;
  private final transient UndoPreview preview;
  private final TextArea reason = new TextArea();

  /**
   * A dialog about one import.
   *
   * @param confirmed takes what was looked at, and the reason
   */
  UndoDialog(
      UndoPreview preview,
      DivisionRegister divisions,
      IndicatorNames indicators,
      Function<String, String> ruleNames,
      BiConsumer<UndoPreview, String> confirmed) {
    this.preview = preview;
    this.divisions = divisions;
    this.indicators = indicators;
    String kind = preview.redo() ? "redo" : "undo";
    setId("undo-dialog");
    setHeaderTitle(getTranslation("import." + kind + ".title"));
    setWidth("44rem");
    setMaxHeight("90vh");
    Div content = new Div();
    content.addClassName("import-undo");
    if (preview.outside() > 0) {
      content.add(new Paragraph(getTranslation("import.undo.outside", preview.outside())));
    } else if (!preview.changesAnything()) {
      content.add(new Paragraph(getTranslation("import." + kind + ".nothing")));
    } else {
      content.add(new Paragraph(what(kind)));
      addPlaces(content, "stand_again", preview.standAgain());
      addPlaces(content, "replaced", preview.replaced());
      addPlaces(content, preview.redo() ? "placed_again" : "wait_again", preview.waitAgain());
      addWork(content, ruleNames);
      content.add(new Paragraph(getTranslation("import." + kind + ".kept")));
      buildReason();
      content.add(reason);
    }
    add(content);
    Button cancel = new Button(getTranslation("import.undo.cancel"), event -> close());
    cancel.setId("undo-cancel");
    getFooter().add(cancel);
    if (preview.outside() == 0 && preview.changesAnything()) {
      getFooter().add(confirm(kind, confirmed));
    }
  }

  private String what(String kind) {
    long counting = preview.reports().stream().filter(UndoPreview.Affected::current).count();
    long waiting = preview.reports().stream().filter(report -> report.version() == null).count();
    return getTranslation(
        "import." + kind + ".what",
        preview.reports().size(),
        counting,
        waiting,
        preview.reports().size() - counting - waiting);
  }

  private void buildReason() {
    reason.setId("undo-reason");
    reason.setLabel(getTranslation("import.undo.reason"));
    reason.setHelperText(getTranslation("import.undo.reason.help"));
    reason.setMaxLength(LONGEST_REASON);
    reason.setRequiredIndicatorVisible(true);
    reason.setWidthFull();
  }

  private Button confirm(String kind, BiConsumer<UndoPreview, String> confirmed) {
    Button confirm =
        new Button(
            getTranslation(
                "import." + kind + ".confirm",
                preview.reports().size() + preview.waitAgain().size()));
    confirm.setId("undo-confirm");
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    if (!preview.redo()) {
      confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
    }
    confirm.addClickListener(event -> {
      if (reason.getValue().isBlank()) {
        reason.setErrorMessage(getTranslation("import.undo.reason.missing"));
        reason.setInvalid(true);
        reason.focus();
        return;
      }
      close();
      confirmed.accept(preview, reason.getValue().strip());
    });
    return confirm;
  }

  private void addPlaces(Div content, String key, List<UndoPreview.Affected> reports) {
    addList(
        content,
        getTranslation("import.undo." + key, reports.size()),
        reports,
        report ->
            link(
                report.report(),
                getTranslation(
                    "import.undo.version",
                    place(report.division(), report.year()),
                    String.valueOf(report.version()))));
  }

  private void addWork(Div content, Function<String, String> ruleNames) {
    if (!preview.touchesWork()) {
      return;
    }
    Div work = new Div();
    work.setId("undo-work");
    work.addClassName("import-undo-work");
    work.add(new H3(getTranslation("import.undo.work")));
    addList(
        work,
        getTranslation("import.undo.corrections", preview.corrections().size()),
        preview.corrections(),
        made ->
            link(
                made.report(),
                line(
                    placeOf(made.report()),
                    indicators.name(made.indicator(), getLocale()),
                    made.by(),
                    made.at()),
                "?fact=" + made.indicator()));
    addList(
        work,
        getTranslation("import.undo.decisions", preview.decisions().size()),
        preview.decisions(),
        made ->
            link(
                made.report(),
                line(place(made.division(), made.year()), "", made.by(), made.at())));
    addList(
        work,
        getTranslation("import.undo.findings", preview.findings().size()),
        preview.findings(),
        worked ->
            new Anchor(
                "finding/" + worked.finding(),
                line(
                    place(worked.division(), worked.year()),
                    ruleNames.apply(worked.rule()),
                    worked.by(),
                    worked.at())));
    content.add(work);
  }

  private <T> void addList(
      Div content, String heading, List<T> items, Function<T, Component> line) {
    if (items.isEmpty()) {
      return;
    }
    UnorderedList list = new UnorderedList();
    items.stream().limit(MOST_LINES).forEach(item -> list.add(new ListItem(line.apply(item))));
    if (items.size() > MOST_LINES) {
      list.add(
          new ListItem(new Span(getTranslation("import.undo.more", items.size() - MOST_LINES))));
    }
    content.add(new Paragraph(heading), list);
  }

  private static Component link(long report, String text) {
    return link(report, text, "");
  }

  private static Component link(long report, String text, String query) {
    return new Anchor("report/" + report + query, text);
  }

  private String placeOf(long report) {
    return preview.reports().stream()
        .filter(affected -> affected.report() == report)
        .findFirst()
        .map(affected -> place(affected.division(), affected.year()))
        .orElse("");
  }

  private String place(@Nullable String division, @Nullable Integer year) {
    return division == null || year == null
        ? getTranslation("import.undo.no_place")
        : getTranslation(
            "import.place", DivisionNames.full(divisions, division), String.valueOf(year));
  }

  private String line(String place, String what, String by, OffsetDateTime at) {
    return getTranslation("import.undo.line", place, what, by, Times.minutes(at, getLocale()));
  }
}
