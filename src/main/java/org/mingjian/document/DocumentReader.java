package org.mingjian.document;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the bytes of a file of any known format. Safe for use by several threads at once; keeps
 * nothing between files.
 */
public final class DocumentReader {
  private final ReadingLimits limits;
  private final Map<FileType, FormatReader> readers = new EnumMap<>(FileType.class);

  public DocumentReader() {
    this(ReadingLimits.standard());
  }

  public DocumentReader(ReadingLimits limits) {
    this.limits = limits;
    readers.put(FileType.TEXT, new PlainTextReader(limits));
    readers.put(FileType.HTML, new HtmlReader(limits));
    readers.put(FileType.DOCX, new DocxReader(limits));
    readers.put(FileType.DOC, new DocReader(limits));
    readers.put(FileType.WORD_XML, new WordXmlReader(limits));
    readers.put(FileType.RTF, new RtfReader(limits));
    readers.put(FileType.XLSX, new XlsxReader(limits));
    readers.put(FileType.XLS, new XlsReader(limits));
    readers.put(FileType.SHEET_XML, new SheetXmlReader(limits));
    readers.put(FileType.PDF, new PdfReader(limits));
  }

  /** The limits that hold for every file. */
  public ReadingLimits limits() {
    return limits;
  }

  /** Reads a file; what cannot be read is refused with a problem and never thrown. */
  public DocumentResult read(byte[] bytes) {
    FileType type = FileType.of(bytes);
    try {
      return ReadingTime.within(limits, () -> read(type, bytes));
    } catch (ReadingTime.OverException e) {
      return new DocumentResult.Refused(type.mediaType(), e.problem());
    }
  }

  private DocumentResult read(FileType type, byte[] bytes) {
    if (bytes.length > limits.fileBytes()) {
      return refused(type, "file.too_large", Long.toString(limits.fileBytes() >> 20));
    }
    FormatReader reader = readers.get(type);
    if (reader == null) {
      return switch (type) {
        case EMPTY -> refused(type, "file.empty");
        case IMAGE -> refused(type, "file.is_image");
        case ARCHIVE -> refused(type, "file.is_archive");
        case OFD -> refused(type, "file.is_ofd");
        case OPEN_DOCUMENT -> refused(type, "file.is_open_document");
        case TEXT, HTML, PDF, DOCX, XLSX, DOC, XLS, RTF, WORD_XML, SHEET_XML, UNKNOWN ->
            refused(type, "file.unknown_format");
      };
    }
    try {
      return new DocumentResult.Read(reader.read(type.mediaType(), bytes));
    } catch (UnreadableFileException e) {
      return new DocumentResult.Refused(type.mediaType(), e.problem());
    } catch (ReadingTime.OverException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The libraries throw nearly every kind of runtime exception at broken files: that is an
      // answer about the file and no bug of the program.
      return refused(type, "file.broken");
    } catch (OutOfMemoryError e) {
      // The last line behind the bounds of each reader: one array as large as a file claims is
      // refused by the machine before anything is taken, and what was read of the file is dropped.
      return refused(type, "file.takes_too_much_memory");
    }
  }

  private static DocumentResult refused(FileType type, String code, String... arguments) {
    return new DocumentResult.Refused(
        type.mediaType(), new DocumentProblem(code, List.of(arguments)));
  }
}
