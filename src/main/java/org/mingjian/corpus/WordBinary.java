package org.mingjian.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The binary format of Word 97 to 2003, as much of it as text and tables need. Structures and names
 * follow Microsoft's open specification MS-DOC; no library writes tables of this format.
 */
final class WordBinary {
  private static final int PAGE = 512;
  private static final int TEXT_START = 2 * PAGE;
  private static final int FC_LCB_COUNT = 93;
  private static final int FIB_SIZE = 32 + 2 + 28 + 2 + 88 + 2 + FC_LCB_COUNT * 8 + 2;
  private static final int PHE_SIZE = 12;

  // Places in the list of offsets and lengths of the file information block.
  private static final int STSHF = 1;
  private static final int PLCF_SED = 6;
  private static final int PLCF_BTE_CHPX = 12;
  private static final int PLCF_BTE_PAPX = 13;
  private static final int STTBF_FFN = 15;
  private static final int DOP = 31;
  private static final int CLX = 33;

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> ends = new ArrayList<>();
  private final List<byte[]> properties = new ArrayList<>();

  /** A cell of a row: its right edge in twips, and how it is merged with the cells below it. */
  record Cell(String text, int rightEdge, boolean mergeBegins, boolean mergeGoesOn) {}

  void paragraph(String content) {
    end(content + "\r", new byte[] {0, 0});
  }

  /** A row of a table; a line feed in a cell begins a paragraph of the cell. */
  void row(List<Cell> cells) {
    byte[] inTable = {0, 0, 0x16, 0x24, 1, 0x49, 0x66, 1, 0, 0, 0};
    for (Cell cell : cells) {
      String[] lines = cell.text().split("\n", -1);
      for (int line = 0; line < lines.length; line++) {
        end(lines[line] + (line < lines.length - 1 ? "\r" : "\u0007"), inTable);
      }
    }
    end("\u0007", rowEnd(cells));
  }

  private void end(String content, byte[] papx) {
    text.append(content);
    ends.add(text.length());
    properties.add(papx);
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] contents(ByteBuffer buffer) {
    byte[] contents = new byte[buffer.capacity()];
    buffer.get(0, contents);
    return contents;
  }

  /** Properties of the mark that ends a row, with the edges and merges of its cells. */
  private static byte[] rowEnd(List<Cell> cells) {
    int definition = 1 + 2 * (cells.size() + 1) + 20 * cells.size();
    ByteBuffer papx = buffer(2 + 3 + 6 + 3 + 4 + definition);
    papx.putShort((short) 0);
    papx.putShort((short) 0x2416).put((byte) 1);
    papx.putShort((short) 0x6649).putInt(1);
    papx.putShort((short) 0x2417).put((byte) 1);
    papx.putShort((short) 0xD608).putShort((short) (definition + 1));
    papx.put((byte) cells.size());
    papx.putShort((short) 0);
    cells.forEach(cell -> papx.putShort((short) cell.rightEdge()));
    for (Cell cell : cells) {
      int merge = cell.mergeBegins() ? 0x60 : cell.mergeGoesOn() ? 0x20 : 0;
      papx.putShort((short) merge).putShort((short) 0).put(new byte[16]);
    }
    return contents(papx);
  }

  /** The file. */
  byte[] bytes() throws IOException {
    byte[] characters = text.toString().getBytes(StandardCharsets.UTF_16LE);
    int textEnd = TEXT_START + characters.length;
    ByteArrayOutputStream main = new ByteArrayOutputStream();
    main.write(new byte[TEXT_START]);
    main.write(characters);
    pad(main);
    int characterPage = main.size() / PAGE;
    main.write(characterPage(textEnd));
    List<Integer> firsts = new ArrayList<>();
    List<Integer> pages = new ArrayList<>();
    paragraphPages(main, firsts, pages);

    ByteBuffer fcLcb = buffer(FC_LCB_COUNT * 8);
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    // Nothing may lie at offset 0, which means that it does not exist.
    table.write(new byte[4]);
    part(table, fcLcb, STSHF, styles());
    part(table, fcLcb, PLCF_SED, section());
    part(
        table,
        fcLcb,
        PLCF_BTE_CHPX,
        binTable(List.of(TEXT_START), textEnd, List.of(characterPage)));
    part(table, fcLcb, PLCF_BTE_PAPX, binTable(firsts, textEnd, pages));
    part(table, fcLcb, STTBF_FFN, fonts());
    part(table, fcLcb, DOP, new byte[544]);
    part(table, fcLcb, CLX, pieces());

    byte[] mainBytes = main.toByteArray();
    byte[] head = head(textEnd, mainBytes.length, contents(fcLcb));
    System.arraycopy(head, 0, mainBytes, 0, head.length);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(mainBytes), "WordDocument");
      container.createDocument(new ByteArrayInputStream(table.toByteArray()), "1Table");
      container.writeFilesystem(file);
    }
    return file.toByteArray();
  }

  private static void pad(ByteArrayOutputStream stream) throws IOException {
    int over = stream.size() % PAGE;
    if (over > 0) {
      stream.write(new byte[PAGE - over]);
    }
  }

  private static void part(ByteArrayOutputStream table, ByteBuffer fcLcb, int place, byte[] bytes)
      throws IOException {
    fcLcb.putInt(place * 8, table.size());
    fcLcb.putInt(place * 8 + 4, bytes.length);
    table.write(bytes);
    if (table.size() % 2 == 1) {
      table.write(0);
    }
  }

  private byte[] head(int textEnd, int size, byte[] fcLcb) {
    ByteBuffer head = buffer(FIB_SIZE);
    head.putShort((short) 0xA5EC).putShort((short) 0x00C1);
    head.putShort((short) 0).putShort((short) 0x0804).putShort((short) 0);
    // The table stream is 1Table, and the characters are Unicode.
    head.putShort((short) (0x0200 | 0x1000));
    head.putShort((short) 0x00BF);
    head.position(0x18);
    head.putInt(TEXT_START).putInt(textEnd);
    head.putShort((short) 14).put(new byte[28]);
    head.putShort((short) 22);
    int counts = head.position();
    head.putInt(counts, size);
    head.putInt(counts + 12, text.length());
    head.position(counts + 88);
    head.putShort((short) FC_LCB_COUNT).put(fcLcb).putShort((short) 0);
    return contents(head);
  }

  /** One run of characters without properties of its own. */
  private static byte[] characterPage(int textEnd) {
    ByteBuffer page = buffer(PAGE);
    page.putInt(TEXT_START).putInt(textEnd).put((byte) 0);
    page.put(PAGE - 1, (byte) 1);
    return contents(page);
  }

  private void paragraphPages(ByteArrayOutputStream main, List<Integer> firsts, List<Integer> pages)
      throws IOException {
    int next = 0;
    while (next < ends.size()) {
      int first = next;
      int used = 1 + 4;
      List<byte[]> stored = new ArrayList<>();
      while (next < ends.size()) {
        byte[] papx = properties.get(next);
        boolean known = stored.stream().anyMatch(other -> Arrays.equals(other, papx));
        int more = 4 + 1 + PHE_SIZE + (known ? 0 : papx.length + 4);
        if (used + more > PAGE) {
          break;
        }
        used += more;
        if (!known) {
          stored.add(papx);
        }
        next++;
      }
      if (next == first) {
        throw new IOException("the properties of a row do not fit a page");
      }
      firsts.add(offset(first == 0 ? 0 : ends.get(first - 1)));
      pages.add(main.size() / PAGE);
      main.write(paragraphPage(first, next));
    }
  }

  private static int offset(int character) {
    return TEXT_START + 2 * character;
  }

  private byte[] paragraphPage(int from, int to) {
    ByteBuffer page = buffer(PAGE);
    page.putInt(offset(from == 0 ? 0 : ends.get(from - 1)));
    for (int index = from; index < to; index++) {
      page.putInt(offset(ends.get(index)));
    }
    List<byte[]> stored = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int free = PAGE - 1;
    for (int index = from; index < to; index++) {
      byte[] papx = properties.get(index);
      int place = -1;
      for (int known = 0; known < stored.size(); known++) {
        place = Arrays.equals(stored.get(known), papx) ? places.get(known) : place;
      }
      if (place < 0) {
        byte[] counted = counted(papx);
        free = (free - counted.length) & ~1;
        place = free;
        page.put(place, counted);
        stored.add(papx);
        places.add(place);
      }
      page.put((byte) (place / 2)).put(new byte[PHE_SIZE]);
    }
    page.put(PAGE - 1, (byte) (to - from));
    return contents(page);
  }

  /** Properties behind their length in words: of odd length at once, of even length behind a 0. */
  private static byte[] counted(byte[] papx) {
    boolean even = papx.length % 2 == 0;
    ByteBuffer counted = buffer(papx.length + (even ? 2 : 1));
    if (even) {
      counted.put((byte) 0).put((byte) (papx.length / 2));
    } else {
      counted.put((byte) ((papx.length + 1) / 2));
    }
    return contents(counted.put(papx));
  }

  private static byte[] binTable(List<Integer> firsts, int end, List<Integer> pages) {
    ByteBuffer table = buffer(4 * (firsts.size() + 1 + pages.size()));
    firsts.forEach(table::putInt);
    table.putInt(end);
    pages.forEach(table::putInt);
    return contents(table);
  }

  private byte[] pieces() {
    ByteBuffer clx = buffer(1 + 4 + 8 + 8);
    clx.put((byte) 2).putInt(16);
    clx.putInt(0).putInt(text.length());
    clx.putShort((short) 0).putInt(TEXT_START).putShort((short) 0);
    return contents(clx);
  }

  private byte[] section() {
    ByteBuffer section = buffer(8 + 12);
    section.putInt(0).putInt(text.length());
    section.putShort((short) 0).putInt(-1).putShort((short) 0).putInt(0);
    return contents(section);
  }

  private static byte[] fonts() {
    byte[] name = "宋体\0".getBytes(StandardCharsets.UTF_16LE);
    ByteBuffer fonts = buffer(4 + 40 + name.length);
    fonts.putShort((short) 1).putShort((short) 0);
    fonts.put((byte) (39 + name.length)).put((byte) 0).putShort((short) 400);
    fonts.put((byte) 134).put((byte) 0).put(new byte[34]).put(name);
    return contents(fonts);
  }

  /** The style Normal in the first of 15 places. */
  private static byte[] styles() {
    byte[] name = "Normal\0".getBytes(StandardCharsets.UTF_16LE);
    int size = 10 + 2 + name.length + 4 + 2;
    ByteBuffer styles = buffer(2 + 18 + 2 + size + 2 * 14);
    styles.putShort((short) 18);
    styles.putShort((short) 15).putShort((short) 10).putShort((short) 1);
    styles.putShort((short) 91).putShort((short) 15).put(new byte[8]);
    styles.putShort((short) size);
    styles.putShort((short) 0).putShort((short) 0xFFF1).putShort((short) 2);
    styles.putShort((short) size).putShort((short) 0);
    styles.putShort((short) 6).put(name);
    styles.putShort((short) 2).putShort((short) 0);
    styles.putShort((short) 0);
    return contents(styles);
  }
}
