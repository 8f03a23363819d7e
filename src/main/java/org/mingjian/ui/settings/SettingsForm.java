package org.mingjian.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.RuleDefinition;
import org.mingjian.finding.Settings;
import org.mingjian.finding.life.CountySettings;
import org.mingjian.finding.life.PeerChoice;

/** The fields of a county's settings, each with its meaning in plain words. */
final class SettingsForm extends Composite<Div> {
  private static final long serialVersionUID = 1;
  private static final int PERCENT = 2;

  /** With whom figures are compared. */
  enum With {
    COUNTY,
    PREFECTURE,
    GROUP
  }

  /** What a number may be, as {@link Settings} demands it. */
  private enum Range {
    POSITIVE,
    NOT_NEGATIVE,
    PERCENTAGE,
    SHARE,
    LEVEL;

    boolean contains(BigDecimal value) {
      return switch (this) {
        case POSITIVE -> value.signum() > 0 && value.compareTo(LARGEST) <= 0;
        case NOT_NEGATIVE -> value.signum() >= 0 && value.compareTo(LARGEST) <= 0;
        case PERCENTAGE -> value.signum() > 0 && value.compareTo(HUNDRED) <= 0;
        case SHARE -> value.signum() > 0 && value.compareTo(HUNDRED) < 0;
        case LEVEL ->
            value.signum() > 0
                && value.compareTo(
                        BigDecimal.valueOf(Settings.LARGEST_LEVEL).movePointRight(PERCENT))
                    <= 0;
      };
    }
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

  private final IntegerField month = new IntegerField();
  private final IntegerField day = new IntegerField();
  private final IntegerField answerDays = new IntegerField();
  private final Map<String, BigDecimalField> limits = new LinkedHashMap<>();
  private final RadioButtonGroup<With> with = new RadioButtonGroup<>();
  private final ComboBox<String> group = new ComboBox<>();
  private final Checkbox kindsApart = new Checkbox();
  private final Map<String, Checkbox> rules = new LinkedHashMap<>();

  SettingsForm(List<RuleDefinition> catalogue, FindingMessages messages) {
    getContent().addClassName("settings-form");
    getContent().add(limits(), peers(), rules(catalogue, messages));
  }

  private Section section(String name) {
    Section section =
        new Section(
            new H2(getTranslation("settings." + name)),
            new Paragraph(getTranslation("settings." + name + ".help")));
    return section;
  }

  private Component limits() {
    Section section = section("limits");
    month.setId("deadline-month");
    month.setLabel(getTranslation("settings.deadline.month"));
    month.setHelperText(getTranslation("settings.deadline.help"));
    day.setId("deadline-day");
    day.setLabel(getTranslation("settings.deadline.day"));
    answerDays.setId("answer-days");
    answerDays.setLabel(getTranslation("settings.answer_days"));
    answerDays.setHelperText(getTranslation("settings.answer_days.help"));
    Div fields = new Div(month, day, answerDays);
    fields.addClassName("settings-fields");
    for (String name :
        List.of("normative", "procurement", "multiple", "similarity", "growth", "level", "rate")) {
      BigDecimalField field = new BigDecimalField(getTranslation("settings.limit." + name));
      field.setId("limit-" + name);
      field.setHelperText(getTranslation("settings.limit." + name + ".help"));
      limits.put(name, field);
      fields.add(field);
    }
    section.add(fields);
    return section;
  }

  private Component peers() {
    Section section = section("peers");
    with.setId("peers");
    with.setLabel(getTranslation("settings.peers.with"));
    with.setItems(With.values());
    with.setItemLabelGenerator(
        item -> getTranslation("settings.peers." + item.name().toLowerCase(Locale.ROOT)));
    with.addValueChangeListener(event -> group.setVisible(event.getValue() == With.GROUP));
    group.setId("peer-group");
    group.setLabel(getTranslation("settings.peers.name"));
    group.setHelperText(getTranslation("settings.peers.name.help"));
    group.setVisible(false);
    kindsApart.setId("kinds-apart");
    kindsApart.setLabel(getTranslation("settings.kinds_apart"));
    section.add(
        with, group, kindsApart, new Paragraph(getTranslation("settings.kinds_apart.help")));
    return section;
  }

  private Component rules(List<RuleDefinition> catalogue, FindingMessages messages) {
    Section section = section("rules");
    Div list = new Div();
    list.addClassName("settings-rules");
    for (RuleDefinition rule : catalogue) {
      Checkbox box = new Checkbox(messages.ruleName(rule.id(), getLocale()));
      box.setId("rule-" + rule.id());
      rules.put(rule.id(), box);
      Anchor more = new Anchor("rules?rule=" + rule.id(), getTranslation("settings.rules.explain"));
      more.getElement()
          .setAttribute(
              "aria-label",
              getTranslation(
                  "settings.rules.explain_of", messages.ruleName(rule.id(), getLocale())));
      list.add(new Div(box, more));
    }
    section.add(list);
    return section;
  }

  void show(CountySettings shown, List<String> groups) {
    Settings settings = shown.settings();
    month.setValue(settings.deadline().getMonthValue());
    day.setValue(settings.deadline().getDayOfMonth());
    answerDays.setValue(settings.answerDays());
    answerDays.setInvalid(false);
    set("normative", settings.normativeLimit());
    set("procurement", settings.procurementLimit());
    set("multiple", settings.procurementMultiple());
    set("similarity", settings.similarityLimit().movePointRight(PERCENT));
    set("growth", settings.growthTolerance());
    set("level", BigDecimal.valueOf(settings.panelLevel()).movePointRight(PERCENT));
    set("rate", BigDecimal.valueOf(settings.falseDiscoveryRate()).movePointRight(PERCENT));
    Set<String> names = new LinkedHashSet<>(groups);
    if (shown.peers() instanceof PeerChoice.Group(String name)) {
      names.add(name);
    }
    group.setItems(names);
    switch (shown.peers()) {
      case PeerChoice.County _ -> with.setValue(With.COUNTY);
      case PeerChoice.Prefecture _ -> with.setValue(With.PREFECTURE);
      case PeerChoice.Group(String name) -> {
        with.setValue(With.GROUP);
        group.setValue(name);
      }
    }
    kindsApart.setValue(settings.kindsApart());
    rules.forEach((id, box) -> box.setValue(!settings.off().contains(id)));
  }

  private void set(String name, BigDecimal value) {
    BigDecimalField field = limits.get(name);
    if (field != null) {
      field.setValue(new BigDecimal(value.stripTrailingZeros().toPlainString()));
      field.setInvalid(false);
    }
  }

  /** What the fields say; nothing, with the fault beside its field, when one cannot be. */
  Optional<Settings> settings() {
    Optional<MonthDay> deadline = deadline();
    Optional<Integer> answer = answerDays();
    Optional<BigDecimal> normative = limit("normative", Range.POSITIVE);
    Optional<BigDecimal> procurement = limit("procurement", Range.POSITIVE);
    Optional<BigDecimal> multiple = limit("multiple", Range.POSITIVE);
    Optional<BigDecimal> similarity = limit("similarity", Range.PERCENTAGE);
    Optional<BigDecimal> growth = limit("growth", Range.NOT_NEGATIVE);
    Optional<BigDecimal> level = limit("level", Range.LEVEL);
    Optional<BigDecimal> rate = limit("rate", Range.SHARE);
    boolean complete =
        deadline.isPresent()
            && answer.isPresent()
            && normative.isPresent()
            && procurement.isPresent()
            && multiple.isPresent()
            && similarity.isPresent()
            && growth.isPresent()
            && level.isPresent()
            && rate.isPresent();
    if (!complete) {
      return Optional.empty();
    }
    Set<String> off = new LinkedHashSet<>();
    rules.forEach((id, box) -> {
      if (!box.getValue()) {
        off.add(id);
      }
    });
    return Optional.of(
        new Settings(
            0,
            deadline.get(),
            answer.get(),
            normative.get(),
            procurement.get(),
            multiple.get(),
            similarity.get().movePointLeft(PERCENT),
            growth.get(),
            level.get().movePointLeft(PERCENT).doubleValue(),
            rate.get().movePointLeft(PERCENT).doubleValue(),
            kindsApart.getValue(),
            off));
  }

  private Optional<MonthDay> deadline() {
    @Nullable Integer inMonth = month.getValue();
    @Nullable Integer onDay = day.getValue();
    Optional<MonthDay> deadline = Optional.empty();
    if (inMonth != null && onDay != null) {
      try {
        deadline = Optional.of(MonthDay.of(inMonth, onDay));
      } catch (DateTimeException e) {
        // Said beside the field below.
        deadline = Optional.empty();
      }
    }
    day.setErrorMessage(getTranslation("settings.deadline.wrong"));
    day.setInvalid(deadline.isEmpty());
    return deadline;
  }

  private Optional<Integer> answerDays() {
    Optional<Integer> days =
        Optional.ofNullable(answerDays.getValue())
            .filter(value -> value >= 1 && value <= Settings.MOST_ANSWER_DAYS);
    answerDays.setErrorMessage(
        getTranslation("settings.answer_days.wrong", Settings.MOST_ANSWER_DAYS));
    answerDays.setInvalid(days.isEmpty());
    return days;
  }

  private Optional<BigDecimal> limit(String name, Range range) {
    BigDecimalField field = limits.get(name);
    if (field == null) {
      return Optional.empty();
    }
    Optional<BigDecimal> value = Optional.ofNullable(field.getValue()).filter(range::contains);
    field.setErrorMessage(
        getTranslation("settings.limit.range." + range.name().toLowerCase(Locale.ROOT)));
    field.setInvalid(value.isEmpty());
    return value;
  }

  /** Leads to the first field with a fault; whoever saves at the foot of the page sees it then. */
  boolean focusFault() {
    if (day.isInvalid()) {
      day.focus();
      return true;
    }
    if (answerDays.isInvalid()) {
      answerDays.focus();
      return true;
    }
    for (BigDecimalField field : limits.values()) {
      if (field.isInvalid()) {
        field.focus();
        return true;
      }
    }
    if (with.getValue() == With.GROUP && group.isInvalid()) {
      group.focus();
      return true;
    }
    return false;
  }

  /** With whom to compare; nothing when the group is missing. */
  Optional<PeerChoice> peerChoice() {
    @Nullable With chosen = with.getValue();
    return switch (chosen == null ? With.COUNTY : chosen) {
      case COUNTY -> Optional.of(new PeerChoice.County());
      case PREFECTURE -> Optional.of(new PeerChoice.Prefecture());
      case GROUP -> {
        @Nullable String name = group.getValue();
        group.setErrorMessage(getTranslation("settings.peers.name.missing"));
        group.setInvalid(name == null);
        yield name == null ? Optional.empty() : Optional.of(new PeerChoice.Group(name));
      }
    };
  }
}
