package org.mingjian.document;

import java.io.IOException;
import java.util.List;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.IndexToLocationTable;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType0;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1CFont;

/**
 * Whether a character of a font draws anything, told by how long its program is. The program is
 * never run: one that calls others that call others can draw without end.
 */
final class PdfGlyphs {
  private static final int END = 14;
  private static final int SHORT_NUMBER = 28;

  private PdfGlyphs() {}

  /** Whether it is certain that nothing is drawn. */
  static boolean drawsNothing(PDFont font, int code) throws IOException {
    return switch (font) {
      case PDTrueTypeFont simple -> isEmpty(simple.getTrueTypeFont(), simple.codeToGID(code));
      case PDType1CFont simple -> {
        CFFFont program = simple.getCFFType1Font();
        yield program != null
            && isEmpty(program, simple.getCFFType1Font().nameToGID(simple.codeToName(code)));
      }
      case PDType0Font composite when isBlankCode(composite, code) -> true;
      case PDType0Font composite ->
          switch (composite.getDescendantFont()) {
            case PDCIDFontType2 descendant ->
                isEmpty(descendant.getTrueTypeFont(), descendant.codeToGID(code));
            case PDCIDFontType0 descendant -> {
              CFFFont program = descendant.getCFFFont();
              yield program != null && isEmpty(program, descendant.codeToGID(code));
            }
            default -> false;
          };
      default -> false;
    };
  }

  /**
   * Whether a code that stands for itself, as in the character maps of whole scripts, is a blank:
   * no collection of characters draws one for a space that does not break.
   */
  private static boolean isBlankCode(PDType0Font font, int code) {
    return font.getCMap() != null
        && font.getCMap().getName() != null
        && font.getCMap().getName().startsWith("Uni")
        && !font.isEmbedded()
        && Character.isSpaceChar(code);
  }

  /** The table of places tells the length of a program: of two equal ones the first is empty. */
  private static boolean isEmpty(TrueTypeFont font, int glyph) throws IOException {
    if (font instanceof OpenTypeFont outlines && outlines.isPostScript()) {
      return outlines.getCFF() != null && isEmpty(outlines.getCFF().getFont(), glyph);
    }
    IndexToLocationTable places = font.getIndexToLocation();
    if (places == null || glyph < 0 || glyph + 1 >= places.getOffsets().length) {
      return false;
    }
    return places.getOffsets()[glyph] == places.getOffsets()[glyph + 1];
  }

  private static boolean isEmpty(CFFFont font, int glyph) {
    List<byte[]> programs = font.getCharStringBytes();
    return glyph >= 0 && glyph < programs.size() && endsAtOnce(programs.get(glyph));
  }

  /** Whether the first operator of a program of Type 2 is its end; numbers may stand before it. */
  private static boolean endsAtOnce(byte[] program) {
    int at = 0;
    while (at < program.length) {
      int first = program[at] & 0xFF;
      if (first < 32 && first != SHORT_NUMBER) {
        return first == END;
      }
      at += first == SHORT_NUMBER ? 3 : first == 255 ? 5 : first >= 247 ? 2 : 1;
    }
    return false;
  }
}
