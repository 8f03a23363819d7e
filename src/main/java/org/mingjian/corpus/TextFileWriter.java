package org.mingjian.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Plain text in the encodings that are met. */
final class TextFileWriter implements FileWriter {
  private final Format format;

  TextFileWriter(Format format) {
    this.format = format;
  }

  @Override
  public byte[] write(Job job) {
    String text = text(job);
    String ended = job.dice().chance(0.3) ? text.replace("\n", "\r\n") : text;
    return switch (format) {
      case TXT_BOM -> ("\ufeff" + ended).getBytes(StandardCharsets.UTF_8);
      case TXT_GB18030 -> ended.getBytes(Charset.forName("GB18030"));
      case TXT_UTF16 ->
          ("\ufeff" + ended)
              .getBytes(
                  job.dice().chance(0.7) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
      case TXT, HTML, HTML_GB, DOCX, DOC, PDF, PDF_IMAGE, XLSX, XLS, ZIP ->
          ended.getBytes(StandardCharsets.UTF_8);
    };
  }

  static String text(Job job) {
    Dice dice = job.dice();
    TextTables tables = new TextTables(job.arrangement(), dice, job.truth());
    String between = dice.chance(0.3) ? "\n\n" : "\n";
    boolean marks = job.plan().variations.contains(Variation.WORD_MARKS);
    boolean indented = dice.chance(0.4);
    StringBuilder text = new StringBuilder();
    ReportDocument.Imprint imprint = job.document().imprint();
    if (imprint != null) {
      text.append("索 引 号：").append(imprint.indexNumber()).append('\n');
      text.append("名    称：").append(imprint.name()).append('\n');
      text.append("发布机构：").append(imprint.publisher()).append('\n');
      text.append("发布日期：").append(imprint.publishedOn()).append("\n\n");
    }
    for (ReportDocument.Piece piece : job.document().pieces()) {
      switch (piece) {
        case ReportDocument.Title title -> text.append(title.text()).append(between);
        case ReportDocument.Heading heading ->
            text.append(marks && heading.text().startsWith("四") ? "[bookmark: _GoBack]" : "")
                .append(heading.text())
                .append(between);
        case ReportDocument.Text paragraph ->
            text.append(indented ? "　　" : "").append(paragraph.text()).append(between);
        case ReportDocument.Closing closing -> text.append(closing.text()).append('\n');
        case ReportDocument.Form form -> text.append(tables.render(form.table())).append("\n");
      }
    }
    if (marks) {
      text.append(dice.between(2, 6)).append('\n');
    }
    return text.toString();
  }
}
