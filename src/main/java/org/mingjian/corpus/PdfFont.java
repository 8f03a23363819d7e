package org.mingjian.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A font by its name only, so that neither size nor bytes depend on the fonts of a machine. Both
 * kinds are met in the files of offices: the predefined encoding of Chinese producers, and glyph
 * numbers with a table of their own that says which characters they are.
 */
final class PdfFont {
  private static final int ASCII_WIDTH = 500;
  private static final int FULL_WIDTH = 1000;

  private final boolean predefined;
  private final Map<Character, Integer> glyphs = new LinkedHashMap<>();

  PdfFont(boolean predefined) {
    this.predefined = predefined;
  }

  /** The width of a text in thousandths of the font size. */
  static int width(String text) {
    int width = 0;
    for (int at = 0; at < text.length(); at++) {
      width += text.charAt(at) < 0x100 ? ASCII_WIDTH : FULL_WIDTH;
    }
    return width;
  }

  /** The text as the hexadecimal string of a content stream. */
  String encoded(String text) {
    StringBuilder hex = new StringBuilder("<");
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      int code =
          predefined ? character : glyphs.computeIfAbsent(character, key -> glyphs.size() + 3);
      hex.append(String.format(Locale.ROOT, "%04X", code));
    }
    return hex.append('>').toString();
  }

  /** The font's dictionary; to be asked for when all texts are encoded. */
  COSDictionary dictionary(PDDocument document) throws IOException {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    String name = predefined ? "STSong-Light" : "FangSong_GB2312";
    font.setName(COSName.BASE_FONT, name);
    font.setName(COSName.ENCODING, predefined ? "UniGB-UTF16-H" : "Identity-H");
    COSArray descendants = new COSArray();
    descendants.add(descendant(name));
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    if (!predefined) {
      COSStream toUnicode = document.getDocument().createCOSStream();
      try (var out = toUnicode.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(toUnicode().getBytes(StandardCharsets.US_ASCII));
      }
      font.setItem(COSName.TO_UNICODE, toUnicode);
    }
    return font;
  }

  private COSDictionary descendant(String name) {
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setName(COSName.SUBTYPE, predefined ? "CIDFontType0" : "CIDFontType2");
    descendant.setName(COSName.BASE_FONT, name);
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString(predefined ? "GB1" : "Identity"));
    system.setInt(COSName.SUPPLEMENT, predefined ? 4 : 0);
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setInt(COSName.DW, FULL_WIDTH);
    descendant.setItem(COSName.W, widths());
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, 6);
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, 880);
    descriptor.setInt(COSName.DESCENT, -120);
    descriptor.setInt(COSName.CAP_HEIGHT, 880);
    descriptor.setInt(COSName.STEM_V, 93);
    COSArray box = new COSArray();
    for (int edge : new int[] {-25, -254, 1000, 880}) {
      box.add(COSInteger.get(edge));
    }
    descriptor.setItem(COSName.FONT_BBOX, box);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    return descendant;
  }

  private COSArray widths() {
    COSArray widths = new COSArray();
    if (predefined) {
      // The Latin glyphs of Adobe-GB1 are 1 to 95.
      widths.add(COSInteger.get(1));
      widths.add(COSInteger.get(95));
      widths.add(COSInteger.get(ASCII_WIDTH));
      return widths;
    }
    glyphs.forEach((character, glyph) -> {
      widths.add(COSInteger.get(glyph));
      widths.add(COSInteger.get(glyph));
      widths.add(COSInteger.get(width(String.valueOf(character))));
    });
    return widths;
  }

  private String toUnicode() {
    StringBuilder map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
    map.append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n");
    map.append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
    map.append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    int inBlock = 0;
    int left = glyphs.size();
    for (Map.Entry<Character, Integer> glyph : glyphs.entrySet()) {
      if (inBlock == 0) {
        map.append(Math.min(100, left)).append(" beginbfchar\n");
      }
      map.append(
          String.format(Locale.ROOT, "<%04X> <%04X>\n", glyph.getValue(), (int) glyph.getKey()));
      inBlock++;
      left--;
      if (inBlock == 100 || left == 0) {
        map.append("endbfchar\n");
        inBlock = 0;
      }
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString();
  }
}
