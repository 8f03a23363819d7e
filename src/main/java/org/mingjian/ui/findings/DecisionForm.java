package org.mingjian.ui.findings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.life.Decision;
import org.mingjian.ui.DateWords;

/** The fields of a decision about one finding or many: what, by when, who, and why. */
final class DecisionForm extends Composite<Div> {
  private static final long serialVersionUID = 1;
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int LONGEST_NOTE = 2000;

  /** What can be done. */
  enum Step {
    ASK,
    CONFIRM,
    EXPLAIN,
    DISMISS,
    REOPEN,
    ASSIGN,
    TAKE_BACK,
    NOTE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  // A dialog takes the focus itself when it has opened; the group's own focus does nothing while
  // nothing is chosen.
  private static final String FOCUS =
      """
      const latest = performance.now() + 5000;
      const focus = () => {
        const dialog = this.closest('vaadin-dialog');
        if (dialog && document.activeElement === dialog) {
          this.querySelector('vaadin-radio-button')?.focus();
        } else if (performance.now() < latest) {
          requestAnimationFrame(focus);
        }
      };
      requestAnimationFrame(focus);
      """;

  private final RadioButtonGroup<Step> step = new RadioButtonGroup<>();
  private final DatePicker due = new DatePicker();
  private final ComboBox<String> assignee = new ComboBox<>();
  private final TextArea note = new TextArea();
  private final transient Clock clock;

  /**
   * An empty form.
   *
   * @param accounts offered to assign to, the person's own first
   */
  DecisionForm(Clock clock, String own, Collection<String> accounts) {
    this.clock = clock;
    getContent().addClassName("finding-decision");
    step.setId("decision-step");
    step.setLabel(getTranslation("finding.decision.step"));
    step.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    step.setItems(Step.values());
    step.setItemLabelGenerator(item -> getTranslation("finding.decision." + item.code()));
    step.addValueChangeListener(event -> adapt());
    due.setId("decision-due");
    due.setLabel(getTranslation("finding.decision.due"));
    due.setLocale(getLocale());
    due.setI18n(DateWords.of(this));
    due.setRequiredIndicatorVisible(true);
    assignee.setId("decision-assignee");
    assignee.setLabel(getTranslation("finding.decision.assignee"));
    assignee.setHelperText(getTranslation("finding.decision.assignee.help"));
    TreeSet<String> offered = new TreeSet<>(accounts);
    offered.remove("");
    offered.add(own);
    assignee.setItems(offered);
    assignee.setValue(own);
    assignee.setClearButtonVisible(true);
    assignee.setAllowCustomValue(true);
    assignee.addCustomValueSetListener(event -> assignee.setValue(event.getDetail().strip()));
    note.setId("decision-note");
    note.setMaxLength(LONGEST_NOTE);
    note.setWidthFull();
    note.setValueChangeMode(ValueChangeMode.EAGER);
    getContent().add(step, due, assignee, note);
    adapt();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CHINA);
  }

  private void adapt() {
    @Nullable Step chosen = step.getValue();
    due.setVisible(chosen == Step.ASK);
    assignee.setVisible(chosen == Step.ASSIGN);
    note.setVisible(chosen != null && chosen != Step.ASSIGN);
    note.setRequiredIndicatorVisible(true);
    note.setLabel(
        getTranslation(
            chosen == Step.ASK
                ? "finding.decision.question"
                : chosen == Step.NOTE ? "finding.decision.words" : "finding.decision.reason"));
    note.setInvalid(false);
    step.setInvalid(false);
  }

  /** What was chosen; nothing, with the fault beside its field, when something is missing. */
  Optional<Chosen> chosen() {
    @Nullable Step chosen = step.getValue();
    if (chosen == null) {
      step.setErrorMessage(getTranslation("finding.decision.step.missing"));
      step.setInvalid(true);
      return Optional.empty();
    }
    String words = note.getValue().strip();
    boolean silent = chosen != Step.ASSIGN && words.isEmpty();
    note.setErrorMessage(getTranslation("finding.decision.note.missing"));
    note.setInvalid(silent);
    @Nullable LocalDate day = due.getValue();
    boolean late = chosen == Step.ASK && (day == null || day.isBefore(today()));
    due.setErrorMessage(getTranslation("finding.decision.due.wrong"));
    due.setInvalid(late);
    if (silent || late) {
      return Optional.empty();
    }
    return Optional.of(
        switch (chosen) {
          case ASK -> new Chosen.Decide(new Decision.Ask(day == null ? today() : day, words));
          case CONFIRM -> new Chosen.Decide(new Decision.Confirm(words));
          case EXPLAIN -> new Chosen.Decide(new Decision.Explain(words));
          case DISMISS -> new Chosen.Decide(new Decision.Dismiss(words));
          case REOPEN -> new Chosen.Decide(new Decision.Reopen(words));
          case ASSIGN -> new Chosen.Assign(assignee.getValue());
          case TAKE_BACK -> new Chosen.TakeBack(words);
          case NOTE -> new Chosen.Note(words);
        });
  }

  /** In a dialog, what is decided has the focus first, so that the keys go on. */
  void focusIn() {
    step.getElement().executeJs(FOCUS);
  }

  /** Says that nobody has the account that was typed. */
  void refuseAssignee() {
    assignee.setErrorMessage(getTranslation("finding.decision.assignee.unknown"));
    assignee.setInvalid(true);
  }

  /**
   * Forgets what was typed, and proposes a day for an answer.
   *
   * @param answerDays days within which the county asks for answers
   */
  void clear(int answerDays) {
    clear();
    due.setValue(today().plusDays(answerDays));
  }

  /** Forgets what was typed. */
  void clear() {
    step.clear();
    note.clear();
  }

  /** For a finding of this state, what can be done with it. */
  void offer(List<Step> steps) {
    @Nullable Step chosen = step.getValue();
    // New items take the choice away, and with it the field that somebody has typed into.
    step.setItems(steps);
    if (chosen != null && steps.contains(chosen)) {
      step.setValue(chosen);
    }
  }
}
