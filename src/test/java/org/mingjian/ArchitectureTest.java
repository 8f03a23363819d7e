package org.mingjian;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;

/** The house as docs/architecture.md draws it. */
@AnalyzeClasses(packages = "org.mingjian", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static ArchRule mayUse(String name, String... allowed) {
    String[] packages = new String[allowed.length + 2];
    for (int i = 0; i < allowed.length; i++) {
      packages[i] = "org.mingjian." + allowed[i] + "..";
    }
    packages[allowed.length] = "org.mingjian." + name + "..";
    packages[allowed.length + 1] = "org.mingjian.database..";
    return classes()
        .that()
        .resideInAPackage("org.mingjian." + name + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(packages).or(not(resideInAPackage("org.mingjian.."))))
        .because("docs/architecture.md says what " + name + " may use")
        .allowEmptyShould(true);
  }

  @ArchTest static final ArchRule catalogue = mayUse("catalogue");
  @ArchTest static final ArchRule document = mayUse("document", "catalogue");
  @ArchTest static final ArchRule extract = mayUse("extract", "document", "catalogue");
  @ArchTest static final ArchRule statistics = mayUse("statistics");
  @ArchTest static final ArchRule security = mayUse("security");
  @ArchTest static final ArchRule chart = mayUse("chart", "finding");

  @ArchTest
  static final ArchRule report = mayUse("report", "extract", "document", "catalogue", "security");

  @ArchTest
  static final ArchRule finding =
      mayUse("finding", "report", "extract", "document", "statistics", "catalogue", "security");

  @ArchTest
  static final ArchRule ingest =
      mayUse("ingest", "report", "finding", "extract", "document", "catalogue", "security");

  @ArchTest
  static final ArchRule compare =
      mayUse("compare", "report", "finding", "statistics", "catalogue", "security");

  @ArchTest
  static final ArchRule search =
      mayUse("search", "report", "finding", "document", "catalogue", "security");

  @ArchTest static final ArchRule saved = mayUse("saved", "catalogue", "security");

  @ArchTest
  static final ArchRule export =
      mayUse(
          "export",
          "chart",
          "compare",
          "statistics",
          "finding",
          "report",
          "extract",
          "document",
          "catalogue",
          "security");

  @ArchTest
  static final ArchRule presentation =
      mayUse("presentation", "chart", "report", "finding", "catalogue", "security");

  @ArchTest
  static final ArchRule facesAreApart =
      noClasses()
          .that()
          .resideInAPackage("org.mingjian.ui..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mingjian.cli..", "org.mingjian.api..")
          .because("the faces are put together by bootstrap and never use each other");

  @ArchTest
  static final ArchRule programsNeedNoScreen =
      noClasses()
          .that()
          .resideInAPackage("org.mingjian.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mingjian.ui..", "org.mingjian.cli..", "org.mingjian.bootstrap..")
          .because("the faces are put together by bootstrap and never use each other");

  @ArchTest
  static final ArchRule vaadinIsOfTheScreens =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.mingjian.ui..", "org.mingjian.bootstrap..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.vaadin..")
          .because("everything but the screens must work without a browser");

  @ArchTest
  static final ArchRule jooqIsOfRepositories =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.mingjian.database..")
          .and()
          .haveSimpleNameNotEndingWith("Repository")
          .and()
          .haveSimpleNameNotEndingWith("Queries")
          .and()
          .haveSimpleNameNotEndingWith("Database")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mingjian.database..")
          .because("statements stand in classes named *Repository or *Queries, nowhere else");

  @ArchTest
  static final ArchRule readingNeedsNoContainer =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.mingjian.catalogue..",
              "org.mingjian.document..",
              "org.mingjian.extract..",
              "org.mingjian.statistics..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.jooq..", "java.sql..")
          .because("reading and mathematics are pure");

  @ArchTest
  static final ArchRule viewsUseServices =
      noClasses()
          .that()
          .areAssignableTo(Component.class)
          .should()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("Repository")
          .because("a view only wires");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("org.mingjian.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a package that needs another must not be needed by it");

  @ArchTest
  static final ArchRule noFieldInjection =
      noFields()
          .should()
          .beAnnotatedWith(Autowired.class)
          .because("what a class needs stands in its constructor");

  @ArchTest
  static final ArchRule figuresAreExact =
      fields()
          .that()
          // A constant is a limit of a comparison of words, not a figure.
          .areNotStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage("org.mingjian.extract..", "org.mingjian.report..")
          .should()
          .notHaveRawType(double.class)
          .andShould()
          .notHaveRawType(float.class)
          .because("between a cell and a stored fact a figure is a BigDecimal");

  @ArchTest
  static final ArchRule timeComesFromAClock =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .because("tests set the " + Clock.class.getSimpleName());

  @ArchTest
  static final ArchRule nothingIsCalledImplementation =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .because("a class is named by what it does");
}
