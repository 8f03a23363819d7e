package org.mingjian.presentation;

/**
 * Something to be frozen as a slide.
 *
 * @param division the code of the division that holds everything shown; nobody sees it whose scope
 *     does not hold the deck's division, which holds this one
 * @param title the message, in one sentence
 * @param notes for the speaker; may be empty
 * @param source the line at the foot
 * @param address the screen that it comes from, within the application; empty for none
 */
public record NewSlide(
    String division,
    SlideContent content,
    String title,
    String notes,
    String source,
    String address) {
  public static final int LONGEST_TITLE = 200;
  public static final int LONGEST_NOTES = 4000;

  public NewSlide {
    title = cut(title.isBlank() ? "–" : title.strip(), LONGEST_TITLE);
    notes = cut(notes.strip(), LONGEST_NOTES);
    source = cut(source.strip(), 1000);
  }

  static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest));
  }
}
