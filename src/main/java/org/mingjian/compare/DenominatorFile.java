package org.mingjian.compare;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Scope;

/**
 * An uploaded table of division code, year and value, one line each (CSV, UTF-8 or GB18030, with or
 * without a line of headings). Nothing of it is believed: every line is read alone, and says what
 * is wrong with it and where.
 *
 * @param rows what can be stored, in the order of the file
 * @param faults what cannot, in the order of the file
 */
public record DenominatorFile(List<Row> rows, List<Fault> faults) {
  /** Larger files are refused before they are read. */
  public static final int LARGEST_FILE = 1_000_000;

  public static final int MOST_ROWS = 20_000;

  private static final int COLUMNS = 3;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_SHOWN = 40;
  private static final Pattern CODE = Pattern.compile("[0-9]{9}([0-9]{3})?");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern VALUE = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

  public DenominatorFile {
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
  }

  /**
   * A line that can be stored.
   *
   * @param line counted from 1
   * @param value null withdraws what was uploaded before
   */
  public record Row(long line, String division, int year, @Nullable BigDecimal value) {}

  /**
   * What is wrong with a line.
   *
   * @param line counted from 1; 0 for the whole file
   * @param text what stands there, shortened
   */
  public record Fault(long line, Why why, String text) {}

  /** Why a line cannot be stored. */
  public enum Why {
    /** Not text in UTF-8 or GB18030. */
    NOT_A_TABLE,
    TOO_LARGE,
    /** Quotes that do not end: nobody knows which of the lines behind them are lines. */
    QUOTES,
    EMPTY,
    TOO_MANY_ROWS,
    /** Not exactly division code, year and value. */
    COLUMNS,
    /** No code of nine digits. */
    CODE,
    UNKNOWN_DIVISION,
    NOT_A_TOWNSHIP,
    OUTSIDE_SCOPE,
    YEAR,
    /** No number above zero with at most six decimals. */
    VALUE,
    /** The same unit and year stand in an earlier line. */
    TWICE;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Reads a file as somebody with a scope may store it. */
  public static DenominatorFile read(byte[] bytes, DivisionRegister divisions, Scope scope) {
    if (bytes.length > LARGEST_FILE) {
      return fault(Why.TOO_LARGE);
    }
    Optional<String> text = decode(bytes);
    if (text.isEmpty()) {
      return fault(Why.NOT_A_TABLE);
    }
    Reading reading = new Reading(divisions, scope);
    long read = 0;
    try (CSVParser parser =
        CSVFormat.DEFAULT
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setTrim(true)
            .get()
            .parse(new StringReader(text.get()))) {
      for (CSVRecord record : parser) {
        read = parser.getCurrentLineNumber();
        if (!reading.take(record, read)) {
          break;
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      reading.add(read + 1, Why.QUOTES, "");
      return new DenominatorFile(List.of(), reading.faults);
    }
    return reading.rows.isEmpty() && reading.faults.isEmpty()
        ? fault(Why.EMPTY)
        : new DenominatorFile(reading.rows, reading.faults);
  }

  private static DenominatorFile fault(Why why) {
    return new DenominatorFile(List.of(), List.of(new Fault(0, why, "")));
  }

  // Spreadsheet programs in China write GB18030 unless told otherwise.
  private static Optional<String> decode(byte[] bytes) {
    return decode(bytes, StandardCharsets.UTF_8)
        .or(() -> decode(bytes, Charset.forName("GB18030")))
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** The text in one encoding; nothing where the bytes are no text in it. */
  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static final class Reading {
    private final DivisionRegister divisions;
    private final Scope scope;
    private final List<Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Long> taken = new HashMap<>();

    Reading(DivisionRegister divisions, Scope scope) {
      this.divisions = divisions;
      this.scope = scope;
    }

    boolean take(CSVRecord record, long line) {
      if (rows.size() + faults.size() >= MOST_ROWS) {
        add(line, Why.TOO_MANY_ROWS, String.valueOf(MOST_ROWS));
        return false;
      }
      boolean blank = record.stream().allMatch(String::isEmpty);
      boolean heading =
          record.getRecordNumber() == 1 && record.stream().noneMatch(Reading::hasDigit);
      if (!blank && !heading) {
        row(record, line);
      }
      return true;
    }

    private static boolean hasDigit(String text) {
      return text.chars().anyMatch(at -> at >= '0' && at <= '9');
    }

    private void add(long line, Why why, String text) {
      faults.add(new Fault(line, why, text.substring(0, Math.min(LONGEST_SHOWN, text.length()))));
    }

    private void row(CSVRecord record, long line) {
      if (record.size() != COLUMNS) {
        add(line, Why.COLUMNS, String.valueOf(record.size()));
        return;
      }
      String code = record.get(0);
      if (!CODE.matcher(code).matches() || (code.length() > 9 && !code.endsWith("000"))) {
        add(line, Why.CODE, code);
        return;
      }
      // Official lists write townships with twelve digits.
      String unit = code.substring(0, 9);
      Optional<Why> wrong = place(unit);
      if (wrong.isPresent()) {
        add(line, wrong.get(), code);
        return;
      }
      String year = record.get(1);
      if (!YEAR.matcher(year).matches()
          || Integer.parseInt(year) < FIRST_YEAR
          || Integer.parseInt(year) > LAST_YEAR) {
        add(line, Why.YEAR, year);
        return;
      }
      String value = record.get(2);
      BigDecimal number = VALUE.matcher(value).matches() ? new BigDecimal(value) : null;
      if (!value.isEmpty() && (number == null || number.signum() == 0)) {
        add(line, Why.VALUE, value);
        return;
      }
      Long before = taken.putIfAbsent(unit + year, line);
      if (before != null) {
        add(line, Why.TWICE, String.valueOf(before));
        return;
      }
      rows.add(new Row(line, unit, Integer.parseInt(year), number));
    }

    private Optional<Why> place(String unit) {
      if (divisions.find(unit).isEmpty()) {
        return Optional.of(Why.UNKNOWN_DIVISION);
      }
      if (divisions.find(unit).filter(at -> at.level() == DivisionLevel.TOWNSHIP).isEmpty()) {
        return Optional.of(Why.NOT_A_TOWNSHIP);
      }
      return scope.contains(unit) ? Optional.empty() : Optional.of(Why.OUTSIDE_SCOPE);
    }
  }
}
