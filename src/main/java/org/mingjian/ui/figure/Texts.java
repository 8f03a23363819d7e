package org.mingjian.ui.figure;

import java.util.Locale;

/** What widgets need to speak: the reader's language and the words for figures. */
public record Texts(FigureTexts.Translation translation, Locale locale, PeerTexts peers) {
  public String of(String key, Object... arguments) {
    return translation.of(key, arguments);
  }
}
