package org.mingjian.ui.source;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorKind;
import org.mingjian.report.Ruling;
import org.mingjian.report.StoredFact;
import org.mingjian.report.TypedFigure;

/** Asks what a figure is instead of what was read, and why. */
final class CorrectionDialog extends Dialog {
  private static final long serialVersionUID = 1;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_FIGURE = 40;

  /** What the cell holds, as the choices of the dialog name it. */
  enum Choice {
    FIGURE,
    BLANK,
    AS_READ
  }

  /** Receives what the person said, once it is complete. */
  @FunctionalInterface
  interface Receiver {
    void accept(Ruling ruling, String reason);
  }

  private final transient Optional<Indicator> indicator;
  private final String code;
  private final boolean money;
  private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
  private final TextField figure = new TextField();
  private final RadioButtonGroup<String> unit = new RadioButtonGroup<>();
  private final TextArea reason = new TextArea();
  private transient Receiver receiver = (ruling, why) -> {};

  CorrectionDialog(StoredFact fact, Optional<Indicator> indicator, FactTexts texts) {
    this.code = fact.indicator();
    this.indicator = indicator;
    this.money = indicator.map(Indicator::kind).filter(IndicatorKind.MONEY::equals).isPresent();
    setId("correction");
    addClassName("source-correction");
    setHeaderTitle(getTranslation("correction.title"));
    setWidth("30rem");
    Paragraph name = new Paragraph(texts.name(fact.read()));
    Paragraph read = new Paragraph(texts.read(fact));
    read.setId("correction-read");
    buildChoice(fact);
    buildFigure();
    buildReason();
    add(name, read, choice, figure, unit, reason);
    Button cancel = new Button(getTranslation("correction.cancel"), event -> close());
    Button save = new Button(getTranslation("correction.save"), event -> save());
    save.setId("correction-save");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(cancel, save);
  }

  void onRuling(Receiver receiver) {
    this.receiver = receiver;
  }

  private void buildChoice(StoredFact fact) {
    choice.setId("correction-choice");
    choice.setLabel(getTranslation("correction.choice"));
    List<Choice> choices = new ArrayList<>(List.of(Choice.FIGURE, Choice.BLANK));
    if (fact.corrected()) {
      choices.add(Choice.AS_READ);
    }
    choice.setItems(choices);
    choice.setItemLabelGenerator(
        item -> getTranslation("correction.choice." + item.name().toLowerCase(Locale.ROOT)));
    choice.setValue(Choice.FIGURE);
    choice.addValueChangeListener(event -> {
      boolean typed = event.getValue() == Choice.FIGURE;
      figure.setVisible(typed);
      unit.setVisible(typed && money);
    });
  }

  private void buildFigure() {
    figure.setId("correction-figure");
    figure.setLabel(getTranslation("correction.figure"));
    figure.setRequiredIndicatorVisible(true);
    figure.setMaxLength(LONGEST_FIGURE);
    figure.setAutofocus(true);
    unit.setId("correction-unit");
    unit.setLabel(getTranslation("correction.unit"));
    unit.setItems(TypedFigure.TEN_THOUSAND_YUAN, TypedFigure.YUAN);
    unit.setItemLabelGenerator(
        item -> getTranslation("correction.unit." + FactPanel.unitKey(item)));
    unit.setRequiredIndicatorVisible(true);
    unit.setVisible(money);
  }

  private void buildReason() {
    reason.setId("correction-reason");
    reason.setLabel(getTranslation("correction.reason"));
    reason.setHelperText(getTranslation("correction.reason.help"));
    reason.setRequiredIndicatorVisible(true);
    reason.setMaxLength(LONGEST_REASON);
    reason.setWidthFull();
    reason.setValueChangeMode(ValueChangeMode.EAGER);
  }

  private void save() {
    String why = reason.getValue().strip();
    boolean explained = !why.isEmpty() && why.length() <= LONGEST_REASON;
    reason.setErrorMessage(
        getTranslation("correction.reason.missing", String.valueOf(LONGEST_REASON)));
    reason.setInvalid(!explained);
    Optional<Ruling> ruling =
        switch (choice.getValue()) {
          case FIGURE -> typed();
          case BLANK -> Optional.of(new Ruling.Blank());
          case AS_READ -> Optional.of(new Ruling.AsRead());
        };
    if (explained && ruling.isPresent()) {
      receiver.accept(ruling.get(), why);
    }
  }

  private Optional<Ruling> typed() {
    @Nullable String chosen = money ? unit.getValue() : null;
    return switch (TypedFigure.parse(code, indicator, figure.getValue(), chosen)) {
      case TypedFigure.Parsed.Valid(Ruling.Figure valid) -> {
        figure.setInvalid(false);
        unit.setInvalid(false);
        yield Optional.of(valid);
      }
      case TypedFigure.Parsed.Invalid(TypedFigure.Fault fault) -> {
        String message =
            getTranslation("correction.fault." + fault.name().toLowerCase(Locale.ROOT));
        boolean atUnit = fault == TypedFigure.Fault.UNIT_MISSING;
        unit.setErrorMessage(message);
        unit.setInvalid(atUnit);
        figure.setErrorMessage(message);
        figure.setInvalid(!atUnit);
        yield Optional.empty();
      }
    };
  }
}
