package org.mingjian.ui.figure;

import java.util.stream.Collectors;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;

/** A division with everything above it, as one line: 陕西省 安康市 紫阳县 高桥镇. */
final class RegionPath {
  private RegionPath() {}

  static String of(DivisionRegister divisions, String code) {
    return divisions.shownPath(code).stream().map(Division::name).collect(Collectors.joining(" "));
  }
}
