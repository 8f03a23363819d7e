package org.mingjian.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.ExtractedReport;
import org.mingjian.extract.Problem;
import org.mingjian.extract.ReportExtractor;

/**
 * What the fuzzer runs with every input: a reader, and the extraction from what it read. The only
 * argument is the name of the reader. A finding is an exception of our own that is not declared, a
 * span outside of the text, a raw text other than at its span, or more than a limit allows.
 */
public final class FuzzTarget {
  /** Every reader, the archives, and the choice by the bytes as for any file. */
  static final List<String> NAMES =
      List.of(
          "text",
          "html",
          "docx",
          "xlsx",
          "doc",
          "rtf",
          "xls",
          "pdf",
          "wordxml",
          "sheetxml",
          "archive",
          "any");

  private static final ReadingLimits LIMITS =
      ReadingLimits.of(Map.of("MINGJIAN_LIMIT_SECONDS", "5", "MINGJIAN_LIMIT_CELLS", "5000"));
  private static final ReportExtractor EXTRACTOR = ReportExtractor.standard();
  private static final DocumentReader ANY = new DocumentReader(LIMITS);

  /** All of them in one process; the first byte of an input says which. */
  static final String ALL = "all";

  private static String name = ALL;

  private FuzzTarget() {}

  /** Called once by the fuzzer. */
  public static void fuzzerInitialize(String[] arguments) {
    name = arguments[0];
    if (!NAMES.contains(name) && !name.equals(ALL)) {
      throw new IllegalArgumentException("no target " + name + "; there are " + NAMES);
    }
  }

  /** Called by the fuzzer with every input. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (!name.equals(ALL)) {
      read(name, input);
    } else if (input.length > 0) {
      read(NAMES.get((input[0] & 0xFF) % NAMES.size()), Arrays.copyOfRange(input, 1, input.length));
    }
  }

  /** Reads an input by the reader of a name, and checks what comes of it. */
  static void read(String name, byte[] input) {
    if (name.equals("archive")) {
      new SourceFiles(LIMITS).expand("a.zip", input, FuzzTarget::entry);
    } else {
      ReadingTime.within(
          LIMITS,
          () -> {
            readOne(name, input);
            return true;
          });
    }
  }

  private static void entry(SourceFile file) {
    if (!file.name().startsWith("a.zip")) {
      throw new IllegalStateException("outside of the archive: " + file.name());
    }
    switch (file) {
      case SourceFile.Failed failed -> check(EXTRACTOR.unreadable(failed.problem()), "");
      case SourceFile.Content content -> check(ANY.read(content.bytes()));
    }
  }

  private static void readOne(String name, byte[] input) {
    if (name.equals("any")) {
      check(ANY.read(input));
      return;
    }
    try {
      SourceDocument document =
          switch (name) {
            case "text" -> new PlainTextReader(LIMITS).read("", input);
            case "html" -> new HtmlReader(LIMITS).read("", input);
            case "docx" -> new DocxReader(LIMITS).read("", packed("word/document.xml", input));
            case "xlsx" -> new XlsxReader(LIMITS).read("", workbook(input));
            case "doc" -> new DocReader(LIMITS).read("", input);
            case "rtf" -> new RtfReader(LIMITS).read("", input);
            case "xls" -> new XlsReader(LIMITS).read("", input);
            case "wordxml" -> new WordXmlReader(LIMITS).read("", input);
            case "sheetxml" -> new SheetXmlReader(LIMITS).read("", input);
            case "pdf" -> new PdfReader(LIMITS).read("", input);
            default -> throw new IllegalStateException(name);
          };
      check(new DocumentResult.Read(document));
    } catch (IOException | UnreadableFileException | ReadingTime.OverException e) {
      return; // the answers that are declared
    } catch (RuntimeException | StackOverflowError e) {
      // Libraries throw what they like at broken bytes, and DocumentReader takes it for an answer.
      // What our own code throws is a fault.
      if (isOurs(e)) {
        throw e;
      }
    }
  }

  private static boolean isOurs(Throwable fault) {
    return Stream.of(fault.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(thrower -> !thrower.startsWith("java.") && !thrower.startsWith("jdk."))
        .findFirst()
        .filter(thrower -> thrower.startsWith("org.mingjian."))
        .isPresent();
  }

  private static void check(DocumentResult result) {
    ExtractedReport report = EXTRACTOR.extract(result);
    switch (result) {
      case DocumentResult.Refused _ -> check(report, "");
      case DocumentResult.Read(SourceDocument document) -> {
        check(document);
        check(report, document.text());
      }
    }
  }

  private static void check(SourceDocument document) {
    String text = document.text();
    int cells = 0;
    for (Block block : document.blocks()) {
      inside(block.span(), text);
      if (block instanceof Table table) {
        cells += table.cells().size();
        for (TableCell cell : table.cells()) {
          inside(cell.span(), text);
          require(cell.row() + cell.rowSpan() <= table.rowCount(), "a cell below its table");
          require(
              cell.column() + cell.columnSpan() <= table.columnCount(), "a cell beside its table");
        }
      }
    }
    for (int start : document.pageStarts()) {
      require(start <= text.length(), "a page outside of the text");
    }
    require(text.equals(StorableText.of(text)), "a text that no database takes");
    require(text.length() <= LIMITS.textCharacters() * 2L, "a text beyond the limit");
    require(cells <= LIMITS.cells(), "cells beyond the limit");
    require(document.blocks().size() <= LIMITS.blocks() + 1, "blocks beyond the limit");
  }

  private static void check(ExtractedReport report, String text) {
    Stream.concat(report.facts().stream(), report.narrative().stream())
        .forEach(fact -> check(fact, text));
    for (Problem problem : report.problems()) {
      if (problem.span() != null) {
        inside(problem.span(), text);
      }
    }
  }

  private static void check(ExtractedFact fact, String text) {
    Span span = fact.span();
    require((span == null) == (fact.raw() == null), "a raw text without a place");
    if (span != null) {
      inside(span, text);
      require(span.of(text).equals(fact.raw()), "a raw text that stands elsewhere");
    }
  }

  private static void inside(Span span, String text) {
    require(span.start() <= span.end() && span.end() <= text.length(), "outside of the text");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  // ---- the packed formats: what is fuzzed is what was packed

  private static byte[] packed(String part, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry(part));
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The input holds the sheet, and behind a zero byte the texts of its cells. */
  private static byte[] workbook(byte[] input) {
    int end = 0;
    while (end < input.length && input[end] != 0) {
      end++;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook xmlns:r=\"r\"><sheet r:id=\"a\"/></workbook>".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
      zip.write("<r><Relationship Id=\"a\" Target=\"s\"/></r>".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("xl/s"));
      zip.write(input, 0, end);
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write(input, Math.min(end + 1, input.length), Math.max(0, input.length - end - 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
