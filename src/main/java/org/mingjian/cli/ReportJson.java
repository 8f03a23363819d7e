package org.mingjian.cli;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.DocumentProblem;
import org.mingjian.document.DocumentReader;
import org.mingjian.document.DocumentResult;
import org.mingjian.document.ReadingTime;
import org.mingjian.document.SourceFile;
import org.mingjian.document.Span;
import org.mingjian.extract.DivisionResolution;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.ExtractedReport;
import org.mingjian.extract.FactValue;
import org.mingjian.extract.Problem;
import org.mingjian.extract.ProblemMessages;
import org.mingjian.extract.ReportExtractor;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what was read from a file as one line of JSON. Safe for several threads. */
final class ReportJson {
  private final ReportExtractor extractor;
  private final DocumentReader reader;
  private final ProblemMessages messages;
  private final Locale locale;
  private final boolean withText;
  private final JsonFactory factory = new JsonFactory();

  ReportJson(
      ReportExtractor extractor,
      DocumentReader reader,
      ProblemMessages messages,
      Locale locale,
      boolean withText) {
    this.extractor = extractor;
    this.reader = reader;
    this.messages = messages;
    this.locale = locale;
    this.withText = withText;
  }

  String of(SourceFile file) {
    return switch (file) {
      case SourceFile.Failed(String name, var problem) ->
          write(name, null, null, extractor.unreadable(problem), "");
      case SourceFile.Content(String name, byte[] bytes) -> {
        Reading reading = ReadingTime.within(reader.limits(), () -> reading(bytes));
        String text =
            switch (reading.result()) {
              case DocumentResult.Read(var document) -> document.text();
              case DocumentResult.Refused _ -> "";
            };
        yield write(name, sha256(bytes), reading.result().mediaType(), reading.report(), text);
      }
    };
  }

  /** What stands for a file at which the program failed. */
  String ofFault(SourceFile file, Throwable fault) {
    DocumentProblem problem =
        new DocumentProblem("file.program_fault", List.of(fault.getClass().getSimpleName()));
    return switch (file) {
      case SourceFile.Failed(String name, var _) ->
          write(name, null, null, extractor.unreadable(problem), "");
      case SourceFile.Content(String name, byte[] bytes) ->
          write(name, sha256(bytes), null, extractor.unreadable(problem), "");
    };
  }

  private record Reading(DocumentResult result, ExtractedReport report) {}

  private Reading reading(byte[] bytes) {
    DocumentResult result = reader.read(bytes);
    return new Reading(result, extractor.extract(result));
  }

  private String write(
      String name,
      @Nullable String hash,
      @Nullable String mediaType,
      ExtractedReport report,
      String text) {
    StringWriter written = new StringWriter(8192);
    CodePoints points = new CodePoints(text);
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), written)) {
      json.writeStartObject();
      string(json, "file", name);
      string(json, "sha256", hash);
      string(json, "mediaType", mediaType);
      string(json, "title", report.title());
      string(json, "organisation", report.organisation());
      string(json, "organisationKind", report.organisationKind());
      division(json, report.division());
      if (report.year() == null) {
        json.writeNullProperty("year");
      } else {
        json.writeNumberProperty("year", report.year());
      }
      string(json, "form", report.form());
      date(json, "periodFrom", report.periodFrom());
      date(json, "periodTo", report.periodTo());
      date(json, "signedOn", report.signedOn());
      date(json, "publishedOn", report.publishedOn());
      facts(json, "facts", report.facts(), points, false);
      facts(json, "narrative", report.narrative(), points, true);
      json.writeArrayPropertyStart("problems");
      for (Problem problem : report.problems()) {
        json.writeStartObject();
        string(json, "code", problem.code());
        string(json, "message", messages.message(problem, locale));
        locator(json, problem.span(), points);
        json.writeEndObject();
      }
      json.writeEndArray();
      if (withText) {
        string(json, "text", text);
      }
      json.writeEndObject();
    }
    return written.toString();
  }

  private static void division(JsonGenerator json, DivisionResolution division) {
    json.writeObjectPropertyStart("division");
    switch (division) {
      case DivisionResolution.Resolved(String code, List<String> _) -> {
        string(json, "status", "resolved");
        string(json, "code", code);
        strings(json, "candidates", List.of(code));
      }
      case DivisionResolution.Ambiguous(List<String> candidates, List<String> _) -> {
        string(json, "status", "ambiguous");
        json.writeNullProperty("code");
        strings(json, "candidates", candidates);
      }
      case DivisionResolution.Unknown _ -> {
        string(json, "status", "unknown");
        json.writeNullProperty("code");
        strings(json, "candidates", List.of());
      }
    }
    strings(json, "evidence", division.evidence());
    json.writeEndObject();
  }

  private static void facts(
      JsonGenerator json,
      String property,
      List<ExtractedFact> facts,
      CodePoints points,
      boolean narrative) {
    json.writeArrayPropertyStart(property);
    for (ExtractedFact fact : facts) {
      json.writeStartObject();
      string(json, "indicator", fact.indicator());
      switch (fact.value()) {
        case FactValue.Reported(BigDecimal value) -> {
          string(json, "state", "reported");
          string(json, "value", value.toPlainString());
        }
        case FactValue.Blank _ -> withoutValue(json, "blank");
        case FactValue.Unreadable _ -> withoutValue(json, "unreadable");
        case FactValue.Absent _ -> withoutValue(json, "absent");
      }
      string(json, "raw", fact.raw());
      string(json, "unitStated", fact.unitStated());
      if (narrative) {
        json.writeBooleanProperty("approximate", fact.approximate());
      }
      locator(json, fact.span(), points);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void withoutValue(JsonGenerator json, String state) {
    string(json, "state", state);
    json.writeNullProperty("value");
  }

  private static void locator(JsonGenerator json, @Nullable Span span, CodePoints points) {
    if (span == null) {
      json.writeNullProperty("locator");
      return;
    }
    json.writeObjectPropertyStart("locator");
    json.writeNumberProperty("start", points.at(span.start()));
    json.writeNumberProperty("end", points.at(span.end()));
    json.writeEndObject();
  }

  private static void string(JsonGenerator json, String property, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(property);
    } else {
      json.writeStringProperty(property, value);
    }
  }

  private static void strings(JsonGenerator json, String property, List<String> values) {
    json.writeArrayPropertyStart(property);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void date(JsonGenerator json, String property, @Nullable LocalDate date) {
    string(json, property, date == null ? null : date.toString());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
