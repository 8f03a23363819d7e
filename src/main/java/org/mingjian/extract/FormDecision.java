package org.mingjian.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;

/** Tells the form of a document, and of each row of table 2, by the labels that only one has. */
final class FormDecision {
  private final OfficialForms forms;

  FormDecision(OfficialForms forms) {
    this.forms = forms;
  }

  /** The form whose own labels the document has; null when it has none, or of several alike. */
  @Nullable String formOf(TableParts parts, String text) {
    Map<String, Integer> votes = votes(parts);
    String form = mostOf(votes);
    if (form != null) {
      return hasOwnHeader(parts, form) || !hasOwnRow(parts, form)
          ? form
          : besideOwnRow(form, parts, text);
    }
    // Table 3 of one form stands beside table 2 of another; words of its columns that stand out of
    // their order are no header of a row, but they tell.
    String named = parts.secondRows.isEmpty() ? null : formNamed(LabelText.full(text));
    if (named != null) {
      return named;
    }
    String shaped = mostOf(shapes(parts, text));
    if (shaped != null) {
      return shaped;
    }
    List<String> newestFirst = forms.third().forms().reversed();
    for (String candidate : newestFirst) {
      for (RowMatcher.Candidate row : parts.thirdRows) {
        if (row.code() != null
            && !isColumn(row)
            && candidate.equals(forms.third().onlyFormOf(row.code()))) {
          return candidate;
        }
      }
    }
    return null;
  }

  /**
   * The form of a table of which only a row that the other form has not (政府集中采购) tells a form, as
   * no header of it does: offices kept that row in the table of 2021. Words of the headers, and how
   * many figures the other rows have, may speak against the row; null where they leave it open.
   */
  private @Nullable String besideOwnRow(String form, TableParts parts, String text) {
    String named = formNamed(LabelText.full(text));
    String shaped = mostOf(shapes(parts, text));
    if (named == null) {
      return shaped == null || shaped.equals(form) ? form : null;
    }
    return named.equals(form) || shaped == null || shaped.equals(named) ? named : null;
  }

  /** Whether a header of a row that several forms have is of that form alone. */
  private boolean hasOwnHeader(TableParts parts, String form) {
    for (RowMatcher.Candidate row : parts.secondRows) {
      if (row.code() == null || forms.second().onlyFormOf(row.code()) == null) {
        for (Token token : row.header()) {
          String column = token.code(2, Role.COLUMN);
          if (column != null && form.equals(forms.onlyFormOfColumn(column))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean hasOwnRow(TableParts parts, String form) {
    return parts.secondRows.stream()
        .anyMatch(row -> row.code() != null && form.equals(forms.second().onlyFormOf(row.code())));
  }

  /**
   * Which form has as many columns in a row of table 2 as the row has figures, where no other has:
   * without its headers, or with those that both forms have, the table shows its form that way
   * (行政许可 has three columns or one).
   */
  private Map<String, Integer> shapes(TableParts parts, String text) {
    Map<String, Integer> votes = new HashMap<>();
    for (RowMatcher.Candidate row : parts.secondRows) {
      String code = row.code();
      List<Token> cells = row.line().cells();
      boolean repeated = cells.size() > 1 && PlacedCells.allSame(text, cells);
      int named = row.header().size();
      boolean borneOut = named == 0 || named == row.line().valueCount();
      if (code == null || forms.second().onlyFormOf(code) != null || !borneOut || repeated) {
        continue; // one figure over all columns may have been written out for each
      }
      List<String> fitting =
          forms.second().forms().stream()
              .filter(form -> forms.second().columns(form, code).size() == row.line().valueCount())
              .toList();
      if (fitting.size() == 1) {
        vote(votes, fitting.getFirst());
      }
    }
    return votes;
  }

  /**
   * The form whose columns of table 2 the words of a text name; null where they name none alone.
   * Those of a row that one form has not do not count: it may stand in a table of that form too.
   */
  @Nullable String formNamed(String folded) {
    Map<String, Integer> votes = new HashMap<>();
    for (String column : forms.namedColumns(2, folded)) {
      String only = forms.onlyFormOfColumn(column);
      if (only != null && !forms.second().isOfOwnRow(only, column)) {
        vote(votes, only);
      }
    }
    return mostOf(votes);
  }

  /** Whether the label of a row may as well be that of a column (其他). */
  private static boolean isColumn(RowMatcher.Candidate row) {
    return row.label() != null && row.label().means(3, Role.COLUMN);
  }

  /** How many columns and rows of table 2 each form alone has. */
  private Map<String, Integer> votes(TableParts parts) {
    Map<String, Integer> votes = new HashMap<>();
    Set<String> counted = new HashSet<>();
    for (RowMatcher.Candidate row : parts.secondRows) {
      for (Token token : row.header()) {
        String column = token.code(2, Role.COLUMN);
        if (column != null && counted.add(row.code() + "." + column)) {
          vote(votes, forms.onlyFormOfColumn(column));
        }
      }
      if (row.code() != null && counted.add(row.code())) {
        vote(votes, forms.second().onlyFormOf(row.code()));
      }
    }
    return votes;
  }

  private static void vote(Map<String, Integer> votes, @Nullable String form) {
    if (form != null) {
      votes.merge(form, 1, Integer::sum);
    }
  }

  /** The form of one row of table 2, by its own header first. */
  @Nullable String formOf(RowMatcher.Candidate row, String code, @Nullable String form) {
    Map<String, Integer> votes = new HashMap<>();
    for (String candidate : forms.second().forms()) {
      votes.put(candidate, fitting(row, forms.second().columns(candidate, code)));
    }
    String own = mostOf(votes);
    return own == null ? form : own;
  }

  /** The form with the most votes; null when there is none or another has as many. */
  private static @Nullable String mostOf(Map<String, Integer> votes) {
    int most = 0;
    String best = null;
    for (Map.Entry<String, Integer> entry : votes.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      } else if (entry.getValue() == most) {
        best = null;
      }
    }
    return best;
  }

  private static int fitting(RowMatcher.Candidate row, List<String> columns) {
    int count = 0;
    for (Token token : row.header()) {
      String column = token.code(2, Role.COLUMN);
      if (column != null && columns.contains(column)) {
        count++;
      }
    }
    return count;
  }
}
