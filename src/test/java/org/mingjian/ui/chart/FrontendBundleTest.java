package org.mingjian.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed bundle is what the browser gets, so it must be built from the sources beside it.
 *
 * <p>Vaadin asks the same of the bundle at each build, by {@code config/stats.json} in it: the
 * hashes of the sources ({@code frontendHashes}), the imports of the annotations ({@code
 * bundleImports}) and the npm packages. A stale one makes it start Node in the middle of a build;
 * this test says first, and in one sentence, what to do.
 */
class FrontendBundleTest {
  private static final Path FRONTEND = Path.of("frontend");
  private static final Path BUNDLE = Path.of("src/main/bundles/prod.bundle");
  private static final String REMEDY =
      "The bundle is not built from these sources: run frontend/build-bundle.sh and commit "
          + BUNDLE;

  private static JsonNode stats;

  @BeforeAll
  static void read() throws IOException {
    try (ZipFile bundle = new ZipFile(BUNDLE.toFile())) {
      ZipEntry entry = bundle.getEntry("config/stats.json");
      try (InputStream stream = bundle.getInputStream(entry)) {
        stats = JsonMapper.shared().readTree(stream);
      }
    }
  }

  @Test
  void everySourceIsInTheBundleAsItIs() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> built = new TreeMap<>();
    for (Path source : sources()) {
      String name = FRONTEND.relativize(source).toString().replace('\\', '/');
      expected.put(name, hash(Files.readString(source)));
      JsonNode hash = stats.get("frontendHashes").get(name);
      built.put(name, hash == null ? "not in the bundle" : hash.asString());
    }
    assertThat(expected).as("sources").isNotEmpty();
    assertThat(built).as(REMEDY).isEqualTo(expected);
  }

  @Test
  void nothingInTheBundleHasLostItsSource() throws IOException {
    Set<String> own = new HashSet<>();
    for (Path source : sources()) {
      own.add(FRONTEND.relativize(source).toString().replace('\\', '/'));
    }
    List<String> stale = new ArrayList<>();
    for (Map.Entry<String, JsonNode> built : stats.get("frontendHashes").properties()) {
      if (!own.contains(built.getKey())
          && !hash(libraryResource(built.getKey())).equals(built.getValue().asString())) {
        stale.add(built.getKey());
      }
    }
    assertThat(stale).as(REMEDY).isEmpty();
  }

  @Test
  void everyImportOfOurComponentsIsInTheBundle() {
    Set<String> imports = new HashSet<>();
    for (JsonNode one : stats.get("bundleImports")) {
      imports.add(one.asString().replaceFirst("^Frontend/", "./"));
    }
    List<String> missing = new ArrayList<>();
    for (Class<?> component : annotatedWith(JsModule.class)) {
      for (JsModule module : component.getAnnotationsByType(JsModule.class)) {
        if (!imports.contains(module.value())) {
          missing.add(component.getSimpleName() + " " + module.value());
        }
      }
    }
    for (Class<?> component : annotatedWith(CssImport.class)) {
      for (CssImport sheet : component.getAnnotationsByType(CssImport.class)) {
        if (!imports.contains(sheet.value())) {
          missing.add(component.getSimpleName() + " " + sheet.value());
        }
      }
    }
    assertThat(missing).as(REMEDY).isEmpty();
    assertThat(imports).contains("./chart/mingjian-chart.ts");
  }

  @Test
  void everyPackageIsInTheBundleInItsVersion() {
    Map<String, String> wanted = new TreeMap<>();
    for (Class<?> component : annotatedWith(NpmPackage.class)) {
      for (NpmPackage one : component.getAnnotationsByType(NpmPackage.class)) {
        wanted.put(one.value(), one.version());
      }
    }
    Map<String, String> built = new TreeMap<>();
    wanted.keySet().forEach(name -> built.put(name, version(stats.get("npmModules"), name)));
    assertThat(built).as(REMEDY).isEqualTo(wanted);
  }

  @Test
  void theLockFileHasTheVersionsOfTheBundleAndNoRegistry() throws IOException {
    String text = Files.readString(FRONTEND.resolve("package-lock.json"));
    JsonNode locked = JsonMapper.shared().readTree(text).get("packages");
    Map<String, String> built = new TreeMap<>();
    Map<String, String> pinned = new TreeMap<>();
    for (Map.Entry<String, JsonNode> module : stats.get("npmModules").properties()) {
      built.put(module.getKey(), module.getValue().asString());
      JsonNode entry = locked.get("node_modules/" + module.getKey());
      pinned.put(module.getKey(), entry == null ? "not locked" : version(entry, "version"));
    }
    assertThat(built).isNotEmpty();
    assertThat(pinned).as(REMEDY).isEqualTo(built);
    assertThat(text).doesNotContain("\"resolved\"");
  }

  @Test
  void noComponentAsksForABuildEachTime() {
    assertThat(annotatedWith(com.vaadin.flow.server.LoadDependenciesOnStartup.class))
        .as("with it, Vaadin builds a bundle, and needs Node, in every build")
        .isEmpty();
  }

  /** What can become part of a bundle; declarations of types leave no trace in it. */
  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(FRONTEND)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(FRONTEND.resolve("generated")))
          .filter(file -> file.toString().matches(".*\\.(ts|tsx|js|css|html)"))
          .filter(file -> !file.toString().endsWith(".d.ts"))
          .toList();
    }
  }

  private static String libraryResource(String name) throws IOException {
    for (String folder : List.of("META-INF/frontend/", "META-INF/resources/frontend/")) {
      try (InputStream stream =
          FrontendBundleTest.class.getClassLoader().getResourceAsStream(folder + name)) {
        if (stream != null) {
          return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
  }

  private static List<Class<?>> annotatedWith(Class<? extends Annotation> annotation) {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(annotation, false));
    List<Class<?>> classes = new ArrayList<>();
    for (var candidate : scanner.findCandidateComponents("org.mingjian")) {
      try {
        classes.add(Class.forName(candidate.getBeanClassName()));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("A scanned class is not there", e);
      }
    }
    return classes;
  }

  private static String version(JsonNode versions, String name) {
    JsonNode version = versions.get(name);
    return version == null ? "absent" : version.asString();
  }

  /** SHA-256 of the text with Unix line ends, in hexadecimal: as Vaadin counts it. */
  private static String hash(String text) {
    try {
      byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
