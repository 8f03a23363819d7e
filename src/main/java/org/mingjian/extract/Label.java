package org.mingjian.extract;

import org.mingjian.catalogue.FormLabel;

/** What a writing may mean: a part of a table, the same in every form that has it. */
record Label(int table, FormLabel.Role role, String code) {
  boolean isRow() {
    return role == FormLabel.Role.ROW;
  }

  boolean isColumn() {
    return role == FormLabel.Role.COLUMN;
  }
}
