package org.mingjian.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionRegister;

/** The units that report: those of the fictional province 示例省, or those of a real county. */
final class Places {
  private static final String DEMO = "/db/reference/demo-divisions.csv";
  private static final List<String> COUNTIES =
      List.of("溪屏县", "云渚县", "澄溪县", "棠溪县", "岚屏县", "霁川县", "沅清县", "浔岭县");
  private static final String FIRST = "青白石云松柏桃杏梅竹清泉溪龙凤鹤鹿雁银金玉碧霞虹霁岚棠枫桂荷莲芦荻杉檀梧桐橘柳";
  private static final String SECOND = "溪川坪岭塘湾坞桥铺口坡冲源河岗井洲渡关台";
  private static final int UNITS_PER_COUNTY = 30;

  private final List<Division> divisions;

  private Places(List<Division> divisions) {
    this.divisions = List.copyOf(divisions);
  }

  /**
   * The fictional counties, as many as are needed: first the one of the demonstration, always with
   * the same names and codes.
   */
  static Places fictional(int townships) {
    List<Division> divisions = new ArrayList<>(demonstration());
    long known = divisions.stream().filter(d -> d.level() == DivisionLevel.TOWNSHIP).count();
    List<String> stems = stems();
    int stem = 0;
    for (int county = 0; known < townships; county++) {
      String code = "9901" + String.format(Locale.ROOT, "%02d", county + 2);
      String name =
          county < COUNTIES.size()
              ? COUNTIES.get(county)
              : stems.get(stems.size() - 1 - county) + "县";
      divisions.add(new Division(code, "9901", DivisionLevel.COUNTY, name));
      for (int unit = 0; unit < UNITS_PER_COUNTY && known < townships; unit++) {
        String kind = unit < 4 ? "街道" : unit < 18 ? "镇" : "乡";
        int number = unit < 4 ? unit + 1 : unit < 18 ? 100 + unit - 4 : 200 + unit - 18;
        divisions.add(
            new Division(
                code + String.format(Locale.ROOT, "%03d", number),
                code,
                DivisionLevel.TOWNSHIP,
                stems.get(stem++ % (stems.size() / 2)) + kind));
        known++;
      }
    }
    return new Places(divisions);
  }

  /** The units of a county of the register, with the units above it. */
  static Places real(DivisionRegister register, String county) {
    List<Division> divisions = new ArrayList<>(register.path(county));
    if (divisions.size() != 3) {
      throw new IllegalArgumentException("no county of the register has the code " + county);
    }
    register.children(county).stream()
        .filter(division -> division.name().matches(".+(镇|乡|街道)"))
        .forEach(divisions::add);
    return new Places(divisions);
  }

  private static List<Division> demonstration() {
    try (InputStream in = Places.class.getResourceAsStream(DEMO)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + DEMO);
      }
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(new InputStreamReader(in, StandardCharsets.UTF_8))
          .stream()
          .map(Places::division)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(DEMO, e);
    }
  }

  private static Division division(CSVRecord record) {
    String parent = record.get("parent");
    return new Division(
        record.get("code"),
        parent.isEmpty() ? null : parent,
        DivisionLevel.of(record.get("level")),
        record.get("name"));
  }

  private static List<String> stems() {
    List<String> stems = new ArrayList<>();
    for (int atFirst = 0; atFirst < FIRST.length(); atFirst++) {
      char first = FIRST.charAt(atFirst);
      for (int atSecond = 0; atSecond < SECOND.length(); atSecond++) {
        char second = SECOND.charAt(atSecond);
        if (first != second) {
          stems.add("" + first + second);
        }
      }
    }
    return Dice.of(0, "place names").shuffled(stems);
  }

  /** The first units in the order of their codes. */
  List<Place> townships(int count) {
    Map<String, Division> byCode =
        divisions.stream().collect(Collectors.toMap(Division::code, Function.identity()));
    return divisions.stream()
        .filter(division -> division.level() == DivisionLevel.TOWNSHIP)
        .limit(count)
        .map(township ->
            new Place(
                at(byCode, township, 2),
                at(byCode, township, 4),
                at(byCode, township, 6),
                township))
        .toList();
  }

  private static Division at(Map<String, Division> byCode, Division township, int digits) {
    Division above = byCode.get(township.code().substring(0, digits));
    if (above == null) {
      throw new IllegalStateException("no unit above " + township);
    }
    return above;
  }

  /** The divisions as a file in the columns of {@code divisions.csv}. */
  String csv() {
    StringBuilder csv = new StringBuilder("code,parent,level,name\n");
    for (Division division : divisions) {
      csv.append(division.code())
          .append(',')
          .append(division.parent() == null ? "" : division.parent())
          .append(',')
          .append(division.level().code())
          .append(',')
          .append(division.name())
          .append('\n');
    }
    return csv.toString();
  }
}
