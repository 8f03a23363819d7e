package org.mingjian.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.mingjian.document.PdfLines.Visual;

/** Reads PDF files with a text layer; pages that hold only a picture are told. */
final class PdfReader implements FormatReader {
  /** A character with its place takes so much more memory than one of a text. */
  private static final int GLYPH_SIZE = 8;

  /** Where a line begins at least that stands at the right, as a share of the page's text. */
  private static final float ASIDE = 0.5f;

  private final ReadingLimits limits;

  PdfReader(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public SourceDocument read(String mediaType, byte[] bytes)
      throws IOException, UnreadableFileException {
    DocumentBuilder builder = new DocumentBuilder(limits);
    PdfStreams streams = new PdfStreams(limits);
    streams.checkFile(bytes);
    try (PDDocument document =
        Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      int pages = document.getNumberOfPages();
      int read = Math.min(pages, limits.pages());
      List<PdfPage.Seen> drawings = new ArrayList<>();
      int glyphs = 0;
      for (int i = 0; i < read; i++) {
        ReadingTime.check();
        PDPage drawn = document.getPage(i);
        PDResources resources = drawn.getResources();
        streams.checkPage(
            drawn.getCOSObject(), resources == null ? null : resources.getCOSObject());
        PdfPage page = new PdfPage(drawn);
        page.processPage(drawn);
        PdfPage.Seen seen = page.seen();
        glyphs += page.letters();
        if (glyphs > limits.textCharacters() / GLYPH_SIZE) {
          throw new UnreadableFileException(
              "file.text_too_long", Integer.toString(limits.textCharacters() / GLYPH_SIZE));
        }
        if (seen.glyphs().isEmpty() && page.hasImage()) {
          builder.problem("file.page_is_image", Integer.toString(i + 1));
        }
        if (page.isUnknown()) {
          builder.problem("file.page_letters_unknown", Integer.toString(i + 1));
        }
        drawings.add(seen);
      }
      PdfSheetPages.join(drawings);
      List<PdfContent> contents = new ArrayList<>();
      for (int i = 0; i < drawings.size(); i++) {
        if (PdfCutTables.of(drawings.get(i)).isCut()) {
          builder.problem("file.page_is_cut", Integer.toString(i + 1));
        }
        boolean beside = false;
        for (PdfPage.Seen side : PdfSides.of(drawings.get(i))) {
          contents.add(PdfContent.of(side, contents.size() + 1, beside));
          beside = true;
        }
      }
      PdfContent.dropRunningLines(contents);
      PdfContent.mendRows(contents);
      PdfContinuedTables.align(contents);
      contents.forEach(PdfOverflowingNames::mend);
      PdfPlacedTables.find(contents);
      contents.forEach(PdfSplitLabels::join);
      Paragraphs paragraphs = new Paragraphs(builder);
      for (PdfContent content : contents) {
        if (!content.beside()) {
          paragraphs.startPage();
        }
        page(content, paragraphs);
      }
      paragraphs.flush();
      if (read < pages) {
        builder.problem("file.too_many_pages", Integer.toString(limits.pages()));
      }
    } catch (InvalidPasswordException e) {
      throw new UnreadableFileException("file.encrypted");
    }
    return builder.build(mediaType);
  }

  private static void page(PdfContent page, Paragraphs paragraphs) throws UnreadableFileException {
    float margin = 0;
    float left = Float.MAX_VALUE;
    for (Visual line : page.lines()) {
      margin = Math.max(margin, line.right());
      left = Math.min(left, line.left());
    }
    float aside = left + (margin - left) * ASIDE;
    int next = 0;
    List<PdfTables.Found> tables = page.tables();
    for (Visual line : page.lines()) {
      while (next < tables.size() && tables.get(next).top() < line.baseline()) {
        paragraphs.table(tables.get(next++).grid());
      }
      paragraphs.line(line, margin, aside);
    }
    while (next < tables.size()) {
      paragraphs.table(tables.get(next++).grid());
    }
  }

  /** Joins visual lines to paragraphs: a line that reaches the margin goes on in the next. */
  private static final class Paragraphs {
    /** How much room a figure with the tab before it takes at most, as a share of its size. */
    private static final float ROOM = 4;

    /** The same in points: tabs stand half an inch apart in small letters as well. */
    private static final float TAB = 42;

    private final DocumentBuilder builder;
    private final StringBuilder open = new StringBuilder();
    private final PdfTabbedRows rows = new PdfTabbedRows();

    Paragraphs(DocumentBuilder builder) {
      this.builder = builder;
    }

    void line(Visual line, float margin, float aside) throws UnreadableFileException {
      List<String> parts = PdfTabbedRows.cells(line.text(true), line.text(false));
      float room = Math.max(ROOM, PdfTabbedRows.room(parts));
      boolean fills = line.right() > margin - Math.max(TAB, line.size() * room);
      if (parts.size() > 1
          || rows.goesOn(line, parts)
          || (fills && rows.mayGoOn() && KnownLabels.isRow(parts.getFirst().strip()))) {
        flushParagraph();
        rows.add(line, parts, fills);
        return;
      }
      flushRows();
      String words = line.text(false).strip();
      boolean full = line.right() >= margin - line.size() * 2.2f;
      boolean atRight = full && line.left() > aside; // as signatures and their dates stand
      if (!open.isEmpty() && (atRight || isHeading(words) || isBelowLabel(words))) {
        flushParagraph();
      }
      open.append(words);
      if (!full || atRight || words.endsWith("。") || isHeading(open)) {
        flushParagraph();
      }
    }

    /**
     * Whether a figure stands alone in the line below the label of a row, as in a list of cells.
     */
    private boolean isBelowLabel(String words) {
      return PdfTabbedRows.isFigure(words) && KnownLabels.isRowOrMistyped(open.toString());
    }

    private static boolean isHeading(CharSequence words) {
      return switch (ParagraphRoles.of(words, new Span(0, words.length()), false)) {
        case TITLE, HEADING -> true;
        case BODY -> false;
      };
    }

    void table(List<GridCell> cells) throws UnreadableFileException {
      flush();
      builder.table(cells, true);
    }

    void startPage() throws UnreadableFileException {
      // A paragraph may go on over the break; only a finished one lets the page begin after it.
      flush();
      builder.startPage();
    }

    void flush() throws UnreadableFileException {
      flushParagraph();
      flushRows();
    }

    private void flushParagraph() throws UnreadableFileException {
      if (!open.isEmpty()) {
        builder.paragraph(open.toString());
        open.setLength(0);
      }
    }

    private void flushRows() throws UnreadableFileException {
      if (rows.isEmpty()) {
        return;
      }
      List<GridCell> cells = new ArrayList<>();
      List<List<String>> written = rows.take();
      for (int row = 0; row < written.size(); row++) {
        for (int column = 0; column < written.get(row).size(); column++) {
          cells.add(new GridCell(row, column, 1, 1, written.get(row).get(column).strip()));
        }
      }
      builder.table(cells, false);
    }
  }
}
