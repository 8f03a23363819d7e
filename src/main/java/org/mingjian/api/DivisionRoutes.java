package org.mingjian.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.api.ProblemException.Problem;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.security.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The divisions of the register that lie in the scope. */
@RestController
final class DivisionRoutes {
  private static final List<String> COLUMNS =
      List.of("code", "name", "fullName", "level", "parent");

  private final DivisionRegister divisions;

  DivisionRoutes(DivisionRegister divisions) {
    this.divisions = divisions;
  }

  /**
   * A division as programs get it.
   *
   * @param fullName with the names of the units above it
   */
  record Row(String code, String name, String fullName, String level, @Nullable String parent) {}

  @GetMapping(ApiAddress.ROOT + "/divisions")
  ResponseEntity<byte[]> list(HttpServletRequest http) {
    ApiRequest request = ApiRequest.list(http, "region", "level", "name");
    String region = request.region(divisions);
    Set<DivisionLevel> levels = request.codes("level", DivisionLevel.class);
    String name = request.text("name").orElse("");
    Scope scope = request.actor().scope();
    List<Division> found =
        divisions.all().stream()
            .filter(division -> division.liesIn(region))
            .filter(division -> scope.contains(division.code()))
            .filter(division -> levels.isEmpty() || levels.contains(division.level()))
            .filter(division -> division.name().contains(name))
            .toList();
    List<Row> rows = Answers.after(request, found, Division::code).stream().map(this::row).toList();
    return Answers.page(request, "divisions", COLUMNS, rows, Row::code);
  }

  @GetMapping(ApiAddress.ROOT + "/divisions/{code}")
  ResponseEntity<byte[]> one(@PathVariable("code") String code, HttpServletRequest http) {
    ApiRequest request = ApiRequest.one(http);
    Scope scope = request.actor().scope();
    Division division =
        divisions
            .find(code)
            .filter(found -> scope.contains(found.code()))
            .orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    return Answers.one(request, "division", COLUMNS, row(division));
  }

  private Row row(Division division) {
    return new Row(
        division.code(),
        division.name(),
        DivisionNames.full(divisions, division.code()),
        division.level().code(),
        division.parent());
  }
}
