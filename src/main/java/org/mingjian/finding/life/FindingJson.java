package org.mingjian.finding.life;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;
import org.mingjian.finding.FindingMessages;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a finding as one line of JSON, for the command line and for programs. Offsets count
 * characters (code points).
 */
public final class FindingJson {
  private final FindingMessages messages;
  private final Locale locale;
  private final JsonFactory factory = new JsonFactory();

  public FindingJson(FindingMessages messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  /**
   * The line of a finding.
   *
   * @param files of the reports that the evidence lies in, by report
   */
  public String of(StoredFinding stored, Map<Long, EvidenceFile> files) {
    Finding finding = stored.finding();
    StringWriter written = new StringWriter(1024);
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), written)) {
      json.writeStartObject();
      json.writeStringProperty("rule", finding.rule());
      json.writeStringProperty("kind", finding.kind().code());
      json.writeStringProperty("severity", finding.severity().code());
      json.writeStringProperty("division", finding.division());
      json.writeNumberProperty("year", finding.year());
      json.writeStringProperty("state", stored.state().code());
      json.writeStringProperty("message", messages.message(finding, locale));
      json.writeObjectPropertyStart("arguments");
      finding.arguments().forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeArrayPropertyStart("evidence");
      for (Evidence place : finding.evidence()) {
        evidence(json, place, files.get(place.report()));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return written.toString();
  }

  private static void evidence(JsonGenerator json, Evidence place, @Nullable EvidenceFile file) {
    json.writeStartObject();
    json.writeNumberProperty("report", place.report());
    string(json, "file", file == null ? null : file.fileName());
    string(json, "indicator", place.indicator());
    Span span = place.span();
    if (span == null) {
      json.writeNullProperty("start");
      json.writeNullProperty("end");
    } else {
      json.writeNumberProperty("start", file == null ? span.start() : file.codePoint(span.start()));
      json.writeNumberProperty("end", file == null ? span.end() : file.codePoint(span.end()));
    }
    string(json, "raw", place.raw());
    json.writeEndObject();
  }

  private static void string(JsonGenerator json, String property, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(property);
    } else {
      json.writeStringProperty(property, value);
    }
  }
}
