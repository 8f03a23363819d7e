package org.mingjian.ui.figure;

import java.util.regex.Pattern;

/**
 * The screens that a slide opens over itself, and that are shown side by side. What is asked for
 * comes from an address, so that only a path within the program is taken.
 */
public final class SourcePath {
  private static final Pattern ALLOWED =
      Pattern.compile(
          "((report/[0-9]{1,18}|finding/[0-9]{1,18}|township/[0-9]{9}|townships|parts|findings"
              + "|reports|compare|rules)(\\?[^#\\s<>\"\\\\]{0,4000})?)"
              // The overview has no name of its own.
              + "|\\?[^#\\s<>\"\\\\]{1,4000}");

  private SourcePath() {}

  public static boolean allowed(String address) {
    return ALLOWED.matcher(address).matches();
  }
}
