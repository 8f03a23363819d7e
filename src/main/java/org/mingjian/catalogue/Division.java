package org.mingjian.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the register of divisions.
 *
 * @param code the statistical code: 2 digits for a province, 4 for a prefecture, 6 for a county, 9
 *     for a township; a code begins with the code of every unit above it
 * @param parent the code of the next level up, null for a province
 */
public record Division(String code, @Nullable String parent, DivisionLevel level, String name) {
  private static final Set<String> PLACEHOLDERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

  /** Whether it exists only so that every county has a prefecture. */
  public boolean isPlaceholder() {
    return level == DivisionLevel.PREFECTURE && PLACEHOLDERS.contains(name);
  }

  /** Whether this unit is {@code ancestor} or lies in it. */
  public boolean liesIn(String ancestor) {
    return code.startsWith(ancestor);
  }
}
