package org.mingjian.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Span;
import org.mingjian.document.UnseenText;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.finding.life.Decision;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.report.NewReport;
import org.mingjian.report.StoredReport;
import org.mingjian.security.Actor;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.NotFoundView;
import org.mingjian.ui.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SourceViewTest extends ViewTest {
  private static final String HERE = "610924109";
  private static final String ELSEWHERE = "371581103";

  @Autowired private ApplicationContext context;

  private static final AtomicInteger NUMBER = new AtomicInteger(100);

  private long store(HandMadeReport report) {
    NewReport built = report.build();
    services.originals().keep(built.sha256(), report.original());
    return services.reports().store(Actor.commandLine(), built).report();
  }

  /** A report whose text no other test has: the same bytes are stored once. */
  private static HandMadeReport report(String division) {
    return HandMadeReport.of(division, 2020)
        .with("narrative.disclosed.total", String.valueOf(NUMBER.incrementAndGet()));
  }

  private Component element(String id) {
    return find(Component.class).withId(id).single();
  }

  private static List<String> history(List<PendingJavaScriptInvocation> sent) {
    List<String> addresses = new ArrayList<>();
    for (PendingJavaScriptInvocation call : sent) {
      if (call.getInvocation().getExpression().contains("history.replaceState")) {
        addresses.add(String.valueOf(call.getInvocation().getParameters().get(1)));
      }
    }
    return addresses;
  }

  @Test
  void theDocumentGoesToTheBrowserAsTextAndOffsets() {
    long id =
        store(
            report(HERE)
                .with("licence.change", "壹拾")
                .with("review.pending", "")
                .with("request.unavailable.not_held.research", "absent"));
    open("report/" + id + "?fact=licence.change");
    List<PendingJavaScriptInvocation> sent = sent();
    ObjectNode spec = spec(sent, element("document")).orElseThrow();
    StoredReport stored = services.reports().load(Actor.commandLine(), id).orElseThrow();

    String text = spec.get("text").stringValue();
    assertThat(text).isEqualTo(stored.document().text()).contains("<script>也是</script>");
    Map<String, JsonNode> marks = new HashMap<>();
    spec.get("marks").forEach(mark -> marks.put(mark.get("id").stringValue(), mark));
    for (ExtractedFact fact : stored.facts()) {
      JsonNode mark = marks.get(fact.indicator());
      Span span = fact.span();
      if (span == null) {
        assertThat(mark.has("start")).as(fact.indicator()).isFalse();
      } else {
        assertThat(text.substring(mark.get("start").intValue(), mark.get("end").intValue()))
            .as(fact.indicator())
            .isEqualTo(fact.raw());
      }
    }
    assertThat(marks.get("licence.change").get("state").stringValue()).isEqualTo("unreadable");
    assertThat(marks.get("review.pending").get("state").stringValue()).isEqualTo("blank");
    assertThat(marks.get("request.unavailable.not_held.research").get("state").stringValue())
        .isEqualTo("absent");
    assertThat(marks.get("problem:1").get("label").stringValue()).contains("壹拾");
    // Nothing but the text, the labels and the words of the element is a string.
    assertThat(spec.propertyNames())
        .containsExactlyInAnyOrder("text", "blocks", "pages", "marks", "words");
    for (JsonNode block : spec.get("blocks")) {
      for (int i = 1; i < block.size(); i++) {
        boolean role = block.get(0).stringValue().equals("p") && i == 3;
        assertThat(block.get(i).isNumber() || block.get(i).isArray()).isEqualTo(!role);
      }
    }
    assertThat(element("document").getElement().getProperty("selected"))
        .isEqualTo("licence.change");
  }

  @Test
  void aCellWithoutAPlaceShowsTheProblemOfItsRow() {
    long id = store(report(HERE).with("request.unavailable.not_held.total", "lost"));
    open("report/" + id + "?fact=request.unavailable.not_held.total");

    assertThat(element("document").getElement().getProperty("selected")).isEqualTo("problem:1");
    assertThat(element("facts").getElement().getProperty("selected"))
        .isEqualTo("request.unavailable.not_held.total");
  }

  @Test
  void whatNobodySeesAndAPictureAreSaidInWords() {
    long id =
        store(report(HERE).with("licence.change", UnseenText.UNSEEN).with("rule.created", "▣"));
    open("report/" + id + "?fact=licence.change");
    ObjectNode spec = spec(sent(), element("document")).orElseThrow();

    Map<String, String> labels = new HashMap<>();
    spec.get("marks")
        .forEach(mark -> labels.put(mark.get("id").stringValue(), mark.get("label").stringValue()));
    assertThat(labels.get("licence.change")).contains("读不准 · 页面上看不见的数").doesNotContain("▒");
    assertThat(labels.get("rule.created")).contains("读不准 · 一幅图").doesNotContain("▣");
  }

  @Test
  void findingsAreListedAndMarkedAtTheirCharacters() {
    long id =
        store(report(HERE).with("procurement.amount", "77").with("procurement.projects", "0"));
    assertThat(services.judging().drain((done, all) -> {}).failed()).isEmpty();
    StoredFinding finding =
        services.findings().ofReport(Actor.commandLine(), id).stream()
            .filter(found -> found.finding().rule().equals("procurement.zero_mismatch"))
            .findFirst()
            .orElseThrow();
    String choice = "finding:" + finding.id();
    sent();

    open("report/" + id + "?finding=" + finding.id());

    List<PendingJavaScriptInvocation> sent = sent();
    ObjectNode document = spec(sent, element("document")).orElseThrow();
    String text = document.get("text").stringValue();
    List<String> marked = new ArrayList<>();
    for (JsonNode mark : document.get("marks")) {
      if (mark.get("id").stringValue().equals(choice)) {
        assertThat(mark.get("kind").stringValue()).isEqualTo("non_compliant");
        marked.add(text.substring(mark.get("start").intValue(), mark.get("end").intValue()));
      }
    }
    assertThat(marked).containsExactlyInAnyOrder("77", "0");
    assertThat(element("document").getElement().getProperty("selected")).isEqualTo(choice);
    JsonNode facts = spec(sent, element("facts")).orElseThrow();
    assertThat(cell(facts, "procurement.amount").at("/finding/kind").stringValue())
        .isEqualTo("non_compliant");
    assertThat(cell(facts, "licence.change").has("finding")).isFalse();
    String said = services.findingMessages().message(finding.finding(), Locale.SIMPLIFIED_CHINESE);
    assertThat(element("findings-standing").getElement().getTextRecursively()).contains(said);
    assertThat(find(FindingsPanel.class).single().getElement().getOuterHTML())
        .contains("href=\"finding/" + finding.id() + "\"");

    assertThat(
            services
                .findings()
                .decide(Actor.commandLine(), List.of(finding.seen()), new Decision.Dismiss("核对无误"))
                .done())
        .containsExactly(finding.id());
    open("waiting");
    sent();
    open("report/" + id);

    assertThat(spec(sent(), element("document")).orElseThrow().get("marks").toString())
        .doesNotContain('"' + choice + '"');
    assertThat(element("findings-settled").getElement().getTextRecursively()).contains(said);
  }

  @Test
  void aVersionThatWasReplacedSaysWhereItsFindingsWent() {
    long first = store(report("610924110").with("procurement.amount", "77"));
    open("report/" + first);
    assertThat(find(FindingsPanel.class).single().getElement().getTextRecursively())
        .contains("没有待处理的问题");
    long second = store(report("610924110").with("procurement.amount", "78"));
    open("waiting");

    open("report/" + first);

    assertThat(find(FindingsPanel.class).single().getElement().getTextRecursively())
        .contains("不是现行版");
    open("report/" + second);
    assertThat(find(FindingsPanel.class).single().getElement().getTextRecursively())
        .doesNotContain("不是现行版");
  }

  private static JsonNode cell(JsonNode facts, String indicator) {
    for (JsonNode group : facts.get("groups")) {
      for (JsonNode row : group.get("rows")) {
        if (row.has("id") && row.get("id").stringValue().equals(indicator)) {
          return row;
        }
      }
    }
    throw new AssertionError("no row of " + indicator);
  }

  @Test
  void tableThreeIsAGridOfItsRowsAndColumns() {
    long id = store(report(HERE).with("request.received.research", "4"));
    open("report/" + id);
    ObjectNode spec = spec(sent(), element("facts")).orElseThrow();
    JsonNode grid = null;
    for (JsonNode group : spec.get("groups")) {
      if (group.get("key").stringValue().equals("table-3")) {
        grid = group;
      }
    }
    assertThat(grid).isNotNull();
    assertThat(grid.get("columns")).hasSize(7);
    List<JsonNode> rows = new ArrayList<>();
    grid.get("rows")
        .forEach(row -> {
          if (row.has("cells")) {
            rows.add(row);
          }
        });
    // The form of 2019 has 23 rows.
    assertThat(rows).hasSize(23).allSatisfy(row -> assertThat(row.get("cells")).hasSize(7));
    JsonNode cell = rows.getFirst().get("cells").get(2);
    assertThat(cell.get("id").stringValue()).isEqualTo("request.received.research");
    assertThat(cell.get("text").stringValue()).isEqualTo("4");
  }

  @Test
  void choosingAFigureChangesTheAddressAndNotTheDocument() {
    long id = store(report(HERE));
    sent();
    open("report/" + id);
    assertThat(history(sent())).isEmpty();

    ComponentUtil.fireEvent(
        element("facts"), new FactChosen(element("facts"), true, "procurement.amount"));

    List<PendingJavaScriptInvocation> sent = sent();
    assertThat(history(sent))
        .singleElement()
        .asString()
        .contains("report/" + id + "?fact=procurement.amount");
    assertThat(spec(sent, element("document"))).isEmpty();
    assertThat(spec(sent, element("facts"))).isEmpty();
    for (String element : List.of("document", "facts")) {
      assertThat(element(element).getElement().getProperty("selected"))
          .isEqualTo("procurement.amount");
    }

    ComponentUtil.fireEvent(
        element("document"), new FactChosen(element("document"), true, "problem:2"));
    assertThat(history(sent())).singleElement().asString().contains("?problem=2");

    for (String forged : List.of("", "../waiting", "a b", "\"><script>", "x".repeat(200))) {
      ComponentUtil.fireEvent(
          element("document"), new FactChosen(element("document"), true, forged));
      assertThat(history(sent())).as(forged).isEmpty();
    }
  }

  @Test
  void aReportOutsideTheScopeLooksLikeNone() {
    long outside = store(report(ELSEWHERE));
    for (String address : List.of("report/" + outside, "report/999999999", "report/abc")) {
      open(address);
      assertThat(getCurrentView()).as(address).isInstanceOf(NotFoundView.class);
      assertThat(((NotFoundView) getCurrentView()).getElement().getTextRecursively())
          .isEqualTo(notFoundText());
    }
  }

  private String notFoundText() {
    open("report/888888888");
    return ((NotFoundView) getCurrentView()).getElement().getTextRecursively();
  }

  @Test
  void theOriginalComesUnchangedUnderItsChineseName() throws IOException {
    HandMadeReport report = report(HERE).named("年报.zip!/目录/示例镇 \"2020\".html");
    long id = store(report);
    open("report/" + id);
    assertThat(((Anchor) element("download")).getHref()).startsWith("VAADIN/dynamic/resource/");

    MockHttpServletResponse answer = download(id);
    assertThat(answer.getContentAsByteArray()).isEqualTo(report.original());
    assertThat(answer.getHeader("Content-Disposition"))
        .startsWith("attachment")
        .contains("filename*=UTF-8''%E7%A4%BA%E4%BE%8B%E9%95%87%202020.html");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getContentType()).isEqualTo("application/octet-stream");
  }

  @Test
  void theScopeIsAskedForAtTheDownloadToo() throws IOException {
    long outside = store(report(ELSEWHERE));
    MockHttpServletResponse answer = download(outside);
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getContentAsByteArray()).isEmpty();
    assertThat(answer.getHeader("Content-Disposition")).isNull();
  }

  @Test
  void aFileNameLosesWhatNoFileNameMayHold() {
    assertThat(OriginalDownload.fileName("a/b\\c.txt")).isEqualTo("c.txt");
    assertThat(OriginalDownload.fileName("x\r\nSet-Cookie: y.txt")).isEqualTo("xSet-Cookie y.txt");
    assertThat(OriginalDownload.fileName("..")).isEqualTo("report");
    assertThat(OriginalDownload.fileName("")).isEqualTo("report");
  }

  private MockHttpServletResponse download(long report) throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    VaadinResponse vaadin =
        new VaadinServletResponse(
            response, ((VaadinServletResponse) VaadinResponse.getCurrent()).getService());
    new OriginalDownload(
            services.reports(), services.originals(), context.getBean(CurrentActor.class), report)
        .handleDownloadRequest(
            new DownloadEvent(
                VaadinRequest.getCurrent(), vaadin, VaadinSession.getCurrent(), new Element("a")));
    return response;
  }
}
