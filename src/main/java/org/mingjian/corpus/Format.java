package org.mingjian.corpus;

import java.util.Locale;

/** The kinds of files that are written. */
enum Format {
  TXT("txt"),
  TXT_BOM("txt"),
  TXT_GB18030("txt"),
  TXT_UTF16("txt"),
  HTML("html"),
  /** Declared as gb2312 while the bytes are GB18030. */
  HTML_GB("html"),
  DOCX("docx"),
  DOC("doc"),
  PDF("pdf"),
  PDF_IMAGE("pdf"),
  XLSX("xlsx"),
  XLS("xls"),
  /** An archive that holds reports of the other formats. */
  ZIP("zip");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  String extension() {
    return extension;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isText() {
    return extension.equals("txt");
  }

  boolean isPage() {
    return extension.equals("html");
  }
}
