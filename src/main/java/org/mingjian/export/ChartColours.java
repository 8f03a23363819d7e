package org.mingjian.export;

import java.util.Locale;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.mingjian.chart.ColourRole;
import org.mingjian.chart.Significance;

/**
 * The colours of the screen's charts on paper, so that a part has the same colour in a slide as on
 * the screen ({@code frontend/chart/theme.ts}).
 */
final class ChartColours {
  static final String TEXT = "1D232B";
  static final String MUTED = "5A626E";
  static final String LINE = "D6DAE0";
  static final String NEUTRAL = "8A9099";
  static final String ACCENT = "0072B2";
  static final String WARNING = "D24400";
  private static final String[] CATEGORIES = {
    "2468A8", "BB8633", "05553A", "8A3D7C", "1F97D4", "655C08", "3F0A86", "807B76"
  };
  private static final int[] FIRST = {0x66, 0xAA, 0xD1};
  private static final int[] LAST = {0x0F, 0x4B, 0x6F};

  private ChartColours() {}

  static String of(ColourRole role) {
    return switch (role) {
      case ColourRole.Accent() -> ACCENT;
      case ColourRole.Neutral() -> NEUTRAL;
      case ColourRole.Categorical(int index) -> CATEGORIES[index];
      case ColourRole.Sequence(int step, int steps) ->
          steps == 1 ? ACCENT : between(step / (double) (steps - 1));
    };
  }

  private static String between(double share) {
    StringBuilder hex = new StringBuilder();
    for (int channel = 0; channel < FIRST.length; channel++) {
      long value = Math.round(FIRST[channel] + (LAST[channel] - FIRST[channel]) * share);
      hex.append(String.format(Locale.ROOT, "%02X", value));
    }
    return hex.toString();
  }

  /** The colour of a bar or a dot among its peers. */
  static String of(Significance significance) {
    return switch (significance) {
      case BETTER -> "0072B2";
      case WORSE -> "B35C00";
      case HIGH -> "4A525E";
      case LOW -> "A9B0BA";
      case TYPICAL -> "7E8792";
      case NONE -> "B9BFC8";
    };
  }

  /** The ground of a cell among its peers, under dark type. */
  static String ground(Significance significance) {
    return switch (significance) {
      case BETTER -> "B9DCF2";
      case WORSE -> "F6CFA3";
      case HIGH -> "C9CED6";
      case LOW -> "E3E6EA";
      case TYPICAL, NONE -> "FFFFFF";
    };
  }

  static XDDFSolidFillProperties fill(String hex) {
    return new XDDFSolidFillProperties(
        XDDFColor.from(
            new byte[] {
              (byte) Integer.parseInt(hex.substring(0, 2), 16),
              (byte) Integer.parseInt(hex.substring(2, 4), 16),
              (byte) Integer.parseInt(hex.substring(4, 6), 16)
            }));
  }
}
