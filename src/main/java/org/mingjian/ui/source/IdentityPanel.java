package org.mingjian.ui.source;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.report.ReportHeader;
import org.mingjian.report.StoredReport;
import org.mingjian.ui.AccountTexts;

/** What a report is, whose, and how it came here. */
final class IdentityPanel extends Composite<Section> {
  private static final long serialVersionUID = 1;
  // One time holds in all of China.
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int HASH_SHOWN = 12;

  private final transient DivisionRegister divisions;
  private final DescriptionList list = new DescriptionList();
  private final DateTimeFormatter dates;
  private final DateTimeFormatter times;

  IdentityPanel(DivisionRegister divisions, Locale locale) {
    this.divisions = divisions;
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    dates = DateTimeFormatter.ofPattern(english ? "d MMM uuuu" : "uuuu年M月d日", locale);
    times = DateTimeFormatter.ofPattern(english ? "d MMM uuuu, HH:mm" : "uuuu年M月d日 HH:mm", locale);
    getContent().setId("identity");
    getContent().addClassName("source-identity");
    getContent().getElement().setAttribute("aria-label", getTranslation("source.identity"));
    getContent().add(list);
  }

  void show(StoredReport report) {
    list.removeAll();
    ReportHeader header = report.header();
    add("organisation", written(header.organisation()));
    add("division", division(header));
    add("year", header.year() == null ? unknown() : new Span(String.valueOf(header.year())));
    add("form", new Span(getTranslation(form(header.form()))));
    add("period", period(header.periodFrom(), header.periodTo()));
    add("signed", date(header.signedOn()));
    add("published", date(header.publishedOn()));
    add("version", versions(report));
    add("file", file(report));
    add("hash", hash(report.sha256()));
    add("imported", new Span(at(header.importedAt(), header.importedBy())));
    if (!header.evidence().isEmpty()) {
      add("evidence", new Span(String.join("、", header.evidence())));
    }
    for (StoredReport.PlacementDecision decision : report.decisions()) {
      add("decision", decision(decision));
    }
  }

  private void add(String key, Component value) {
    DescriptionList.Description description = new DescriptionList.Description(value);
    description.setId("identity-" + key);
    list.add(new DescriptionList.Term(getTranslation("source.identity." + key)), description);
  }

  private Component written(@Nullable String text) {
    return text == null ? unknown() : new Span(text);
  }

  private Span unknown() {
    Span unknown = new Span(getTranslation("source.not_in_text"));
    unknown.addClassName("source-unknown");
    return unknown;
  }

  private Component date(@Nullable LocalDate date) {
    return date == null ? unknown() : new Span(dates.format(date));
  }

  private Component period(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null && to == null) {
      return unknown();
    }
    String first = from == null ? "…" : dates.format(from);
    String last = to == null ? "…" : dates.format(to);
    return new Span(first + " – " + last);
  }

  private static String form(@Nullable String form) {
    return "source.form." + (form == null ? "none" : form);
  }

  private Component division(ReportHeader header) {
    String code = header.division();
    if (code == null) {
      String candidates = String.join("；", header.candidates().stream().map(this::path).toList());
      Div waiting =
          new Div(
              new Span(
                  candidates.isEmpty()
                      ? getTranslation("source.division.unknown")
                      : getTranslation("source.division.candidates", candidates)),
              new Anchor("waiting", getTranslation("source.division.decide")));
      waiting.addClassName("source-waiting");
      return waiting;
    }
    Div path = new Div();
    for (Division division : divisions.shownPath(code)) {
      if (path.getComponentCount() > 0) {
        path.add(new Span(" › "));
      }
      String years = header.year() == null ? "" : "&years=" + header.year();
      path.add(new Anchor("?region=" + division.code() + years, division.name()));
    }
    return path;
  }

  private String path(String code) {
    return String.join("", divisions.shownPath(code).stream().map(Division::name).toList());
  }

  private Component versions(StoredReport report) {
    Integer version = report.header().version();
    if (version == null) {
      return new Span(getTranslation("source.version.none"));
    }
    Div versions = new Div();
    versions.setId("versions");
    List<StoredReport.ReportVersion> all = report.versions();
    versions.add(
        new Span(
            getTranslation(
                report.header().current() ? "source.version.current" : "source.version.replaced",
                String.valueOf(version),
                String.valueOf(all.size()))));
    for (StoredReport.ReportVersion other : all) {
      if (other.report() != report.header().id()) {
        Anchor link =
            new Anchor(
                SourceAddress.of(other.report(), ""),
                getTranslation(
                    other.withdrawn() ? "source.version.withdrawn" : "source.version.link",
                    String.valueOf(other.version())));
        link.setTitle(at(other.importedAt(), other.importedBy()));
        versions.add(new Span(" "), link);
      }
    }
    return versions;
  }

  private Component file(StoredReport report) {
    Span size =
        new Span(getTranslation("source.file.size", Math.ceilDiv(report.byteSize(), 1024L)));
    size.addClassName("source-unknown");
    return new Div(new Span(report.header().fileName()), new Span(" "), size);
  }

  private static Component hash(String sha256) {
    Span hash = new Span(sha256.substring(0, HASH_SHOWN) + "…");
    hash.addClassName("source-hash");
    hash.setTitle(sha256);
    return hash;
  }

  private String at(OffsetDateTime time, String account) {
    return getTranslation(
        "source.at_by",
        times.format(time.atZoneSameInstant(CHINA)),
        AccountTexts.name(this, account));
  }

  private Component decision(StoredReport.PlacementDecision decision) {
    return new Span(
        getTranslation(
            "source.decision",
            Optional.of(path(decision.division()))
                .filter(name -> !name.isEmpty())
                .orElse(decision.division()),
            String.valueOf(decision.year()),
            decision.reason(),
            at(decision.decidedAt(), decision.decidedBy())));
  }
}
