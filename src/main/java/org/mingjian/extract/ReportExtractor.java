package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.DocumentProblem;
import org.mingjian.document.DocumentResult;
import org.mingjian.document.ReadingLimits;
import org.mingjian.document.ReadingTime;
import org.mingjian.document.SourceDocument;

/**
 * Reads a report: who, which year, the tables of the form, the figures of the text. Safe for use by
 * several threads at once; building one reads the names of all divisions, so it is built once.
 */
public final class ReportExtractor {
  private final IdentityReader identities;
  private final DivisionResolver divisions;
  private final FormReader forms;
  private final NarrativeReader narratives = new NarrativeReader();

  public ReportExtractor(
      IndicatorCatalogue catalogue, List<Form> forms, DivisionRegister register) {
    PlaceIndex places = new PlaceIndex(register);
    this.identities = new IdentityReader(places);
    this.divisions = new DivisionResolver(register, places);
    this.forms = new FormReader(catalogue, forms);
  }

  /** An extractor with the reference data of the class path. */
  public static ReportExtractor standard() {
    return new ReportExtractor(IndicatorCatalogue.load(), Form.loadAll(), DivisionRegister.load());
  }

  /** All that was read from a file, also from one that could not be read. */
  public ExtractedReport extract(DocumentResult result) {
    return switch (result) {
      case DocumentResult.Read(SourceDocument document) -> extract(document);
      case DocumentResult.Refused(String _, DocumentProblem problem) -> unreadable(problem);
    };
  }

  /** All that the text of a file says; nothing but a problem when that takes too long. */
  public ExtractedReport extract(SourceDocument document) {
    try {
      return ReadingTime.within(ReadingLimits.standard(), () -> read(document));
    } catch (ReadingTime.OverException e) {
      return unreadable(e.problem());
    }
  }

  private ExtractedReport read(SourceDocument document) {
    List<Problem> problems = new ArrayList<>();
    document.problems().forEach(problem -> problems.add(told(problem)));
    Identity identity = identities.read(document);
    FormReading form = forms.read(document, identity.year());
    NarrativeReader.Result narrative =
        narratives.read(document, identity.year(), identity.kind(), identity.organisation());
    DivisionResolution division =
        divisions.resolve(
            identity.organisation(),
            identity.kind(),
            identity.prefix(),
            document.text(),
            identity.contradiction());
    problems.addAll(identity.problems());
    contradicted(identity, division).ifPresent(problems::add);
    switch (division) {
      case DivisionResolution.Resolved _ -> {}
      case DivisionResolution.Ambiguous ambiguous ->
          problems.add(
              new Problem(
                  "division.ambiguous",
                  null,
                  List.of(
                      String.valueOf(identity.organisation()),
                      Integer.toString(ambiguous.candidates().size()))));
      case DivisionResolution.Unknown _ -> {
        if (identity.organisation() != null) {
          problems.add(new Problem("division.unknown", null, List.of(identity.organisation())));
        }
      }
    }
    problems.addAll(form.problems());
    problems.addAll(narrative.problems());
    return new ExtractedReport(
        identity.title(),
        identity.organisation(),
        kind(identity, division),
        division,
        identity.year(),
        form.form(),
        identity.periodFrom(),
        identity.periodTo(),
        identity.signedOn(),
        identity.publishedOn(),
        form.facts(),
        narrative.facts(),
        problems);
  }

  /** A city may be a county or a prefecture: the register knows what the name does not say. */
  private static @Nullable String kind(Identity identity, DivisionResolution division) {
    return "county".equals(identity.kind())
            && division instanceof DivisionResolution.Resolved(String code, var _)
            && !DivisionCode.isInCounty(code)
        ? DivisionLevel.PREFECTURE.code()
        : identity.kind();
  }

  private static Optional<Problem> contradicted(Identity identity, DivisionResolution division) {
    List<String> words = identity.contradiction().words();
    boolean counted = words.stream().anyMatch(division.evidence()::contains);
    return counted
        ? Optional.of(
            new Problem(
                Problem.ORGANISATION_MISMATCH,
                null,
                List.of(
                    String.valueOf(identity.organisation()),
                    words.stream()
                        .filter(division.evidence()::contains)
                        .collect(Collectors.joining("、")))))
        : Optional.empty();
  }

  /** The report of a file that could not be read: nothing but the problem. */
  public ExtractedReport unreadable(DocumentProblem problem) {
    return new ExtractedReport(
        null,
        null,
        null,
        new DivisionResolution.Unknown(List.of()),
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(told(problem)));
  }

  private static Problem told(DocumentProblem problem) {
    return new Problem(problem.code(), null, problem.arguments());
  }
}
