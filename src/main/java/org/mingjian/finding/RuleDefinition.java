package org.mingjian.finding;

/**
 * What {@code db/reference/rules.csv} says of a rule.
 *
 * @param id for ever the same, for example {@code sum.request.balance}
 * @param group for example {@code arithmetic}
 * @param basis where the rule comes from, in English
 * @param condition what breaks it or must hold, in English
 */
public record RuleDefinition(
    String id, String group, Severity severity, FindingKind kind, String basis, String condition) {}
