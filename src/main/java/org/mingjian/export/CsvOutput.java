package org.mingjian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it, in UTF-8 with a byte order mark, without which spreadsheets take Chinese
 * for something else. Numbers stand plain; words that a spreadsheet would take for a formula are
 * preceded by an apostrophe.
 */
public final class CsvOutput implements AutoCloseable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private final CSVPrinter printer;

  /** Writes to a stream, which is closed with this. */
  public CsvOutput(OutputStream output) throws IOException {
    Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
  }

  /**
   * One line.
   *
   * @param values numbers stay numbers, null is an empty field, everything else is words
   */
  public void row(List<? extends @Nullable Object> values) throws IOException {
    List<String> fields = new ArrayList<>();
    for (Object value : values) {
      fields.add(
          switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            default -> harmless(value.toString());
          });
    }
    printer.printRecord(fields);
  }

  /** Words that no spreadsheet takes for a formula. */
  public static String harmless(String words) {
    return isFormula(words) ? "'" + words : words;
  }

  static boolean isFormula(String words) {
    return !words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0;
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
