package org.mingjian.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.catalogue.ReferenceTable;

/** The rules of {@code db/reference/rules.csv}, in the order of the file. */
public final class RuleCatalogue {
  private static final String RESOURCE = "/db/reference/rules.csv";

  private final Map<String, RuleDefinition> byId;

  private RuleCatalogue(Map<String, RuleDefinition> byId) {
    this.byId = byId;
  }

  /** Reads the catalogue from the class path. */
  public static RuleCatalogue load() {
    Map<String, RuleDefinition> byId = new LinkedHashMap<>();
    for (Map<String, String> row : ReferenceTable.rows(RESOURCE)) {
      RuleDefinition rule =
          new RuleDefinition(
              row.getOrDefault("id", ""),
              row.getOrDefault("group", ""),
              Severity.of(row.getOrDefault("severity", "")),
              FindingKind.of(row.getOrDefault("kind", "")),
              row.getOrDefault("basis", ""),
              row.getOrDefault("condition", ""));
      if (byId.put(rule.id(), rule) != null) {
        throw new IllegalStateException("rule twice: " + rule.id());
      }
    }
    return new RuleCatalogue(byId);
  }

  public List<RuleDefinition> all() {
    return new ArrayList<>(byId.values());
  }

  public Optional<RuleDefinition> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The definition of a rule that the program itself names.
   *
   * @throws IllegalArgumentException when the catalogue has no such rule
   */
  public RuleDefinition require(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no rule has the id " + id));
  }
}
