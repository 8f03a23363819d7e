package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;

/** Characters of fonts that do not say which characters they are. */
class PdfGlyphsTest {
  private static final int CODES = 0x636D6170; // cmap
  private static final int LIMITS = 0x6D617870; // maxp
  private static final int PLACES = 0x6C6F6361; // loca
  private static final int PROGRAMS = 0x676C7966; // glyf
  private static final int HEADER = 0x68656164; // head

  private static final int SPACE = 3;
  private static final int FIRST = 40;

  @Test
  void whatDrawsNothingIsASpaceAndWhatDrawsIsUnknown() throws IOException {
    assertThat(text(withoutCodes(program()), FIRST, SPACE, FIRST)).isEqualTo("\uFFFD \uFFFD");
  }

  @Test
  void aCharacterMadeOfOthersThatAreMadeOfOthersIsNotDrawn() throws IOException {
    ByteBuffer font = withoutCodes(program());
    int last = doubledForty(font);
    assertThat(text(font, last, SPACE, last)).isEqualTo("\uFFFD \uFFFD");
  }

  private static ByteBuffer program() throws IOException {
    String name = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    try (InputStream in = PDType0Font.class.getResourceAsStream(name)) {
      return ByteBuffer.wrap(in.readAllBytes());
    }
  }

  private static int table(ByteBuffer font, int name) {
    for (int at = 12; ; at += 16) {
      if (font.getInt(at) == name) {
        return at;
      }
    }
  }

  /** The font no longer says which character a glyph is. */
  private static ByteBuffer withoutCodes(ByteBuffer font) {
    font.putInt(table(font, CODES), 0x786D6170);
    return font;
  }

  /** Makes each of forty glyphs of the one before it, twice; returns the last. */
  private static int doubledForty(ByteBuffer font) {
    boolean wide = font.getShort(font.getInt(table(font, HEADER) + 8) + 50) != 0;
    int places = font.getInt(table(font, PLACES) + 8);
    int programs = font.getInt(table(font, PROGRAMS) + 8);
    font.putShort(font.getInt(table(font, LIMITS) + 8) + 30, (short) 0x7FFF); // depth
    int previous = FIRST;
    int made = 0;
    for (int glyph = FIRST + 1; made < 40; glyph++) {
      int start = place(font, places, glyph, wide);
      if (place(font, places, glyph + 1, wide) - start < 24) {
        continue;
      }
      int at = programs + start;
      font.putShort(at, (short) -1);
      font.putShort(at + 10, (short) 0x22); // one more follows, offsets
      font.putShort(at + 12, (short) previous);
      font.putShort(at + 14, (short) 0);
      font.putShort(at + 16, (short) 0x02);
      font.putShort(at + 18, (short) previous);
      font.putShort(at + 20, (short) 0);
      previous = glyph;
      made++;
    }
    return previous;
  }

  private static int place(ByteBuffer font, int places, int glyph, boolean wide) {
    return wide
        ? font.getInt(places + 4 * glyph)
        : 2 * (font.getShort(places + 2 * glyph) & 0xFFFF);
  }

  private static String text(ByteBuffer font, int... glyphs) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDType0Font sound =
          PDType0Font.load(document, new ByteArrayInputStream(program().array()), false);
      COSDictionary dictionary = sound.getCOSObject();
      document.save(new ByteArrayOutputStream()); // the library fills in the font
      dictionary.removeItem(COSName.TO_UNICODE);
      byte[] written = new byte[font.capacity()];
      font.duplicate().clear().get(written);
      PDStream program = new PDStream(document, new ByteArrayInputStream(written));
      sound.getDescendantFont().getFontDescriptor().setFontFile2(program);
      PDPage page = new PDPage();
      PDResources resources = new PDResources();
      COSDictionary fonts = new COSDictionary();
      fonts.setItem(COSName.getPDFName("F1"), dictionary);
      resources.getCOSObject().setItem(COSName.FONT, fonts);
      page.setResources(resources);
      StringBuilder codes = new StringBuilder();
      for (int glyph : glyphs) {
        codes.append("%04X".formatted(glyph));
      }
      String drawn = "BT /F1 12 Tf 100 700 Td <" + codes + "> Tj ET";
      page.setContents(
          new PDStream(
              document, new ByteArrayInputStream(drawn.getBytes(StandardCharsets.US_ASCII))));
      document.addPage(page);
      document.save(bytes);
      return switch (new DocumentReader().read(bytes.toByteArray())) {
        case DocumentResult.Read(SourceDocument read) -> read.text().strip();
        case DocumentResult.Refused(String _, DocumentProblem problem) -> problem.toString();
      };
    }
  }
}
