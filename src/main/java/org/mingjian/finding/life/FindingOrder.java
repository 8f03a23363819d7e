package org.mingjian.finding.life;

/** How a list of findings is ordered. What is equal goes by the id, so that no page shifts. */
public enum FindingOrder {
  /** The heaviest first, then the newest year, then by unit and rule. */
  SEVERITY,
  /** What changed last first. */
  CHANGED,
  /** By unit, then the newest year, then by severity. */
  DIVISION,
  /** By rule, then the newest year, then by unit. */
  RULE,
  /** What is due first; what was not asked comes last. */
  DUE
}
