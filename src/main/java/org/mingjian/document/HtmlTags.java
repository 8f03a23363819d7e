package org.mingjian.document;

import java.util.Arrays;

/**
 * Looks once through the tags of a page, before it is parsed, for what can be left out: half of a
 * page saved from Word is attributes that say nothing of what is read. From the first tag that is
 * not written as the books have it nothing is left out: where its values end is the parser's to
 * say.
 *
 * <p>A style attribute is left out only where it has no word that may hide something, and nothing
 * of the page a word that may make text pale or tiny: then nobody asks for its sizes and colours.
 * All are kept where a style sheet hides something, which they may show again.
 */
final class HtmlTags {
  private static final String SHEET = "<style";
  private static final String SHEET_END = "</style";
  private static final String SCRIPT = "<script";
  private static final String SCRIPT_END = "</script";
  private static final String TABLE_END = "</table";

  /** Word ends each paragraph with it: a fifth of the elements of its pages, and nothing to see. */
  private static final String NOTHING_OF_WORD = "<o:p></o:p>";

  /** What a style says that matters also where nothing hides. */
  private static final String[] TELLING = {
    "display", "visib", "white-space", "vertical-align", "grid-"
  };

  /** So many different styles are remembered, by where they were met last. */
  private static final int REMEMBERED = 64;

  private final String source;
  private final char[] chars;
  private final HtmlOmissions omissions = new HtmlOmissions();
  private final int[] begins = new int[REMEMBERED];
  private final int[] ends = new int[REMEMBERED];
  private final boolean[] telling = new boolean[REMEMBERED];
  private boolean omitsStyles = true;
  private boolean omitsAttributes = true;
  private int styleSheets;
  private int tables;
  private long count;
  private int at;
  private boolean hasStyle;
  private boolean hasClass;

  /** {@code chars} are those of {@code source}. */
  private HtmlTags(String source, char[] chars) {
    this.source = source;
    this.chars = chars;
  }

  /**
   * What was found.
   *
   * @param styleSheets how many style sheets the page writes
   * @param tables how many end tags of tables it has
   */
  record Found(HtmlOmissions omissions, int styleSheets, int tables) {}

  /**
   * Looks through a page.
   *
   * @throws UnreadableFileException when it has more tags than a page of so many cells can need:
   *     its tree would take a hundred bytes and more for each
   */
  static Found find(String source, char[] chars, ReadingLimits limits)
      throws UnreadableFileException {
    HtmlTags tags = new HtmlTags(source, chars);
    int open = source.indexOf('<');
    while (open >= 0) {
      if (++tags.count > limits.cells() * 4L) {
        throw new UnreadableFileException("file.too_many_cells", Integer.toString(limits.cells()));
      }
      open = source.indexOf('<', tags.tag(open));
    }
    return new Found(tags.omissions, tags.styleSheets, tags.tables);
  }

  /** Looks at the tag that begins at a place; where to go on. */
  private int tag(int open) {
    at = open + 1;
    char first = peek();
    if (first == 'o' && source.startsWith(NOTHING_OF_WORD, open)) {
      omissions.add(open, open + NOTHING_OF_WORD.length(), false);
      return open + NOTHING_OF_WORD.length();
    }
    if (first == '/') {
      tables += isOfTable(open) ? 1 : 0;
      return at;
    }
    if (!isLetter(first)) {
      return at;
    }
    if ((first | ' ') == 's' && isNamed(SHEET, open)) {
      styleSheets++;
      return sheet(open + SHEET.length());
    }
    if ((first | ' ') == 's' && isNamed(SCRIPT, open)) {
      return end(open + SCRIPT.length(), SCRIPT_END);
    }
    if (omitsAttributes && !attributes()) {
      omissions.endAt(open);
      omitsAttributes = false;
      return open + 1;
    }
    return at;
  }

  /** Whether an end tag is that of a table; the first letters of nearly all others differ. */
  private boolean isOfTable(int open) {
    return open + 3 < chars.length && (chars[open + 3] | ' ') == 'a' && isNamed(TABLE_END, open);
  }

  private boolean isNamed(String tag, int open) {
    return source.regionMatches(true, open, tag, 0, tag.length());
  }

  /** Where an end tag stands; the end of the page where it has none. */
  private int end(int begin, String endTag) {
    int end = source.indexOf('<', begin);
    while (end >= 0 && !isNamed(endTag, end)) {
      count++;
      end = source.indexOf('<', end + 1);
    }
    return end < 0 ? chars.length : end;
  }

  private int sheet(int begin) {
    int end = end(begin, SHEET_END);
    String rules = source.substring(begin, end);
    if (rules.indexOf('[') >= 0) {
      omissions.endAt(0); // it may ask for any attribute
      omitsAttributes = false;
    }
    if (StyleWords.mayBePale(rules) || StyleRule.hides(rules) || StyledTables.mayHave(rules)) {
      everyStyleTells(); // they may show again what a sheet hides, or be cells
    }
    return end;
  }

  private void everyStyleTells() {
    omissions.keepNoStyles();
    omitsStyles = false;
  }

  /** Looks at the attributes of a tag; false where they are not written as they should be. */
  private boolean attributes() {
    hasStyle = false;
    hasClass = false;
    while (isOfName(peek())) {
      at++;
    }
    while (true) {
      int gap = at;
      skipSpace();
      char c = peek();
      if (c == '>') {
        return true;
      }
      if (c == '/') {
        at++;
      } else if (!isLetter(c) || gap == at || !attribute(gap)) {
        return false;
      }
    }
  }

  private boolean attribute(int gap) {
    int name = at;
    while (isOfName(peek())) {
      at++;
    }
    int nameEnd = at;
    skipSpace();
    if (peek() != '=') {
      at = nameEnd;
      return isSpace(peek()) || peek() == '>' || peek() == '/';
    }
    at++;
    skipSpace();
    char quote = peek();
    boolean quoted = quote == '"' || quote == '\'';
    int value = quoted ? ++at : at;
    if (!(quoted ? quotedValue(quote) : bareValue())) {
      return false;
    }
    int valueEnd = at;
    at += quoted ? 1 : 0;
    return note(gap, name, nameEnd, value, valueEnd);
  }

  private boolean quotedValue(char quote) {
    while (at < chars.length) {
      char c = chars[at];
      if (c == quote) {
        return true;
      }
      if (c == '<' || c == '>') {
        return false;
      }
      at++;
    }
    return false;
  }

  private boolean bareValue() {
    int begin = at;
    while (at < chars.length) {
      char c = chars[at];
      if (c == '>' || isSpace(c)) {
        return at > begin;
      }
      if (c == '<' || c == '"' || c == '\'' || c == '=' || c == '`') {
        return false;
      }
      at++;
    }
    return false;
  }

  /** Notes an attribute; false where the tag has it twice: then the first counts. */
  private boolean note(int gap, int name, int nameEnd, int value, int valueEnd) {
    if (is("style", name, nameEnd)) {
      if (hasStyle) {
        return false;
      }
      hasStyle = true;
      if (omitsStyles && !tells(value, valueEnd)) {
        omissions.add(gap, at, true);
      }
    } else if (is("class", name, nameEnd)) {
      if (hasClass) {
        return false;
      }
      hasClass = true;
      if (omitsStyles && !StyleWords.mayNameHidden(source.substring(value, valueEnd))) {
        omissions.add(gap, at, true);
      }
    } else if (is("color", name, nameEnd)) {
      if (omitsStyles && StyleWords.mayBePale(source.substring(value, valueEnd))) {
        everyStyleTells();
      }
    } else if (is("lang", name, nameEnd)
        || is("align", name, nameEnd)
        || is("valign", name, nameEnd)) {
      omissions.add(gap, at, false);
    }
    return true;
  }

  /** Whether a style is asked for; one that may make text pale has all of the page asked for. */
  private boolean tells(int begin, int end) {
    int length = end - begin;
    int place = (length * 31 + (length == 0 ? 0 : chars[begin + length / 2])) % REMEMBERED;
    if (ends[place] > 0 && Arrays.equals(chars, begin, end, chars, begins[place], ends[place])) {
      return telling[place];
    }
    String style = source.substring(begin, end);
    if (StyleWords.mayBePale(style)) {
      everyStyleTells();
      return true;
    }
    boolean tells = StyleWords.mayHide(style) || isTelling(style);
    begins[place] = begin;
    ends[place] = end;
    telling[place] = tells;
    return tells;
  }

  private static boolean isTelling(String style) {
    for (int i = 0; i < style.length(); i++) {
      for (String word : TELLING) {
        if (style.regionMatches(true, i, word, 0, word.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean is(String word, int begin, int end) {
    if (end - begin != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if ((chars[begin + i] | ' ') != word.charAt(i)) { // in lower case
        return false;
      }
    }
    return true;
  }

  private void skipSpace() {
    while (isSpace(peek())) {
      at++;
    }
  }

  /** The next character; at the end of the page one that ends every loop. */
  private char peek() {
    return at < chars.length ? chars[at] : '\0';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  private static boolean isLetter(char c) {
    char small = (char) (c | ' ');
    return small >= 'a' && small <= 'z';
  }

  private static boolean isOfName(char c) {
    return isLetter(c) || (c >= '0' && c <= ':') || c == '-' || c == '_';
  }
}
