package org.mingjian.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A county as it is written on the command line: its code, or a name that only one county has. */
final class CountyArgument {
  private CountyArgument() {}

  /** A county, or a sentence that says why there is none. */
  sealed interface Found {
    record County(Division division) implements Found {}

    record None(String message) implements Found {}
  }

  static Found find(DivisionRegister divisions, String text, Messages messages) {
    List<Division> counties =
        (text.chars().allMatch(Character::isDigit)
                ? divisions.find(text).stream().toList()
                : divisions.named(text))
            .stream().filter(division -> division.level() == DivisionLevel.COUNTY).toList();
    return switch (counties.size()) {
      case 0 -> new Found.None(messages.text("cli.import.county_unknown", text));
      case 1 -> new Found.County(counties.getFirst());
      default ->
          new Found.None(
              messages.text(
                  "cli.import.county_ambiguous",
                  text,
                  counties.stream()
                      .map(county ->
                          county.code() + " " + DivisionNames.full(divisions, county.code()))
                      .collect(Collectors.joining(", "))));
    };
  }

  /**
   * The code of the county.
   *
   * @throws ParameterException with a sentence for the person, when there is none
   */
  static String require(
      DivisionRegister divisions, String text, Messages messages, CommandLine commandLine) {
    return switch (find(divisions, text, messages)) {
      case Found.County(Division division) -> division.code();
      case Found.None(String message) -> throw new ParameterException(commandLine, message);
    };
  }
}
