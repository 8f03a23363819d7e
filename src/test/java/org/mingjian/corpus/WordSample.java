package org.mingjian.corpus;

import java.util.List;

/** A file of old Word of any length, for tests of other packages. */
public final class WordSample {
  private WordSample() {}

  /** Paragraphs, and then a table of six columns. */
  public static byte[] bytes(int paragraphs, int rows) {
    WordBinary word = new WordBinary();
    for (int i = 0; i < paragraphs; i++) {
      word.paragraph("第" + i + "段");
    }
    for (int row = 0; row < rows; row++) {
      word.row(
          List.of(
              new WordBinary.Cell("规章", 2000, false, false),
              new WordBinary.Cell("0", 4000, false, false),
              new WordBinary.Cell("0", 6000, row % 7 == 0, row % 7 != 0),
              new WordBinary.Cell("0", 8000, false, false)));
    }
    word.paragraph("");
    try {
      return word.bytes();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
