package org.mingjian.ui.presentation;

import java.util.regex.Pattern;

/**
 * The screens that a slide may open over itself. What is asked for comes from an address, so that
 * only a path within the program is taken.
 */
final class SourcePath {
  private static final Pattern ALLOWED =
      Pattern.compile(
          "(report/[0-9]{1,18}|finding/[0-9]{1,18}|township/[0-9]{9}|parts|findings|reports|compare|rules)"
              + "(\\?[^#\\s<>\"\\\\]{0,4000})?");

  private SourcePath() {}

  static boolean allowed(String address) {
    return ALLOWED.matcher(address).matches();
  }
}
