package org.mingjian.document;

import com.ibm.icu.text.Transliterator;

/** The simplified forms of traditional characters, each at its own place. */
public final class SimplifiedCharacters {
  private static final char FIRST = '\u4E00';
  private static final char LAST = '\u9FFF';
  private static final char[] SIMPLIFIED = simplified();

  private SimplifiedCharacters() {}

  /** The simplified form of a character; others stay. */
  public static char of(char c) {
    return c >= FIRST && c <= LAST ? SIMPLIFIED[c - FIRST] : c;
  }

  private static char[] simplified() {
    char[] table = new char[LAST - FIRST + 1];
    Transliterator simplify = Transliterator.getInstance("Hant-Hans");
    StringBuilder characters = new StringBuilder();
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) (FIRST + i);
      characters.append(table[i]).append('\n'); // a line each: no rule for several applies
    }
    String[] simple = simplify.transliterate(characters.toString()).split("\n", -1);
    for (int i = 0; i < table.length; i++) {
      table[i] = simple[i].length() == 1 ? simple[i].charAt(0) : table[i];
    }
    return table;
  }
}
