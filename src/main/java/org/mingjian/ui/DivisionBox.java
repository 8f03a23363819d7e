package org.mingjian.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;

/**
 * Chooses a division of the register by typing: a part of its name or the beginning of its code,
 * with the names of units above it in front where it has namesakes. Offers pages, never all 44,703
 * at once; its value is the code.
 */
public final class DivisionBox extends ComboBox<String> {
  private static final long serialVersionUID = 1;

  private final transient DivisionRegister divisions;
  private final transient Predicate<Division> offered;

  /**
   * A box with some divisions of a register.
   *
   * @param offered which ones, for example those in the scope of an account
   */
  public DivisionBox(DivisionRegister divisions, Predicate<Division> offered) {
    this.divisions = divisions;
    this.offered = offered;
    setItemLabelGenerator(code -> DivisionNames.full(divisions, code) + " " + code);
    setClearButtonVisible(true);
    setItems(
        DataProvider.fromFilteringCallbacks(
            query -> matching(query).skip(query.getOffset()).limit(query.getLimit()),
            query -> (int) matching(query).count()));
  }

  private Stream<String> matching(Query<String, String> query) {
    List<String> words = List.of(query.getFilter().orElse("").strip().split("\\s+", -1));
    return divisions.all().stream()
        .filter(offered)
        .filter(division ->
            matches(division, words, () -> DivisionNames.full(divisions, division.code())))
        .map(Division::code);
  }

  /**
   * Whether words that were typed mean a division. The last word is the unit itself, those before
   * it say where it lies. A chosen item's own label may end with its code, so the code may stand
   * last too.
   *
   * @param words at least one, which may be empty
   * @param line the names of the units that the division lies in, asked for only where it matters
   */
  public static boolean matches(Division division, List<String> words, Supplier<String> line) {
    String last = words.getLast();
    if (!division.name().contains(last) && !division.code().startsWith(last)) {
      return false;
    }
    List<String> before = words.subList(0, words.size() - 1);
    if (before.isEmpty()) {
      return true;
    }
    String names = line.get();
    return before.stream().allMatch(names::contains);
  }
}
