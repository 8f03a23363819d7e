package org.mingjian.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.RuleCatalogue;
import org.mingjian.finding.RuleDefinition;
import org.mingjian.finding.RuleTexts;
import org.mingjian.finding.Severity;
import org.mingjian.security.Role;
import org.mingjian.ui.IndicatorNames;

/**
 * Every rule and method in plain words with a worked example: for the inspector who has to answer
 * "why do you raise this?". {@code rules?rule=time.late} opens one rule, {@code
 * rules?method=two_way} one method; {@code q} and {@code kind} narrow the list down.
 */
@Route(RulesAddress.PATH)
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("rules.css")
final class RulesView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;
  private static final List<String> TEXTS = List.of("check", "basis", "excluded", "ask");

  private final transient RuleBody body;
  private final transient FindingMessages messages;
  private final transient List<RuleDefinition> rules = RuleCatalogue.load().all();
  private final TextField words = new TextField();
  private final RadioButtonGroup<String> kinds = new RadioButtonGroup<>();
  private final Div count = new Div();
  private final Div notice = new Div();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<Method, Entry> methods = new LinkedHashMap<>();
  private final Map<String, Section> sections = new LinkedHashMap<>();
  private final Map<String, Button> links = new LinkedHashMap<>();
  private final Map<String, String> searched = new LinkedHashMap<>();
  private final Section methodSection = new Section();
  private final Button toMethods = jump(say("methods"), id("methods"));
  private boolean reading;

  RulesView(
      WorkedExamples examples,
      IndicatorNames names,
      IndicatorCatalogue indicators,
      DivisionRegister divisions) {
    this.messages = new FindingMessages(indicators, divisions);
    this.body = new RuleBody(examples, names, messages, getLocale());
    setId("rules");
    addClassNames("screen", "rules");
    Div list = new Div();
    list.addClassName("rules-list");
    groups().forEach((group, ofGroup) -> list.add(section(group, ofGroup)));
    list.add(methodSection());
    Div content = new Div(contents(), list);
    content.addClassName("rules-content");
    add(
        new H1(say("title")),
        new Paragraph(say("introduction")),
        kindsExplained(),
        filter(),
        notice,
        content);
    notice.setId("rules-notice");
    notice.getElement().setAttribute("role", "status");
    notice.setVisible(false);
  }

  private Map<String, List<RuleDefinition>> groups() {
    return rules.stream()
        .collect(
            Collectors.groupingBy(RuleDefinition::group, LinkedHashMap::new, Collectors.toList()));
  }

  private DescriptionList kindsExplained() {
    DescriptionList list = new DescriptionList();
    list.addClassName("kinds");
    for (FindingKind kind : FindingKind.values()) {
      Span mark = new Span(say("kind." + kind.code()));
      mark.addClassNames("kind", kind.code());
      DescriptionList.Term term = new DescriptionList.Term();
      term.add(mark);
      list.add(term, new DescriptionList.Description(say("kind." + kind.code() + ".meaning")));
    }
    DescriptionList.Term severities = new DescriptionList.Term(say("severity"));
    list.add(
        severities,
        new DescriptionList.Description(
            Arrays.stream(Severity.values())
                .map(severity -> say("severity." + severity.code() + ".meaning"))
                .collect(Collectors.joining(" "))));
    return list;
  }

  private Div filter() {
    words.setId("rules-words");
    words.setLabel(say("filter.words"));
    words.setPlaceholder(say("filter.placeholder"));
    words.setClearButtonVisible(true);
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.addValueChangeListener(event -> narrow());
    kinds.setId("rules-kind");
    kinds.setLabel(say("filter.kind"));
    List<String> choices = new ArrayList<>();
    choices.add("");
    Arrays.stream(FindingKind.values()).map(FindingKind::code).forEach(choices::add);
    kinds.setItems(choices);
    kinds.setItemLabelGenerator(code -> say(code.isEmpty() ? "kind.all" : "kind." + code));
    kinds.setValue("");
    kinds.addValueChangeListener(event -> narrow());
    count.setId("rules-count");
    count.addClassName("secondary");
    count.getElement().setAttribute("aria-live", "polite");
    Button open = new Button(say("open_all"), event -> openShown());
    open.setId("rules-open");
    Button close =
        new Button(
            say("close_all"),
            event -> {
              entries.values().forEach(Entry::close);
              methods.values().forEach(Entry::close);
            });
    Button print =
        new Button(
            say("print"),
            event -> {
              openShown();
              event.getSource().getElement().executeJs("setTimeout(() => window.print())");
            });
    List.of(open, close, print)
        .forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_TERTIARY));
    Div actions = new Div(count, open, close, print);
    actions.addClassName("rules-actions");
    Div filter = new Div(words, kinds, actions);
    filter.addClassName("rules-filter");
    filter.getElement().setAttribute("role", "search");
    return filter;
  }

  private void openShown() {
    entries.values().stream().filter(Entry::isVisible).forEach(Entry::open);
    if (methodSection.isVisible()) {
      methods.values().forEach(Entry::open);
    }
  }

  private Nav contents() {
    Nav nav = new Nav();
    nav.addClassName("rules-contents");
    nav.setAriaLabel(say("contents"));
    groups()
        .keySet()
        .forEach(group -> {
          Button link = jump(say("group." + group), id(group));
          links.put(group, link);
          nav.add(link);
        });
    nav.add(toMethods);
    return nav;
  }

  /** A jump within the page, which leaves the address as it is. */
  private Button jump(String label, String target) {
    Button button =
        new Button(
            label,
            event ->
                event
                    .getSource()
                    .getElement()
                    .executeJs("document.getElementById($0).scrollIntoView()", target));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    return button;
  }

  private static String id(String group) {
    return "rules-" + group;
  }

  private Section section(String group, List<RuleDefinition> ofGroup) {
    H2 heading = new H2(say("group." + group));
    heading.setId(id(group));
    Paragraph explanation = new Paragraph(say("group." + group + ".explanation"));
    Section section = new Section(heading, explanation);
    for (RuleDefinition rule : ofGroup) {
      Entry entry = entry(rule);
      entries.put(rule.id(), entry);
      section.add(entry);
    }
    sections.put(group, section);
    return section;
  }

  private Entry entry(RuleDefinition rule) {
    String name = messages.ruleName(rule.id(), getLocale());
    String said =
        TEXTS.stream().map(part -> say(rule.id() + "." + part)).collect(Collectors.joining(" "));
    searched.put(rule.id(), String.join(" ", name, rule.id(), said).toLowerCase(Locale.ROOT));
    Span title = new Span(name);
    title.addClassName("rule-name");
    Span severity = new Span(say("severity." + rule.severity().code()));
    severity.addClassNames("severity", rule.severity().code());
    Span kind = new Span(say("kind." + rule.kind().code()));
    kind.addClassNames("kind", rule.kind().code());
    Span check = new Span(say(rule.id() + ".check"));
    check.addClassName("rule-check");
    Div heading = new Div(title, kind, severity, check);
    heading.addClassName("rule-heading");
    return new Entry("rule-" + rule.id(), heading, () -> body.of(rule.id()));
  }

  private Section methodSection() {
    H2 heading = new H2(say("methods"));
    heading.setId(id("methods"));
    methodSection.add(heading, new Paragraph(say("methods.explanation")));
    for (Method method : Method.values()) {
      Span title = new Span(say("method." + method.code() + ".name"));
      title.addClassName("rule-name");
      Span question = new Span(say("method." + method.code() + ".question"));
      question.addClassName("rule-check");
      Div line = new Div(title, question);
      line.addClassName("rule-heading");
      Entry entry = new Entry("method-" + method.code(), line, () -> body.of(method));
      methods.put(method, entry);
      methodSection.add(entry);
    }
    return methodSection;
  }

  private String say(String key) {
    return RuleTexts.of(key, getLocale());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    reading = true;
    words.setValue(query.getSingleParameter(RulesAddress.WORDS).orElse(""));
    kinds.setValue(
        query
            .getSingleParameter(RulesAddress.KIND)
            .filter(code ->
                Arrays.stream(FindingKind.values()).anyMatch(kind -> kind.code().equals(code)))
            .orElse(""));
    reading = false;
    show();
    notice.setVisible(false);
    query.getSingleParameter(RulesAddress.RULE).ifPresent(this::openRule);
    query.getSingleParameter(RulesAddress.METHOD).ifPresent(this::openMethod);
  }

  private void openRule(String id) {
    Optional.ofNullable(entries.get(id)).ifPresentOrElse(this::lead, () -> unknown(id));
  }

  private void openMethod(String code) {
    methods.entrySet().stream()
        .filter(method -> method.getKey().code().equals(code))
        .map(Map.Entry::getValue)
        .findFirst()
        .ifPresentOrElse(this::lead, () -> unknown(code));
  }

  private void lead(Entry entry) {
    entry.open();
    entry
        .getElement()
        .executeJs(
            "setTimeout(() => { this.scrollIntoView({ block: 'start' });"
                + " this.querySelector('summary').focus({ preventScroll: true }); })");
  }

  private void unknown(String id) {
    notice.setText(RuleTexts.of("unknown", Map.of("id", id), getLocale()));
    notice.setVisible(true);
  }

  private void narrow() {
    if (reading) {
      return;
    }
    show();
    getUI()
        .ifPresent(ui ->
            ui.getPage()
                .getHistory()
                .replaceState(null, RulesAddress.list(words.getValue(), kind())));
  }

  private @Nullable FindingKind kind() {
    String code = kinds.getValue();
    return code == null || code.isEmpty() ? null : FindingKind.of(code);
  }

  private void show() {
    FindingKind kind = kind();
    List<String> parts =
        Arrays.stream(words.getValue().toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).toList();
    List<RuleDefinition> fitting =
        rules.stream()
            .filter(rule -> kind == null || rule.kind() == kind)
            .filter(rule -> {
              String said = searched.getOrDefault(rule.id(), "");
              return parts.stream().allMatch(said::contains);
            })
            .toList();
    Set<String> ids = fitting.stream().map(RuleDefinition::id).collect(Collectors.toSet());
    Map<String, Long> groups =
        fitting.stream()
            .collect(Collectors.groupingBy(RuleDefinition::group, Collectors.counting()));
    entries.forEach((id, entry) -> entry.setVisible(ids.contains(id)));
    sections.forEach((group, section) -> section.setVisible(groups.containsKey(group)));
    links.forEach((group, link) -> {
      link.setVisible(groups.containsKey(group));
      link.setText(say("group." + group) + " " + groups.getOrDefault(group, 0L));
    });
    boolean whole = words.getValue().isBlank() && kind == null;
    methodSection.setVisible(whole);
    toMethods.setVisible(whole);
    count.setText(
        RuleTexts.of(
            ids.isEmpty() ? "count.none" : "count",
            Map.of("shown", String.valueOf(ids.size()), "all", String.valueOf(rules.size())),
            getLocale()));
  }

  @Override
  public String getPageTitle() {
    return say("title") + " · " + getTranslation("application.name");
  }
}
