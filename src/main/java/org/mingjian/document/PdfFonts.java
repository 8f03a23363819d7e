package org.mingjian.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/**
 * Refuses fonts whose tables would grow too far, before the library builds them: some twenty bytes
 * of a file may ask it for an entry for each of two thousand million codes.
 */
final class PdfFonts {
  /** What all fonts of a file together may grow to; an entry takes up to a hundred bytes. */
  private static final long MOST_ENTRIES = 1_000_000;

  /** A character of a map of characters stands in two tables. */
  private static final int TABLES_OF_A_MAP = 2;

  private static final COSName[] CHARACTER_MAPS = {COSName.TO_UNICODE, COSName.ENCODING};
  private static final COSName[] PROGRAMS = {COSName.FONT_FILE2, COSName.FONT_FILE3};

  /** The directory of the tables of a font program lies within so many bytes. */
  private static final int DIRECTORY = 1 << 12;

  /** The width of most figures, in thousandths of the size. */
  private static final int ANY_WIDTH = 500;

  private final PdfStreams streams;
  private final IdentityHashMap<COSStream, Long> counted = new IdentityHashMap<>();
  private long entries;

  PdfFonts(PdfStreams streams) {
    this.streams = streams;
  }

  /** Counts what a font, or a part of one, grows to; other dictionaries have nothing to count. */
  void check(COSDictionary dictionary) throws IOException, UnreadableFileException {
    if (dictionary.getDictionaryObject(COSName.W) instanceof COSArray widths) {
      countWidths(widths);
    }
    if (dictionary.getDictionaryObject(COSName.W2) instanceof COSArray widths) {
      countWidths(widths);
    }
    if (dictionary.getDictionaryObject(COSName.DIFFERENCES) instanceof COSArray differences) {
      add(differences.size());
    }
    giveWidth(dictionary);
    for (COSName name : CHARACTER_MAPS) {
      if (dictionary.getDictionaryObject(name) instanceof COSStream stream) {
        add(TABLES_OF_A_MAP * characters(stream));
      }
    }
    for (COSName name : PROGRAMS) {
      if (dictionary.getDictionaryObject(name) instanceof COSStream stream
          && !counted.containsKey(stream)) {
        long codes = codes(stream);
        counted.put(stream, codes);
        if (codes > MOST_ENTRIES) {
          throw tooMany();
        }
      }
    }
  }

  /**
   * Where a font with a program of its own lacks the widths of its characters, which no sound file
   * leaves out, the library would run the programs of its characters to learn them, and those may
   * have no end. Such a font gets one width for all.
   */
  private static void giveWidth(COSDictionary font) {
    if (!(font.getDictionaryObject(COSName.FONT_DESC) instanceof COSDictionary descriptor)
        || font.containsKey(COSName.DESCENDANT_FONTS)
        || font.getDictionaryObject(COSName.WIDTHS) instanceof COSArray) {
      return;
    }
    boolean embedded =
        descriptor.containsKey(COSName.FONT_FILE) || descriptor.containsKey(COSName.FONT_FILE3);
    if (embedded) {
      font.setInt(COSName.MISSING_WIDTH, ANY_WIDTH);
      if (descriptor.getInt(COSName.MISSING_WIDTH, 0) <= 0) {
        descriptor.setInt(COSName.MISSING_WIDTH, ANY_WIDTH);
      }
    }
  }

  /** Of {@code first [w w w]} and {@code first last w}, in the way the library goes through it. */
  private void countWidths(COSArray widths) throws UnreadableFileException {
    int i = 0;
    while (i < widths.size() - 1) {
      COSBase first = widths.getObject(i++);
      if (!(first instanceof COSNumber from)) {
        continue;
      }
      COSBase next = widths.getObject(i++);
      if (next instanceof COSArray each) {
        add(each.size());
      } else {
        i++;
        if (next instanceof COSNumber to) {
          add(Math.max(0, (long) to.intValue() - from.intValue() + 1));
        }
      }
    }
  }

  private long characters(COSStream stream) throws IOException, UnreadableFileException {
    Long before = counted.get(stream);
    if (before != null) {
      return before;
    }
    long characters = PdfCharacterMap.entries(streams.unfolded(stream), MOST_ENTRIES);
    counted.put(stream, characters);
    return characters;
  }

  private long codes(COSStream stream) throws IOException, UnreadableFileException {
    streams.checkProgram(stream);
    try (InputStream in = stream.createInputStream()) {
      byte[] directory = in.readNBytes(DIRECTORY);
      if (!PdfFontProgram.mapsCodes(directory)) {
        return 0;
      }
    } catch (IOException e) {
      return 0; // broken data is no program to the library either
    }
    try (InputStream in = stream.createInputStream()) {
      return PdfFontProgram.codes(in.readAllBytes(), MOST_ENTRIES);
    }
  }

  private void add(long more) throws UnreadableFileException {
    ReadingTime.check();
    entries += more;
    if (entries > MOST_ENTRIES) {
      throw tooMany();
    }
  }

  private static UnreadableFileException tooMany() {
    return new UnreadableFileException("file.fonts_too_large", Long.toString(MOST_ENTRIES));
  }
}
