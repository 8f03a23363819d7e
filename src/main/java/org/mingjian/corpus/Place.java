package org.mingjian.corpus;

import org.mingjian.catalogue.Division;

/** A township-level unit with the units above it. */
record Place(Division province, Division prefecture, Division county, Division township) {
  String name() {
    return township.name();
  }

  boolean isSubDistrict() {
    return name().endsWith("街道");
  }

  /** What the unit calls itself: 我镇, 我乡 or 我街道. */
  String self() {
    return isSubDistrict() ? "我街道" : "我" + name().substring(name().length() - 1);
  }

  /** The name of its office: 人民政府 of a town or township, 办事处 of a sub-district. */
  String office() {
    return name() + (isSubDistrict() ? "办事处" : "人民政府");
  }

  String kind() {
    return isSubDistrict() ? "sub_district" : "township";
  }
}
