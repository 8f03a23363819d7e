package org.mingjian.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/**
 * Refuses PDF files whose packed streams unfold too far, before the library unfolds them: it does
 * so in memory and without a bound.
 */
final class PdfStreams {
  /** What a stream of drawing, or of packed objects, may unfold to: a part of the limit. */
  private static final int SMALLER = 8;

  /** Far more than 120 pages need; each takes more than a hundred bytes of memory. */
  private static final int MOST_OBJECTS = 400_000;

  /** How far in front of a stream its dictionary is looked for. */
  private static final int DICTIONARY = 400;

  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

  /** The longest row, in bytes, that a filter may be told to keep. */
  private static final long LONGEST_ROW = 1 << 20;

  /** Filters of pictures: no drawing, map or font is packed so. */
  private static final Set<COSName> PICTURES =
      Set.of(
          COSName.CCITTFAX_DECODE,
          COSName.CCITTFAX_DECODE_ABBREVIATION,
          COSName.DCT_DECODE,
          COSName.DCT_DECODE_ABBREVIATION,
          COSName.JBIG2_DECODE,
          COSName.JPX_DECODE);

  private static final Pattern ROW = Pattern.compile("/Columns\\s*(\\d{7,})");

  private final ReadingLimits limits;
  private final PdfFonts fonts = new PdfFonts(this);
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  PdfStreams(ReadingLimits limits) {
    this.limits = limits;
  }

  /** Unfolds, and forgets, all streams of the file as it lies; pictures are never unfolded. */
  void checkFile(byte[] bytes) throws UnreadableFileException {
    checkObjects(bytes);
    Inflater inflater = new Inflater();
    byte[] buffer = new byte[1 << 16];
    long objectBytes = 0;
    try {
      for (int at = find(bytes, STREAM, 0); at >= 0; at = find(bytes, STREAM, at + 1)) {
        if (at >= 3 && bytes[at - 1] == 'd' && bytes[at - 2] == 'n' && bytes[at - 3] == 'e') {
          continue;
        }
        String dictionary =
            new String(
                bytes,
                Math.max(0, at - DICTIONARY),
                Math.min(at, DICTIONARY),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        dictionary = dictionary.substring(dictionary.lastIndexOf("obj") + 1);
        boolean objects = dictionary.contains("/ObjStm") || dictionary.contains("/XRef");
        if (!objects && dictionary.contains("/Image")) {
          continue;
        }
        int start = at + STREAM.length;
        while (start < bytes.length && bytes[start] <= ' ' && bytes[start] >= 0) {
          start++;
        }
        if (ROW.matcher(dictionary).find()) {
          throw new UnreadableFileException("file.broken");
        }
        long allowed = objects ? limits.inflatedBytes() / SMALLER : limits.inflatedBytes();
        inflater.reset();
        inflater.setInput(bytes, start, bytes.length - start);
        long size = inflated(inflater, buffer, allowed);
        objectBytes += objects ? size : 0;
        if (size > allowed || objectBytes > limits.inflatedBytes()) {
          throw tooFar(allowed);
        }
      }
    } finally {
      inflater.end();
    }
  }

  /** The library keeps an entry for every object that a table names or that lies in the file. */
  private static void checkObjects(byte[] bytes) throws UnreadableFileException {
    int objects = 0;
    for (int i = 4; i < bytes.length; i++) {
      boolean lies = bytes[i] == 'j' && bytes[i - 1] == 'b' && bytes[i - 2] == 'o';
      boolean named = bytes[i] == 'n' && bytes[i - 1] == ' ' && isDigit(bytes[i - 2]);
      if ((lies && bytes[i - 3] != 'd') || (named && isDigit(bytes[i - 3]))) {
        if (++objects > MOST_OBJECTS) {
          throw new UnreadableFileException("file.too_many_parts", Integer.toString(MOST_OBJECTS));
        }
      }
    }
    ReadingTime.check();
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static long inflated(Inflater inflater, byte[] buffer, long allowed) {
    long size = 0;
    try {
      while (size <= allowed && !inflater.finished()) {
        ReadingTime.check();
        int more = inflater.inflate(buffer);
        if (more == 0) {
          break;
        }
        size += more;
      }
    } catch (DataFormatException e) {
      return size; // the library too takes what comes before the fault
    }
    return size;
  }

  private static int find(byte[] bytes, byte[] wanted, int from) {
    outer:
    for (int i = from; i + wanted.length <= bytes.length; i++) {
      for (int j = 0; j < wanted.length; j++) {
        if (bytes[i + j] != wanted[j]) {
          continue outer;
        }
      }
      return i;
    }
    return -1;
  }

  /**
   * Checks what a page draws and draws with, through all filters and after decryption.
   *
   * @param page the dictionary of the page
   * @param resources what it inherits, too
   */
  void checkPage(COSDictionary page, @Nullable COSDictionary resources)
      throws IOException, UnreadableFileException {
    long allowed = limits.inflatedBytes() / SMALLER;
    Deque<COSBase> contents = new ArrayDeque<>();
    add(contents, page.getDictionaryObject(COSName.CONTENTS));
    long left = allowed;
    while (!contents.isEmpty()) {
      COSBase next = contents.poll();
      if (next instanceof COSArray array) {
        array.forEach(part -> add(contents, part));
      } else if (next instanceof COSStream stream) {
        left -= size(stream, left, allowed);
      }
    }
    Deque<COSBase> open = new ArrayDeque<>();
    add(open, resources);
    while (!open.isEmpty()) {
      ReadingTime.check();
      COSBase next = open.poll();
      if (next instanceof COSArray array) {
        array.forEach(part -> add(open, part));
      } else if (next instanceof COSDictionary dictionary) {
        if (dictionary instanceof COSStream stream) {
          check(stream);
        }
        fonts.check(dictionary);
        for (var entry : dictionary.entrySet()) {
          if (!entry.getKey().equals(COSName.PARENT)) {
            add(open, entry.getValue());
          }
        }
      }
    }
  }

  private void check(COSStream stream) throws IOException, UnreadableFileException {
    COSName subtype = stream.getCOSName(COSName.SUBTYPE);
    if (COSName.IMAGE.equals(subtype)) {
      return; // only that it is there counts
    }
    boolean drawing = COSName.FORM.equals(subtype);
    long allowed = drawing ? limits.inflatedBytes() / SMALLER : limits.inflatedBytes();
    size(stream, allowed, allowed);
  }

  /** The content of a small stream; nothing when it is broken. */
  byte[] unfolded(COSStream stream) throws IOException, UnreadableFileException {
    long allowed = limits.inflatedBytes() / SMALLER;
    size(stream, allowed, allowed);
    try (InputStream in = stream.createInputStream()) {
      return in.readAllBytes();
    }
  }

  /** Checks the program of a font, which may be large, before it is unfolded. */
  void checkProgram(COSStream stream) throws IOException, UnreadableFileException {
    size(stream, limits.inflatedBytes(), limits.inflatedBytes());
  }

  /** How much a stream unfolds to. */
  private static long size(COSStream stream, long left, long allowed)
      throws IOException, UnreadableFileException {
    COSBase filters = stream.getFilters();
    java.util.List<COSName> names = new java.util.ArrayList<>();
    if (filters instanceof COSName name) {
      names.add(name);
    } else if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSName name && !names.contains(name)) {
          names.add(name);
        }
      }
    }
    checkRows(stream);
    if (!Collections.disjoint(names, PICTURES)) {
      throw new UnreadableFileException("file.broken");
    }
    if (names.isEmpty() || stream.getLength() * 4000 <= left) {
      return Math.min(left, stream.getLength()); // no filter unfolds to more
    }
    if (names.size() == 1 && isFlate(names.getFirst())) {
      try (InputStream packed = stream.createRawInputStream()) {
        Bounded count = new Bounded(left);
        decode(names.getFirst(), packed, count, stream);
        return count.size;
      } catch (TooFarException e) {
        throw tooFar(allowed);
      }
    }
    byte[] unfolded;
    try (InputStream packed = stream.createRawInputStream()) {
      unfolded = packed.readAllBytes();
    }
    for (COSName name : names) {
      Kept kept = new Kept(left);
      try {
        decode(name, new java.io.ByteArrayInputStream(unfolded), kept, stream);
      } catch (TooFarException e) {
        throw tooFar(allowed);
      }
      unfolded = kept.bytes.toByteArray();
    }
    return unfolded.length;
  }

  /** A filter keeps two rows whole, of the length that the file says. */
  private static void checkRows(COSStream stream) throws UnreadableFileException {
    COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    int count = parameters instanceof COSArray array ? array.size() : 1;
    for (int i = 0; i < count; i++) {
      COSBase one = parameters instanceof COSArray array ? array.getObject(i) : parameters;
      if (one instanceof COSDictionary row) {
        long bits = Math.clamp(row.getInt(COSName.BITS_PER_COMPONENT, 8), 1, 32);
        long colors = Math.clamp(row.getInt(COSName.COLORS, 1), 1, 32);
        if (bits * colors * row.getInt(COSName.COLUMNS, 1) / 8 > LONGEST_ROW) {
          throw new UnreadableFileException("file.broken");
        }
      }
    }
  }

  private static boolean isFlate(COSName name) {
    return name.equals(COSName.FLATE_DECODE) || name.equals(COSName.FLATE_DECODE_ABBREVIATION);
  }

  private static void decode(COSName name, InputStream packed, OutputStream out, COSStream stream) {
    try {
      FilterFactory.INSTANCE.getFilter(name).decode(packed, out, stream, 0);
    } catch (IOException e) {
      return; // broken data ends where it breaks; what came before was counted
    }
  }

  private void add(Deque<COSBase> open, @Nullable COSBase base) {
    COSBase object = base instanceof COSObject reference ? reference.getObject() : base;
    if ((object instanceof COSDictionary || object instanceof COSArray) && seen.add(object)) {
      open.add(object);
    }
  }

  private static UnreadableFileException tooFar(long allowed) {
    return new UnreadableFileException("file.unfolds_too_far", Long.toString(allowed >> 20));
  }

  /** Not checked, so that no filter takes it for broken data. */
  private static final class TooFarException extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;
  }

  /** Counts what is written and lets nothing beyond the bound through. */
  private static class Bounded extends OutputStream {
    private final long most;
    private long size;

    Bounded(long most) {
      this.most = most;
    }

    @Override
    public void write(int one) {
      grow(1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
      grow(length);
    }

    final void grow(int more) {
      ReadingTime.check();
      size += more;
      if (size > most) {
        throw new TooFarException();
      }
    }
  }

  private static final class Kept extends Bounded {
    private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();

    Kept(long most) {
      super(most);
    }

    @Override
    public void write(int one) {
      grow(1);
      bytes.write(one);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
      grow(length);
      bytes.write(buffer, offset, length);
    }
  }
}
