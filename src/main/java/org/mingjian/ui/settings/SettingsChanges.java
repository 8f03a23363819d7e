package org.mingjian.ui.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.mingjian.finding.Settings;
import org.mingjian.finding.life.CountySettings;
import org.mingjian.finding.life.PeerChoice;

/** What a version of the settings has changed, in words. */
final class SettingsChanges {
  private final BiFunction<String, Object[], String> translation;
  private final UnaryOperator<String> ruleName;

  SettingsChanges(
      BiFunction<String, Object[], String> translation, UnaryOperator<String> ruleName) {
    this.translation = translation;
    this.ruleName = ruleName;
  }

  private String say(String key, Object... arguments) {
    return translation.apply(key, arguments);
  }

  List<String> between(CountySettings before, CountySettings after) {
    Map<String, String> old = values(before);
    List<String> changes = new ArrayList<>();
    values(after)
        .forEach((name, value) -> {
          String was = old.getOrDefault(name, "");
          if (!was.equals(value)) {
            changes.add(say("settings.change", say("settings.value." + name), was, value));
          }
        });
    TreeSet<String> off = new TreeSet<>(after.settings().off());
    off.removeAll(before.settings().off());
    off.forEach(rule -> changes.add(say("settings.change.off", ruleName.apply(rule))));
    TreeSet<String> on = new TreeSet<>(before.settings().off());
    on.removeAll(after.settings().off());
    on.forEach(rule -> changes.add(say("settings.change.on", ruleName.apply(rule))));
    return changes;
  }

  private Map<String, String> values(CountySettings of) {
    Settings settings = of.settings();
    Map<String, String> values = new LinkedHashMap<>();
    values.put(
        "deadline",
        settings.deadline().getMonthValue() + "-" + settings.deadline().getDayOfMonth());
    values.put("answer_days", String.valueOf(settings.answerDays()));
    values.put("normative", settings.normativeLimit().stripTrailingZeros().toPlainString());
    values.put("procurement", settings.procurementLimit().stripTrailingZeros().toPlainString());
    values.put("multiple", settings.procurementMultiple().stripTrailingZeros().toPlainString());
    values.put("similarity", percent(settings.similarityLimit()));
    values.put("growth", settings.growthTolerance().stripTrailingZeros().toPlainString());
    values.put("level", percent(BigDecimal.valueOf(settings.panelLevel())));
    values.put("rate", percent(BigDecimal.valueOf(settings.falseDiscoveryRate())));
    values.put(
        "kinds_apart", say(settings.kindsApart() ? "settings.value.yes" : "settings.value.no"));
    values.put(
        "peers",
        switch (of.peers()) {
          case PeerChoice.County _ -> say("settings.peers.county");
          case PeerChoice.Prefecture _ -> say("settings.peers.prefecture");
          case PeerChoice.Group(String name) -> name;
        });
    return values;
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
