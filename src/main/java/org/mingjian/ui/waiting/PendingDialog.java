package org.mingjian.ui.waiting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.mingjian.extract.FactValue;
import org.mingjian.report.PendingCorrection;
import org.mingjian.report.Ruling;

/** Asks whether a correction of an older version holds for the new one, and why. */
final class PendingDialog extends Dialog {
  private static final long serialVersionUID = 1;
  private static final int LONGEST_REASON = 500;

  /** Receives what the person said, once it is complete. */
  @FunctionalInterface
  interface Receiver {
    void accept(Ruling ruling, String reason);
  }

  private final RadioButtonGroup<Ruling> choice = new RadioButtonGroup<>();
  private final TextArea reason = new TextArea();
  private transient Receiver receiver = (ruling, why) -> {};

  /**
   * The dialog for one cell.
   *
   * @param read the new reading as a text, with its unit
   * @param corrected the correction likewise
   */
  PendingDialog(PendingCorrection pending, String name, String read, String corrected) {
    setId("pending");
    addClassName("placement");
    setHeaderTitle(getTranslation("waiting.pending.title"));
    setWidth("32rem");
    Ruling asRead = new Ruling.AsRead();
    Ruling correction = pending.correction().ruling();
    choice.setId("pending-choice");
    choice.setLabel(getTranslation("waiting.pending.choice"));
    choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    // A figure that the new version lacks has no place to correct.
    boolean lacking = pending.read() instanceof FactValue.Absent;
    choice.setItems(lacking ? List.of(asRead) : List.of(correction, asRead));
    choice.setItemLabelGenerator(ruling ->
        ruling.equals(asRead)
            ? getTranslation("waiting.pending.keep", read)
            : getTranslation("waiting.pending.take", corrected));
    reason.setId("pending-reason");
    reason.setLabel(getTranslation("waiting.form.reason"));
    reason.setHelperText(getTranslation("waiting.form.reason.help"));
    reason.setRequiredIndicatorVisible(true);
    reason.setMaxLength(LONGEST_REASON);
    reason.setWidthFull();
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    add(new Paragraph(name), choice, reason);
    Button cancel = new Button(getTranslation("waiting.form.cancel"), event -> close());
    Button save = new Button(getTranslation("waiting.form.save"), event -> save());
    save.setId("pending-save");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(cancel, save);
  }

  void onRuling(Receiver receiver) {
    this.receiver = receiver;
  }

  private void save() {
    Ruling chosen = choice.getValue();
    String why = reason.getValue().strip();
    boolean explained = !why.isEmpty() && why.length() <= LONGEST_REASON;
    choice.setErrorMessage(getTranslation("waiting.pending.missing"));
    choice.setInvalid(chosen == null);
    reason.setErrorMessage(
        getTranslation("waiting.form.reason.missing", String.valueOf(LONGEST_REASON)));
    reason.setInvalid(!explained);
    if (chosen != null && explained) {
      receiver.accept(chosen, why);
    }
  }
}
