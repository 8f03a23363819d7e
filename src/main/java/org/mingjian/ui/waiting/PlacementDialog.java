package org.mingjian.ui.waiting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.report.ReportHeader;
import org.mingjian.report.WaitReason;
import org.mingjian.security.Scope;
import org.mingjian.ui.DivisionBox;

/** Asks where a waiting report belongs: a candidate, or any division of the register; year; why. */
final class PlacementDialog extends Dialog {
  private static final long serialVersionUID = 1;
  // The regulations that demand the reports came into force in 2008.
  private static final int FIRST_YEAR = 2008;
  private static final int LONGEST_REASON = 500;

  /** What the person said. */
  record Decision(String division, int year, String reason) {}

  private final transient DivisionRegister divisions;
  private final RadioButtonGroup<String> candidates = new RadioButtonGroup<>();
  private final DivisionBox register;
  private final IntegerField year = new IntegerField();
  private final TextArea reason = new TextArea();
  private final Paragraph warning = new Paragraph();
  private String suggested = "";
  private Consumer<Decision> receiver = decision -> {};

  PlacementDialog(ReportHeader report, DivisionRegister divisions, Scope scope, Clock clock) {
    this.divisions = divisions;
    this.register = new DivisionBox(divisions, division -> scope.contains(division.code()));
    setId("placement");
    addClassName("placement");
    String title = report.title();
    setHeaderTitle(getTranslation("waiting.form.title"));
    setWidth("46rem");
    buildCandidates(report.candidates().stream().filter(scope::contains).toList());
    buildRegister();
    buildYear(report.year(), LocalDate.now(clock.withZone(ZoneOffset.ofHours(8))).getYear());
    buildReason();
    warning.setId("placement-warning");
    warning.addClassName("warning");
    warning.setVisible(false);
    Paragraph name = new Paragraph(title == null ? report.fileName() : title);
    name.addClassName("placement-title");
    add(name, facts(report), candidates, register, warning, year, reason);
    Button cancel = new Button(getTranslation("waiting.form.cancel"), event -> close());
    Button save = new Button(getTranslation("waiting.form.save"), event -> save());
    save.setId("placement-save");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(cancel, save);
  }

  void onDecision(Consumer<Decision> receiver) {
    this.receiver = receiver;
  }

  private Div facts(ReportHeader report) {
    DescriptionList list = new DescriptionList();
    for (WaitReason wait : report.waitsFor()) {
      add(list, "waiting.reasons", new Span(getTranslation("waiting.reason." + wait.code())));
    }
    add(list, "waiting.form.file", new Span(report.fileName()));
    if (!report.evidence().isEmpty()) {
      Div words = new Div();
      words.addClassName("evidence");
      report.evidence().forEach(word -> words.add(new Span(word)));
      add(list, "waiting.form.evidence", words);
    }
    Anchor source =
        new Anchor(
            WaitingView.address(report.id()),
            getTranslation("waiting.form.source"),
            AnchorTarget.BLANK);
    Div facts = new Div(list, source);
    facts.addClassName("placement-facts");
    return facts;
  }

  private void add(DescriptionList list, String key, com.vaadin.flow.component.Component value) {
    list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
  }

  private void buildCandidates(List<String> codes) {
    candidates.setId("placement-candidates");
    candidates.addClassName("placement-candidates");
    candidates.setLabel(getTranslation("waiting.form.candidates", codes.size()));
    candidates.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    candidates.setItems(codes);
    candidates.setItemLabelGenerator(code -> DivisionNames.full(divisions, code));
    candidates.setRenderer(
        new ComponentRenderer<>(code -> {
          Span number = new Span(code);
          number.addClassName("secondary");
          return new Span(new Span(DivisionNames.full(divisions, code)), number);
        }));
    candidates.setVisible(!codes.isEmpty());
    candidates.addValueChangeListener(event -> {
      if (event.getValue() != null) {
        register.clear();
        chosen(event.getValue());
      }
    });
  }

  private void buildRegister() {
    register.setId("placement-register");
    register.setLabel(
        getTranslation(candidates.isVisible() ? "waiting.form.other" : "waiting.form.any"));
    register.setPlaceholder(getTranslation("waiting.form.other.placeholder"));
    register.setWidthFull();
    register.addValueChangeListener(event -> {
      if (event.getValue() != null) {
        candidates.clear();
        chosen(event.getValue());
      }
    });
  }

  private void buildYear(@Nullable Integer read, int thisYear) {
    year.setId("placement-year");
    year.setLabel(getTranslation("waiting.form.year"));
    year.setHelperText(
        getTranslation(read == null ? "waiting.form.year.unknown" : "waiting.form.year.read"));
    year.setMin(FIRST_YEAR);
    year.setMax(thisYear);
    year.setStepButtonsVisible(true);
    year.setRequiredIndicatorVisible(true);
    if (read != null) {
      year.setValue(read);
    }
  }

  private void buildReason() {
    reason.setId("placement-reason");
    reason.setLabel(getTranslation("waiting.form.reason"));
    reason.setHelperText(getTranslation("waiting.form.reason.help"));
    reason.setRequiredIndicatorVisible(true);
    reason.setMaxLength(LONGEST_REASON);
    reason.setWidthFull();
    reason.setValueChangeMode(ValueChangeMode.EAGER);
  }

  /** Suggests a reason as long as the person wrote none. */
  private void chosen(String code) {
    register.setInvalid(false);
    candidates.setInvalid(false);
    boolean township =
        divisions.find(code).filter(at -> at.level() == DivisionLevel.TOWNSHIP).isPresent();
    warning.setText(township ? "" : getTranslation("waiting.form.not_township"));
    warning.setVisible(!township);
    if (reason.getValue().isBlank() || reason.getValue().equals(suggested)) {
      suggested =
          getTranslation("waiting.form.reason.suggestion", DivisionNames.full(divisions, code));
      reason.setValue(suggested);
    }
  }

  private void save() {
    String division = candidates.getValue() == null ? register.getValue() : candidates.getValue();
    Integer chosenYear = year.getValue();
    String why = reason.getValue().strip();
    List<Runnable> complaints = new ArrayList<>();
    if (division == null) {
      complaints.add(() -> complain(getTranslation("waiting.form.division.missing")));
    }
    boolean validYear =
        chosenYear != null && chosenYear >= year.getMin() && chosenYear <= year.getMax();
    if (!validYear) {
      complaints.add(() -> {
        year.setErrorMessage(
            getTranslation(
                "waiting.form.year.invalid",
                String.valueOf(year.getMin()),
                String.valueOf(year.getMax())));
        year.setInvalid(true);
      });
    }
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      complaints.add(() -> {
        reason.setErrorMessage(
            getTranslation("waiting.form.reason.missing", String.valueOf(LONGEST_REASON)));
        reason.setInvalid(true);
      });
    }
    if (division != null && chosenYear != null && complaints.isEmpty()) {
      receiver.accept(new Decision(division, chosenYear, why));
    } else {
      complaints.forEach(Runnable::run);
    }
  }

  private void complain(String message) {
    register.setErrorMessage(message);
    register.setInvalid(true);
  }
}
