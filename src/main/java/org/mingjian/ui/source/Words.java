package org.mingjian.ui.source;

/** A message key and its arguments to a text in the reader's language. */
@FunctionalInterface
interface Words {
  String of(String key, Object... arguments);
}
