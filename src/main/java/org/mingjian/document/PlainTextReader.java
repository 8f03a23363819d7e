package org.mingjian.document;

/**
 * Reads text files in whatever encoding. The normalised text is the text with line ends as \n and
 * without the marks of a mail that quotes it, unless labels broken over lines had to be put
 * together.
 */
final class PlainTextReader implements FormatReader {
  /** Paragraphs of a shorter text may be parted so. */
  private static final int FEWEST_DOUBLED = 30;

  private final ReadingLimits limits;

  PlainTextReader(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public SourceDocument read(String mediaType, byte[] bytes) throws UnreadableFileException {
    if (bytes.length / 4 > limits.textCharacters()) {
      throw new UnreadableFileException(
          "file.text_too_long", Integer.toString(limits.textCharacters()));
    }
    String text =
        StorableText.of(TextMarks.without(undoubled(marks(lineEnds(TextDecoder.decode(bytes))))));
    if (text.length() > limits.textCharacters()) {
      throw new UnreadableFileException(
          "file.text_too_long", Integer.toString(limits.textCharacters()));
    }
    return new PlainTextLayout(DrawnTables.of(text), limits).document(mediaType);
  }

  /**
   * A text without the empty lines between all its lines: where each line end was doubled, they say
   * nothing, and those that were there before part rows and stand for blank cells.
   */
  static String undoubled(String text) {
    int lines = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 2)) {
      if (at + 1 < text.length() && text.charAt(at + 1) != '\n') {
        return text;
      }
      lines++;
    }
    return lines < FEWEST_DOUBLED ? text : text.replace("\n\n", "\n");
  }

  /** Spaces and quotation marks that stand there by their names, as in what was once a page. */
  private static String marks(String text) {
    if (text.indexOf("&nbsp;") < 0 && text.indexOf("&ldquo;") < 0) {
      return text;
    }
    return text.replace("&nbsp;", "\u00a0").replace("&ldquo;", "“").replace("&rdquo;", "”");
  }

  static String lineEnds(String text) {
    String lines = text.indexOf('\u2028') < 0 ? text : text.replace('\u2028', '\n');
    if (lines.indexOf('\r') < 0) {
      return lines;
    }
    return lines.replace("\r\n", "\n").replace('\r', '\n');
  }
}
