package org.mingjian.extract;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.mingjian.document.DocumentReader;
import org.mingjian.document.DocumentResult;

/** Reports that tests write as lines of text, and what the program reads in them. */
final class ReadTexts {
  private static final ReportExtractor EXTRACTOR = ReportExtractor.standard();

  private ReadTexts() {}

  static ExtractedReport read(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return EXTRACTOR.extract(((DocumentResult.Read) new DocumentReader().read(bytes)).document());
  }

  /** What is read under a code in the report of a township for 2022; empty where nothing is. */
  static String figure(String code, String... sentences) {
    return read("丰谷镇2022年政府信息公开工作年度报告\n" + String.join("\n", sentences)).narrative().stream()
        .filter(fact -> fact.indicator().equals("narrative." + code))
        .map(fact -> ((FactValue.Reported) fact.value()).value().toPlainString())
        .collect(Collectors.joining(" "));
  }

  /** Who reports; empty where that is not known. */
  static String organisation(String... lines) {
    String name = read(lines).organisation();
    return name == null ? "" : name;
  }
}
