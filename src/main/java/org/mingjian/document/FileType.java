package org.mingjian.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The type of a file by its first bytes; names are not asked, they lie. */
enum FileType {
  TEXT("text/plain"),
  HTML("text/html"),
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  DOC("application/msword"),
  XLS("application/vnd.ms-excel"),
  RTF("application/rtf"),
  WORD_XML("application/vnd.ms-wordml"),
  SHEET_XML("application/vnd.ms-excel"),
  OFD("application/ofd"),
  OPEN_DOCUMENT("application/vnd.oasis.opendocument"),
  IMAGE("image/*"),
  ARCHIVE("application/zip"),
  EMPTY("application/x-empty"),
  UNKNOWN("application/octet-stream");

  private final String mediaType;

  FileType(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  static FileType of(byte[] bytes) {
    if (bytes.length == 0) {
      return EMPTY;
    }
    String head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return packed(bytes);
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return contains(bytes, "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0") ? DOC : XLS;
    }
    if (WebArchive.isOne(head)) {
      return HTML;
    }
    if (head.startsWith("{\\rtf")) {
      return RTF;
    }
    if (head.contains("<?xml")
        && (head.contains("<w:wordDocument") || head.contains("progid=\"Word.Document\""))) {
      return WORD_XML;
    }
    if (isSheet(head)) {
      return SHEET_XML;
    }
    if (head.startsWith("\u0089PNG")
        || head.startsWith("\u00FF\u00D8\u00FF")
        || head.startsWith("GIF8")
        || head.startsWith("II*\0")
        || head.startsWith("MM\0*")) {
      return IMAGE;
    }
    // Last of the signs: it may follow other bytes, and an archive whose first file is a PDF shows
    // it too.
    int pdf = head.indexOf("%PDF-");
    if (pdf >= 0 && pdf < 1024) {
      return PDF;
    }
    return isHtml(head) ? HTML : TEXT;
  }

  /** Whether an XML document is a workbook; one in UTF-16 has a zero beside each character. */
  private static boolean isSheet(String head) {
    if (head.indexOf('<') < 0) {
      return false;
    }
    String plain = head.replace("\0", "");
    return plain.contains("<?xml")
        && plain.contains("Workbook")
        && plain.contains("urn:schemas-microsoft-com:office:spreadsheet");
  }

  private static boolean isHtml(String head) {
    if (head.indexOf('<') < 0) {
      return false;
    }
    String lower = head.replace("\0", "").toLowerCase(Locale.ROOT);
    for (String sign :
        new String[] {
          "<!doctype html",
          "<html",
          "<head",
          "<body",
          "<table",
          "<div",
          "<meta",
          "<p>",
          "<p ",
          "<title",
          "<span",
          "<center",
          "<!--"
        }) {
      int at = lower.indexOf(sign);
      if (at >= 0 && (at < 256 || sign.length() > 5)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The parts of an office file are named in the archive's directory at its end. Only that is
   * asked: an archive may hold office files whose own directories lie in its bytes.
   */
  private static FileType packed(byte[] bytes) {
    int end = endOfDirectory(bytes);
    if (end < 0) {
      return contains(bytes, "word/document.xml")
          ? DOCX
          : contains(bytes, "xl/workbook.xml") ? XLSX : ARCHIVE;
    }
    int at = number(bytes, end + 16, 4);
    for (int left = number(bytes, end + 10, 2); left > 0; left--) {
      if (at < 0 || at + 46 > bytes.length || number(bytes, at, 4) != 0x02014B50) {
        return ARCHIVE;
      }
      int length = number(bytes, at + 28, 2);
      if (at + 46 + length > bytes.length) {
        return ARCHIVE;
      }
      String name = new String(bytes, at + 46, length, StandardCharsets.ISO_8859_1);
      if (name.equals("word/document.xml")) {
        return DOCX;
      }
      if (name.equals("xl/workbook.xml")) {
        return XLSX;
      }
      if (name.equals("OFD.xml")) {
        return OFD;
      }
      if (name.equals("META-INF/manifest.xml") && contains(bytes, "vnd.oasis.opendocument")) {
        return OPEN_DOCUMENT;
      }
      at += 46 + length + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
    }
    return ARCHIVE;
  }

  private static int endOfDirectory(byte[] bytes) {
    for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 66_000); i--) {
      if (number(bytes, i, 4) == 0x06054B50) {
        return i;
      }
    }
    return -1;
  }

  /** A little-endian number. */
  private static int number(byte[] bytes, int at, int width) {
    int value = 0;
    for (int i = width - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[at + i] & 0xFF);
    }
    return value;
  }

  private static boolean contains(byte[] bytes, String ascii) {
    byte[] wanted = ascii.getBytes(StandardCharsets.ISO_8859_1);
    outer:
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      for (int j = 0; j < wanted.length; j++) {
        if (bytes[i + j] != wanted[j]) {
          continue outer;
        }
      }
      return true;
    }
    return false;
  }
}
