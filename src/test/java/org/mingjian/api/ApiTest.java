package org.mingjian.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.bootstrap.DatabaseAddress;
import org.mingjian.bootstrap.Home;
import org.mingjian.bootstrap.MingjianApplication;
import org.mingjian.bootstrap.Services;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measures;
import org.mingjian.compare.Selection;
import org.mingjian.report.FactId;
import org.mingjian.report.NewReport;
import org.mingjian.report.Ruling;
import org.mingjian.report.StoreOutcome;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;
import org.mingjian.security.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The interface over HTTP, as a program meets it, on a database of its own. */
@SpringBootTest(
    classes = {MingjianApplication.class, ApiTest.Installed.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"mingjian.api.requests-per-minute=400", "vaadin.productionMode=true"})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
  private static final String COUNTY = "610924";
  private static final String HERE = "610924109";
  private static final String ELSEWHERE = "610921100";
  private static final String PASSWORD = "correct horse battery";
  private static final String FORMULA = "=HYPERLINK(\"http://example.org\").txt";
  private static final List<String> LISTS =
      List.of(
          "/divisions?region=6109",
          "/indicators",
          "/measures",
          "/reports",
          "/facts?indicator=procurement.amount,narrative.disclosed.total,request.received.total",
          "/findings",
          "/comparisons?region=610924&year=2019-2021"
              + "&measure=procurement.amount,narrative.disclosed.total,request.refused,"
              + "request.received.total.per_population");

  @TestConfiguration(proxyBeanMethods = false)
  static class Installed {
    @Bean(destroyMethod = "close")
    TestDatabase testDatabase() {
      return TestDatabase.fresh();
    }

    @Bean(destroyMethod = "close")
    Services services(TestDatabase database) throws IOException {
      return Services.open(
          new Home(Files.createTempDirectory(Path.of("target"), "api-")),
          new DatabaseAddress(database.jdbcUrl(), database.user(), database.password()),
          Clock.systemUTC());
    }
  }

  @Autowired private Services services;
  @Autowired private TestDatabase database;
  @Autowired private Environment environment;
  @Autowired private RequestMappingHandlerMapping mapping;

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.shared();
  private String everything;
  private String ziyang;
  private long here;
  private long hidden;

  @BeforeAll
  void fill() {
    account("all", Role.VIEWER, Scope.everything());
    account("ziyang", Role.VIEWER, Scope.of(List.of(COUNTY)));
    everything = token("all");
    ziyang = token("ziyang");
    here =
        file(
            TestReports.of(HERE, 2020)
                .with("procurement.amount", "204.58")
                .with("request.received.total", "?")
                .with("narrative.disclosed.total", "1200")
                .build());
    file(TestReports.of(HERE, 2019).with("procurement.amount", "").build());
    file(TestReports.of("610924102", 2020).with("procurement.amount", "absent").build());
    file(TestReports.of("610924103", 2021).build());
    NewReport formula = TestReports.of("610924104", 2020).build();
    file(
        new NewReport(
            formula.sha256(),
            formula.byteSize(),
            FORMULA,
            formula.document(),
            formula.report(),
            formula.placement(),
            formula.candidates(),
            formula.county()));
    hidden = file(TestReports.of(ELSEWHERE, 2020).with("procurement.amount", "7.5").build());
    services
        .reports()
        .correct(
            Actor.commandLine(),
            new FactId(here, "procurement.amount"),
            new Ruling.Figure(new java.math.BigDecimal("205.58"), "205.58", "万元"),
            0,
            "原件为205.58");
    services.judging().drain((county, of) -> {});
  }

  private void account(String name, Role role, Scope scope) {
    services.accounts().create(Actor.commandLine(), name, PASSWORD, role, scope);
  }

  private String token(String account) {
    return services.tokens().issue(Actor.commandLine(), account, "test", 30).secret();
  }

  private long file(NewReport report) {
    return switch (services.reports().store(Actor.commandLine(), report)) {
      case StoreOutcome.Filed filed -> filed.report();
      case StoreOutcome outcome -> throw new IllegalStateException(outcome + " is not filed");
    };
  }

  private HttpResponse<String> get(String token, String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri("/api/v1" + path));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  private URI uri(String path) {
    return URI.create(
        "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode body(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private JsonNode read(String token, String path) {
    return body(get(token, path));
  }

  private JsonNode problem(int status, String code, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = json.readTree(answer.body());
    assertThat(problem.get("type").asString()).isEqualTo("urn:mingjian:problem:" + code);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("action").asString()).isNotBlank();
    assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
    return problem;
  }

  @Test
  void nobodyComesInWithoutAValidToken() {
    HttpResponse<String> none = get("", "/reports");
    problem(401, "token-missing", none);
    assertThat(none.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
    problem(401, "token-missing", get("", "/reports", "Authorization", "Basic YWxsOnBhc3M="));
    problem(401, "token-missing", get("", "/openapi.json"));
    problem(401, "token-invalid", get("mingjian_" + "A".repeat(43), "/reports"));
    problem(401, "token-invalid", get("' or '1'='1", "/reports"));

    Tokens.Issued revoked = services.tokens().issue(Actor.commandLine(), "all", "revoked", 1);
    read(revoked.secret(), "/reports");
    services.tokens().revoke(Actor.commandLine(), revoked.token().id());
    problem(401, "token-invalid", get(revoked.secret(), "/reports"));

    Clock past = Clock.offset(Clock.systemUTC(), Duration.ofDays(-2));
    String expired =
        new Tokens(new ScopedDatabase(database.dataSource()), new AuditRepository(past), past)
            .issue(Actor.commandLine(), "all", "expired", 1)
            .secret();
    problem(401, "token-invalid", get(expired, "/reports"));

    account("gone", Role.VIEWER, Scope.everything());
    String gone = token("gone");
    read(gone, "/reports");
    services.accounts().setEnabled(Actor.commandLine(), "gone", false);
    problem(401, "token-invalid", get(gone, "/reports"));
  }

  @Test
  void aTokenOpensNoScreen() {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(uri("/findings"))
                .header("Authorization", "Bearer " + everything)
                .build());
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).endsWith("/login"));
  }

  @Test
  void whatLiesOutsideTheScopeIsAsIfItDidNotExist() {
    assertThat(values(read(ziyang, "/reports"), "division"))
        .isNotEmpty()
        .allMatch(code -> code.startsWith(COUNTY));
    assertThat(values(read(everything, "/reports"), "division")).contains(ELSEWHERE);
    for (String path : List.of("/reports/%d", "/reports/%d/facts")) {
      read(everything, path.formatted(hidden));
      JsonNode outside = problem(404, "not-found", get(ziyang, path.formatted(hidden)));
      JsonNode nothing = problem(404, "not-found", get(ziyang, path.formatted(999_999)));
      assertThat(((ObjectNode) outside).without("instance"))
          .isEqualTo(((ObjectNode) nothing).without("instance"));
    }
    problem(404, "not-found", get(ziyang, "/divisions/" + ELSEWHERE));
    assertThat(values(read(ziyang, "/facts?indicator=procurement.amount"), "division"))
        .isNotEmpty()
        .allMatch(code -> code.startsWith(COUNTY));
    problem(400, "parameter-invalid", get(ziyang, "/facts?region=" + ELSEWHERE));
    JsonNode hiddenFindings = read(everything, "/findings?region=610921");
    assertThat(hiddenFindings.get("items")).isNotEmpty();
    long finding = hiddenFindings.get("items").get(0).get("id").asLong();
    read(everything, "/findings/" + finding);
    problem(404, "not-found", get(ziyang, "/findings/" + finding));
    assertThat(values(read(ziyang, "/findings?limit=1000"), "division"))
        .isNotEmpty()
        .allMatch(code -> code.startsWith(COUNTY));
    // The whole prefecture, of which only the own county is seen.
    assertThat(
            values(
                read(ziyang, "/comparisons?region=6109&year=2020&measure=procurement.amount"),
                "unit"))
        .containsExactly(COUNTY);
  }

  private static List<String> values(JsonNode page, String property) {
    List<String> values = new ArrayList<>();
    page.get("items").forEach(item -> values.add(item.get(property).asString()));
    return values;
  }

  @Test
  void aFactSaysWhatIsWrittenWhereAndWhoCorrectedIt() {
    JsonNode page = read(ziyang, "/reports/" + here + "/facts?indicator=procurement.amount");
    JsonNode fact = page.get("items").get(0);
    assertThat(page.get("items")).hasSize(1);
    assertThat(fact.get("id").asString()).isEqualTo(here + ".procurement.amount");
    assertThat(fact.get("state").asString()).isEqualTo("reported");
    assertThat(fact.get("value").decimalValue()).isEqualByComparingTo("205.58");
    assertThat(fact.get("raw").asString()).isEqualTo("204.58");
    assertThat(fact.get("unit").asString()).isEqualTo("万元");
    assertThat(fact.at("/correction/readValue").decimalValue()).isEqualByComparingTo("204.58");
    assertThat(fact.at("/correction/reason").asString()).isEqualTo("原件为205.58");
    assertThat(fact.at("/locator/end").asInt() - fact.at("/locator/start").asInt()).isEqualTo(6);
    JsonNode states = read(ziyang, "/facts?indicator=procurement.amount,request.received.total");
    assertThat(states.get("items").valueStream().map(FactState::of))
        .contains(
            new FactState(HERE, 2019, "procurement.amount", "blank", true),
            new FactState(HERE, 2020, "request.received.total", "unreadable", true),
            new FactState("610924102", 2020, "procurement.amount", "absent", true),
            new FactState("610924104", 2020, "procurement.amount", "reported", false));
  }

  private record FactState(
      String division, int year, String indicator, String state, boolean withoutValue) {
    static FactState of(JsonNode fact) {
      return new FactState(
          fact.get("division").asString(),
          fact.get("year").asInt(),
          fact.get("indicator").asString(),
          fact.get("state").asString(),
          fact.get("value").isNull());
    }
  }

  @Test
  void aComparisonHasTheFiguresOfTheScreens() {
    JsonNode page =
        read(everything, "/comparisons?region=610924&year=2019-2021&measure=procurement.amount");
    Comparison screen =
        services
            .comparisons()
            .compare(
                Actor.commandLine(),
                new Selection(COUNTY, List.of(2019, 2020, 2021)),
                List.of(Measures.PROCUREMENT));
    assertThat(page.get("items")).hasSize(screen.units().size() * 3);
    for (JsonNode point : page.get("items")) {
      var shown =
          screen.at(point.get("unit").asString(), point.get("year").asInt(), Measures.PROCUREMENT);
      assertThat(point.get("value").isNull()).isEqualTo(shown.known().isEmpty());
      shown
          .known()
          .ifPresent(known ->
              assertThat(point.get("value").decimalValue()).isEqualByComparingTo(known.value()));
    }
  }

  @Test
  void aWalkThroughThePagesMeetsEveryRowOnceWhileRowsAreAdded() {
    for (String list :
        List.of("/reports?year=2013&limit=2", "/facts?year=2013&indicator=rule.created&limit=2")) {
      Set<String> before = new TreeSet<>();
      for (int i = 0; i < 5; i++) {
        before.add(String.valueOf(old("61092410" + i, list)));
      }
      List<String> met = new ArrayList<>();
      String next = list;
      int added = 5;
      while (next != null) {
        JsonNode page = read(everything, next);
        page.get("items")
            .forEach(
                item -> met.add(item.get(list.startsWith("/facts") ? "report" : "id").asString()));
        if (added < 9) {
          old("61092410" + added, list);
          added += added == 6 ? 2 : 1;
        }
        next =
            page.get("next").isNull()
                ? null
                : page.get("next").asString().substring("/api/v1".length());
      }
      assertThat(met).doesNotHaveDuplicates().containsAll(before);
    }
  }

  // A form of that year has the cell too, so that both lists grow.
  private long old(String division, String list) {
    return file(
        TestReports.of(division, 2013)
            .with("rule.created", list.startsWith("/facts") ? "1" : "2")
            .build());
  }

  @Test
  void theTablesHoldWhatTheTreesHold() throws IOException {
    for (String list : LISTS) {
      HttpResponse<String> answer = get(everything, list, "Accept", "text/csv");
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
      assertThat(answer.headers().firstValue("Content-Disposition")).isPresent();
      assertThat(answer.body()).startsWith("\uFEFF").contains("\r\n");
      JsonNode items = read(everything, list).get("items");
      assertThat(items).as(list).isNotEmpty();
      List<CSVRecord> rows = rows(answer.body());
      assertThat(rows).as(list).hasSize(items.size());
      for (int i = 0; i < rows.size(); i++) {
        Map<String, String> row = rows.get(i).toMap();
        Set<String> told = new HashSet<>();
        leaves("", items.get(i), row, told);
        assertThat(row.keySet()).as(list).containsAll(told);
      }
    }
  }

  private static List<CSVRecord> rows(String text) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = format.parse(new StringReader(text.substring(1)))) {
      return parser.getRecords();
    }
  }

  /** Compares each figure and each word of a tree with its column. */
  private static void leaves(
      String prefix, JsonNode node, Map<String, String> row, Set<String> told) {
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      String column = prefix + property.getKey();
      JsonNode value = property.getValue();
      if (value.isObject() && !row.containsKey(column)) {
        leaves(column + ".", value, row, told);
      } else if (value.isNumber()) {
        told.add(column);
        assertThat(new java.math.BigDecimal(row.get(column)))
            .isEqualByComparingTo(value.decimalValue());
      } else if (value.isString()) {
        told.add(column);
        assertThat(row.get(column)).isIn(value.asString(), "'" + value.asString());
      } else if (value.isBoolean()) {
        told.add(column);
        assertThat(row.get(column)).isEqualTo(value.asString());
      }
    }
  }

  @Test
  void noCellIsAFormula() throws IOException {
    List<CSVRecord> rows = rows(get(ziyang, "/reports?year=2020&format=csv").body());
    assertThat(rows).extracting(row -> row.get("fileName")).contains("'" + FORMULA);
    assertThat(values(read(ziyang, "/reports?year=2020"), "fileName")).contains(FORMULA);
  }

  @Test
  void findingsAreNarrowedToTheFiguresTheyRestOn() {
    JsonNode amounts = read(everything, "/findings?indicator=procurement.amount&limit=1000");
    assertThat(amounts.get("items"))
        .isNotEmpty()
        .hasSizeLessThan(read(everything, "/findings?limit=1000").get("items").size())
        .allSatisfy(finding ->
            assertThat(finding.get("evidence").findValuesAsString("indicator"))
                .contains("procurement.amount"));
    int year = amounts.get("items").get(0).get("year").asInt();
    JsonNode ofYear =
        read(everything, "/findings?indicator=procurement.amount&limit=1000&at=" + year);
    assertThat(ofYear.get("items")).isNotEmpty();
    assertThat(values(amounts, "id")).containsAll(values(ofYear, "id"));
    // The key of a measure stands for all of its cells.
    assertThat(values(read(everything, "/findings?limit=1000&indicator=share.granted"), "id"))
        .containsAll(
            values(read(everything, "/findings?limit=1000&indicator=request.granted.total"), "id"));
  }

  @Test
  void whatCannotBeAskedIsSaid() {
    JsonNode unknown = problem(400, "parameter-unknown", get(ziyang, "/reports?yaer=2020"));
    assertThat(unknown.get("parameter").asString()).isEqualTo("yaer");
    assertThat(unknown.get("detail").asString()).contains("yaer", "没有");
    assertThat(get(ziyang, "/reports?yaer=2020", "Accept-Language", "en-GB,en").body())
        .contains("no parameter");
    for (String query :
        List.of(
            "/reports?year=20x0",
            "/reports?limit=0",
            "/reports?limit=1001",
            "/reports?limit=5&limit=6",
            "/reports?after=x",
            "/reports?current=yes",
            "/reports?region=99",
            "/reports?region=" + encoded("610924' or '1'='1"),
            "/reports?after=" + encoded("1; drop table report"),
            "/reports?format=xml",
            "/facts?indicator=" + encoded("x') or true--"),
            "/facts?after=" + encoded("1.x'--"),
            "/findings?state=OPEN",
            "/findings?rule=no.such",
            "/findings?indicator=no.such",
            "/findings?indicator=" + encoded("x') or true--"),
            "/findings?at=2020,2021",
            "/findings?kind=" + encoded("unusual\0"),
            "/comparisons?year=2020&measure=nothing",
            "/divisions?after=000000000",
            "/indicators?source=air")) {
      problem(400, "parameter-invalid", get(ziyang, query));
    }
    problem(400, "parameter-missing", get(ziyang, "/comparisons?year=2020"));
    assertThat(read(ziyang, "/findings?text=" + encoded("%' or 1=1 --")).get("items")).isEmpty();
    for (String path :
        List.of(
            "/reports/x",
            "/reports/-1",
            "/reports/9999999999999999999",
            "/findings/" + encoded("1 or 1=1"),
            "/indicators/no.such",
            "/nothing",
            "/")) {
      problem(404, "not-found", get(ziyang, path));
    }
    problem(406, "not-acceptable", get(ziyang, "/reports", "Accept", "image/png"));
    for (String method : List.of("POST", "PUT", "DELETE")) {
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(uri("/api/v1/reports"))
                  .header("Authorization", "Bearer " + ziyang)
                  .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                  .build());
      problem(405, "method-not-allowed", answer);
      assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() {
    HttpResponse<String> first = get(everything, "/indicators");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = get(everything, "/indicators", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get(everything, "/indicators?limit=2", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
    assertThat(first.headers().firstValue("Link"))
        .hasValueSatisfying(link -> assertThat(link).contains("rel=\"next\"", "after="));
  }

  @Test
  void aTokenThatAsksTooOftenWaits() {
    String busy = token("ziyang");
    HttpResponse<String> answer = get(busy, "/divisions/" + HERE);
    for (int i = 0; i < 2000 && answer.statusCode() == 200; i++) {
      answer = get(busy, "/divisions/" + HERE);
    }
    problem(429, "too-many-requests", answer);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    read(ziyang, "/divisions/" + HERE);
  }

  @Test
  void everyAddressIsDocumentedAndEveryAnswerIsAsItsSchemaSays() {
    JsonNode document = read(everything, "/openapi.json");
    Set<String> served = new TreeSet<>();
    mapping.getHandlerMethods().keySet().forEach(route -> served.addAll(route.getPatternValues()));
    served.removeIf(path -> !path.startsWith("/api/v1/"));
    Set<String> documented = new TreeSet<>();
    document.get("paths").properties().forEach(path -> documented.add("/api/v1" + path.getKey()));
    assertThat(documented).isEqualTo(served).hasSizeGreaterThan(10);

    long finding = read(everything, "/findings").get("items").get(0).get("id").asLong();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      if (path.getKey().equals("/openapi.json")) {
        continue;
      }
      String address =
          path.getKey()
              .replace("{key}", "request.received.total.per_population")
              .replace(
                  "{code}", path.getKey().startsWith("/divisions") ? HERE : "procurement.amount")
              .replace(
                  "{id}", String.valueOf(path.getKey().startsWith("/findings") ? finding : here));
      JsonNode get = path.getValue().get("get");
      String asked =
          LISTS.stream()
              .filter(list -> list.split("\\?", -1)[0].equals(address))
              .findFirst()
              .orElse(address);
      matches(document, schema(get), read(everything, asked));
      JsonNode problem =
          problem(400, "parameter-unknown", get(everything, address + "?no_such_parameter=1"));
      matches(document, "Problem", problem);
      assertThat(problem.get("allowed").valueStream().map(JsonNode::asString).toList())
          .as(address)
          .containsExactlyInAnyOrderElementsOf(parameters(document, get));
    }
    matches(document, "Problem", json.readTree(get("", "/reports").body()));
    matches(document, "Problem", json.readTree(get(ziyang, "/reports/" + hidden).body()));
  }

  private static String schema(JsonNode get) {
    return get.at("/responses/200/content/application~1json/schema/$ref")
        .asString()
        .substring("#/components/schemas/".length());
  }

  private static List<String> parameters(JsonNode document, JsonNode get) {
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : get.get("parameters")) {
      JsonNode found =
          parameter.has("$ref")
              ? document.at(parameter.get("$ref").asString().substring(1))
              : parameter;
      if (found.get("in").asString().equals("query")) {
        names.add(found.get("name").asString());
      }
    }
    return names;
  }

  private void matches(JsonNode document, String schema, JsonNode answer) {
    ObjectNode root = json.createObjectNode();
    root.put("$ref", "#/components/schemas/" + schema);
    root.set("components", document.get("components"));
    assertThat(
            SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
                .getSchema(root)
                .validate(answer))
        .as("%s: %s", schema, answer)
        .isEmpty();
  }

  @Test
  void aSchemaRefusesWhatIsNotSo() {
    JsonNode document = read(everything, "/openapi.json");
    ObjectNode fact =
        (ObjectNode) read(everything, "/reports/" + here + "/facts?limit=1").get("items").get(0);
    matches(document, "Fact", fact);
    fact.put("value", "many");
    ObjectNode root = json.createObjectNode();
    root.put("$ref", "#/components/schemas/Fact");
    root.set("components", document.get("components"));
    assertThat(
            SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
                .getSchema(root)
                .validate(fact))
        .isNotEmpty();
  }
}
