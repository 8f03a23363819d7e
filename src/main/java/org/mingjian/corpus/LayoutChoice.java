package org.mingjian.corpus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Deals out formats, arrangements and variations so that each is met as often as the others, and
 * each with changing partners.
 */
final class LayoutChoice {
  /** Variations that lie in the order of text and mean nothing where cells have places. */
  private static final Set<Variation> TEXT_ONLY = Set.of(Variation.HEADERS_SHUFFLED);

  private static final Set<Variation> FORM_2019_ONLY =
      Set.of(
          Variation.NO_SERVICE_ROW,
          Variation.SPLIT_ROW,
          Variation.PLUS_SIGNS,
          Variation.MONEY_WITHOUT_UNIT);

  private static final Set<Variation> FORM_2021_ONLY = Set.of(Variation.SINGLE_OTHER_ROW);

  /** What can be odd in a report with the sheet of three columns. */
  private static final Set<Variation> SHEET =
      Set.of(
          Variation.PLAIN,
          Variation.SPACED_DIGITS,
          Variation.FULL_WIDTH_DIGITS,
          Variation.EMPTY_ZEROS,
          Variation.SLASH_ZEROS,
          Variation.DASH_ZEROS,
          Variation.TABLES_ONLY,
          Variation.TRADITIONAL,
          Variation.WORD_MARKS,
          Variation.TITLE_WITHOUT_UNIT,
          Variation.TITLE_MISSING);

  private static final Set<Variation> FREE_TEXT =
      Set.of(
          Variation.PLAIN,
          Variation.TRADITIONAL,
          Variation.WORD_MARKS,
          Variation.TITLE_WITHOUT_UNIT,
          Variation.TITLE_WITHOUT_YEAR,
          Variation.TITLE_BARE,
          Variation.TITLE_MISSING);

  private static final Set<Variation> WORD_MARKS_ONLY_IN_TEXT = Set.of(Variation.WORD_MARKS);

  /** Variations after which glued cells would look like other figures. */
  private static final Set<Variation> NEVER_GLUED =
      Set.of(
          Variation.EMPTY_ZEROS,
          Variation.ALL_BLANK,
          Variation.TOTAL_ONLY,
          Variation.SHORT_ROWS,
          Variation.ONE_VALUE_ACROSS,
          Variation.EXTRA_ROW,
          Variation.SPLIT_ROW,
          Variation.SPLIT_LABEL);

  private final List<Format> formats;
  private final List<Arrangement> arrangements;
  private final List<Variation> variations;
  private final long seed;
  private final Map<Format, Integer> dealt = new EnumMap<>(Format.class);

  LayoutChoice(
      List<Format> formats, List<Arrangement> arrangements, List<Variation> variations, long seed) {
    this.formats = List.copyOf(formats);
    this.arrangements = List.copyOf(arrangements);
    this.variations = List.copyOf(variations);
    this.seed = seed;
  }

  /** A format with an arrangement, which only text has, and a variation. */
  record Layout(Format format, Arrangement arrangement, Variation variation) {
    Layout in(Format inner) {
      return new Layout(inner, arrangement, variation);
    }

    String code() {
      String odd = variation == Variation.PLAIN ? "" : "+" + variation.code();
      return (format.isText() ? arrangement.code() : "table") + odd;
    }
  }

  /** The layout of the next report; {@code number} counts the reports from 0. */
  Layout next(int number, String form) {
    Format format = format(number);
    int turn = dealt.merge(format, 1, Integer::sum) - 1;
    Arrangement arrangement =
        shuffled(arrangements, "arrangements", format, turn / arrangements.size())
            .get(turn % arrangements.size());
    List<Variation> fitting = new ArrayList<>();
    for (Variation variation : variations) {
      if (fits(variation, format, arrangement, form)) {
        fitting.add(variation);
      }
    }
    if (fitting.isEmpty()) {
      fitting.add(Variation.PLAIN);
    }
    // The one oddity that few arrangements can have would hardly ever be dealt.
    if (format.isText() && turn % 7 == 5 && fitting.contains(Variation.HEADERS_SHUFFLED)) {
      return new Layout(format, arrangement, Variation.HEADERS_SHUFFLED);
    }
    // A third of the texts show their arrangement without any other oddity.
    boolean plain = variations.contains(Variation.PLAIN) && turn % 3 == 0 && format.isText();
    Variation variation =
        plain
            ? Variation.PLAIN
            : shuffled(fitting, "variations", format, turn / fitting.size())
                .get(turn % fitting.size());
    return new Layout(format, arrangement, variation);
  }

  /** Scans tell little, so most of their turns go to files with a text. */
  private Format format(int number) {
    Format format = formats.get(number % formats.size());
    boolean another = number / formats.size() % 4 != 0 && formats.contains(Format.PDF);
    return format == Format.PDF_IMAGE && another ? Format.PDF : format;
  }

  private <T> List<T> shuffled(List<T> list, Object... keys) {
    return Dice.of(seed, keys[0], keys[1], keys[2]).shuffled(list);
  }

  static boolean fits(Variation variation, Format format, Arrangement arrangement, String form) {
    boolean text = format.isText();
    if (!text && (TEXT_ONLY.contains(variation) || WORD_MARKS_ONLY_IN_TEXT.contains(variation))) {
      return false;
    }
    boolean wrongForm =
        switch (form) {
          case "2019" -> FORM_2021_ONLY.contains(variation);
          case "2021" -> FORM_2019_ONLY.contains(variation);
          case "2014" -> !SHEET.contains(variation);
          default -> !FREE_TEXT.contains(variation);
        };
    if (wrongForm) {
      return false;
    }
    if (variation == Variation.HEADERS_SHUFFLED) {
      return switch (arrangement) {
        case LINE_TAB, LINE_TAB_BROKEN, LINE_EMPTIES, LINE_BARE, LINE_SPACED -> true;
        case TABS,
            TABS_SHIFTED,
            TABS_REPEATED,
            TABS_DEDUPLICATED,
            PIPES,
            PIPES_COMPACT,
            PIPES_TRAILING,
            MARKDOWN,
            COMMAS,
            COMMAS_QUOTED,
            COMMAS_TYPED,
            SEMICOLONS,
            TABS_QUOTED,
            GLUED ->
            false;
      };
    }
    return !(text && arrangement == Arrangement.GLUED && NEVER_GLUED.contains(variation));
  }
}
