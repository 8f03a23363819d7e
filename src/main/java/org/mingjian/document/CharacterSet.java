package org.mingjian.document;

/** Some characters, of which each character of a text can be asked for at little cost. */
public final class CharacterSet {
  /** Of the two bytes of a character the lower one tells Chinese ones apart well enough. */
  private static final int LOWER_BYTE = 0xFF;

  private final String characters;
  private final boolean[] lowerBytes = new boolean[LOWER_BYTE + 1];

  private CharacterSet(String characters) {
    this.characters = characters;
    for (int i = 0; i < characters.length(); i++) {
      lowerBytes[characters.charAt(i) & LOWER_BYTE] = true;
    }
  }

  /** The characters of a text. */
  public static CharacterSet of(String characters) {
    return new CharacterSet(characters);
  }

  public boolean has(char c) {
    return lowerBytes[c & LOWER_BYTE] && characters.indexOf(c) >= 0;
  }

  /** Whether one of them stands in a range of a text. */
  public boolean anyIn(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (has(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
