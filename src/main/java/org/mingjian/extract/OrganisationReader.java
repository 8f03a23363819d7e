package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.ReadingTime;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/** Reads who reports: from what a site says of its page, the title, the text and the signature. */
final class OrganisationReader {
  /** So many characters are no report; what single sentences of them say tells nothing. */
  private static final int LONGEST_REPORT = 400_000;

  private final String text;
  private final List<Span> lines;
  private final PlaceIndex places;

  OrganisationReader(String text, List<Span> lines, PlaceIndex places) {
    this.text = text;
    this.lines = lines;
    this.places = places;
  }

  @Nullable OrganisationName organisation(@Nullable String title, int titleLine) {
    OrganisationName named = named(title, titleLine);
    return named == null || title == null ? named : ReportNamed.ownOffice(title, named);
  }

  private @Nullable OrganisationName named(@Nullable String title, int titleLine) {
    String publisher = wordsAfter("发布机构", "发布单位", "信息来源", "发文机关", "公开机构", "编制单位");
    if (publisher != null) {
      OrganisationName name = OrganisationName.of(publisher, places);
      if (name != null && !isUpper(name, title)) {
        OrganisationName titled =
            title == null || !name.name().endsWith("办事处") ? null : organisationIn(title);
        return titled != null && ContradictionFinder.isSame(titled, name) ? titled : name;
      }
    }
    OrganisationName name = title == null ? null : organisationIn(title);
    if (name != null) {
      return name;
    }
    name = new CompilerNamed(text, places).organisation();
    if (name != null) {
      return name;
    }
    name = new ReportNamed(text, places).organisation();
    if (name != null) {
      return name;
    }
    for (int i = titleLine - 2; i <= titleLine + 3; i++) {
      if (titleLine >= 0 && i >= 0 && i < lines.size() && i != titleLine) {
        name = signature(lines.get(i));
        if (name != null) {
          return name;
        }
      }
    }
    for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 12); i--) {
      name = signature(lines.get(i));
      if (name != null && (titleLine >= 0 || name.isTownship() || hasDate(i))) {
        return name;
      }
    }
    name = new ContactNamed(text, places).organisation();
    if (name == null) {
      name = new BodyNamed(text, places).organisation();
    }
    if (name == null) {
      name = new SubjectNamed(text, places).organisation();
    }
    if (name != null || text.length() > LONGEST_REPORT) {
      return name;
    }
    name = new DepartmentNamed(text, places).organisation();
    return name == null ? new CountyNamed(text, places).organisation() : name;
  }

  /** Where no title stands, the name of a county may be that of the site which shows the page. */
  private boolean hasDate(int number) {
    return isDated(lines.get(number)) || (number + 1 < lines.size() && isDate(number + 1));
  }

  /** The publisher of a page may be the county's site, while the title names the township. */
  private boolean isUpper(OrganisationName publisher, @Nullable String title) {
    if (publisher.isTownship()) {
      return false;
    }
    OrganisationName named = title == null ? null : organisationIn(title);
    if (named == null) {
      OrganisationName reporting = new ReportNamed(text, places).organisation();
      return reporting != null && reporting.isTownship();
    }
    return !named.name().equals(publisher.name());
  }

  /** The name in a title: what stands before 政府信息公开, without the year. */
  private @Nullable OrganisationName organisationIn(String title) {
    return ReportNamed.organisationIn(title, places);
  }

  private @Nullable OrganisationName signature(Span line) {
    if (line.length() > 40) {
      return null;
    }
    String words = line.of(text);
    Dates.Found date = Dates.find(words, 0, words.length());
    if (date != null) {
      words = words.substring(0, date.start());
    }
    OrganisationName name = OrganisationName.of(words, places);
    return name != null && (words.contains("政府") || words.contains("办事处") || name.isTownship())
        ? name
        : null;
  }

  Contradiction contradiction(OrganisationName own, @Nullable String title) {
    List<OrganisationName> signed = new ArrayList<>();
    OrganisationName compiler = new CompilerNamed(text, places).organisation();
    if (compiler != null) {
      signed.add(compiler);
    }
    signed.addAll(datedSignatures());
    return new ContradictionFinder(text, lines, places)
        .of(own, title, title == null ? null : organisationIn(title), signed);
  }

  /** Names with the date beside or below them, which lists of links do not have. */
  private List<OrganisationName> datedSignatures() {
    List<OrganisationName> names = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      ReadingTime.check();
      Span line = lines.get(i);
      if (line.length() > 40 || !hasDate(i)) {
        continue;
      }
      OrganisationName name = signature(line);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private boolean isDated(Span line) {
    Dates.Found date = Dates.find(text, line.start(), line.end());
    return date != null && LabelText.full(text, date.end(), line.end()).isEmpty();
  }

  private boolean isDate(int number) {
    Span line = lines.get(number);
    Dates.Found date = Dates.find(text, line.start(), line.end());
    return date != null
        && LabelText.full(text, line.start(), date.start()).isEmpty()
        && LabelText.full(text, date.end(), line.end()).isEmpty();
  }

  private @Nullable String wordsAfter(String... marks) {
    for (String mark : marks) {
      int at = text.indexOf(mark);
      if (at < 0 || at > 20_000) {
        continue;
      }
      int start = at + mark.length();
      while (start < text.length()
          && (Spans.isSpace(text.charAt(start)) || "：:】]|".indexOf(text.charAt(start)) >= 0)) {
        start++;
      }
      int end = start;
      while (end < text.length()
          && end - start < 40
          && !Spans.isSpace(text.charAt(end))
          && "|，,；;】]".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (end > start) {
        return text.substring(start, end);
      }
    }
    return null;
  }
}
