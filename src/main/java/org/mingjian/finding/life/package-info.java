/**
 * The life of findings: what was found is stored and judged anew after every change, people decide
 * about it, and nothing that was decided is lost. {@link org.mingjian.finding.life.FindingStore} is
 * what screens use, {@link org.mingjian.finding.life.JudgingService} judges, {@link
 * org.mingjian.finding.life.SettingsStore} keeps what counties have set.
 */
@NullMarked
package org.mingjian.finding.life;

import org.jspecify.annotations.NullMarked;
