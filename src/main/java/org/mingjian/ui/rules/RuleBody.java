package org.mingjian.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.RuleTexts;
import org.mingjian.ui.IndicatorNames;

/** What an opened rule or method says. */
final class RuleBody {
  private static final String CHECK = "check";
  private static final String EXAMPLE = "example";

  private final WorkedExamples examples;
  private final IndicatorNames names;
  private final FindingMessages messages;
  private final Locale locale;

  RuleBody(WorkedExamples examples, IndicatorNames names, FindingMessages messages, Locale locale) {
    this.examples = examples;
    this.names = names;
    this.messages = messages;
    this.locale = locale;
  }

  Component of(String rule) {
    DescriptionList list = new DescriptionList();
    for (String part : List.of(CHECK, "basis", "excluded")) {
      term(list, part, new Paragraph(RuleTexts.of(rule + "." + part, locale)));
    }
    term(list, EXAMPLE, example(rule));
    term(list, "ask", new Paragraph(RuleTexts.of(rule + ".ask", locale)));
    List<Method> methods = Method.of(rule);
    if (!methods.isEmpty()) {
      term(list, "methods", links(methods));
    }
    term(list, "settings", settings(rule));
    Anchor link = new Anchor(RulesAddress.rule(rule), RuleTexts.of("part.link", locale));
    Span id = new Span(rule);
    id.addClassName("rule-id");
    term(list, "id", new Div(id, link));
    Div body = new Div(list);
    body.addClassName("rule-body");
    return body;
  }

  Component of(Method method) {
    String key = "method." + method.code();
    Map<String, String> figures = ExampleFigures.of(key, locale);
    DescriptionList list = new DescriptionList();
    for (String part : List.of("plain", EXAMPLE, "limits", "source")) {
      term(list, part, new Paragraph(RuleTexts.of(key + "." + part, figures, locale)));
    }
    Div rules = new Div();
    rules.addClassName("links");
    method
        .rules()
        .forEach(rule ->
            rules.add(new Anchor(RulesAddress.rule(rule), messages.ruleName(rule, locale))));
    term(list, "used_by", rules);
    Div body = new Div(list);
    body.addClassName("rule-body");
    return body;
  }

  private void term(DescriptionList list, String part, Component... content) {
    DescriptionList.Description description = new DescriptionList.Description(content);
    description.addClassName("part-" + part.replace('_', '-'));
    list.add(new DescriptionList.Term(RuleTexts.of("part." + part, locale)), description);
  }

  private Component links(List<Method> methods) {
    Div links = new Div();
    links.addClassName("links");
    methods.forEach(method ->
        links.add(
            new Anchor(
                RulesAddress.method(method),
                RuleTexts.of("method." + method.code() + ".name", locale))));
    return links;
  }

  private Component settings(String rule) {
    Div settings = new Div();
    settings.addClassName("lines");
    for (RuleSetting setting : RuleSetting.of(rule)) {
      settings.add(
          new Div(
              RuleTexts.of(
                  "setting." + setting.code(), Map.of("value", setting.usual(locale)), locale)));
    }
    settings.add(new Div(RuleTexts.of("setting.off", locale)));
    return settings;
  }

  private Component example(String rule) {
    Example example = examples.of(rule);
    Div box = new Div();
    for (Example.Words words : example.words()) {
      Div excerpt = new Div();
      excerpt.addClassName("excerpt");
      Span from =
          new Span(
              RuleTexts.of(
                  "excerpt",
                  Map.of("unit", words.unit(), "year", Integer.toString(words.year())),
                  locale));
      from.addClassName("secondary");
      Span said = new Span(words.excerpt());
      said.getElement().setAttribute("lang", "zh-CN");
      excerpt.add(from, said);
      box.add(excerpt);
    }
    if (!example.cells().isEmpty()) {
      box.add(new ExampleTable(names, locale).of(example, computed(rule)));
    }
    box.add(
        new Paragraph(RuleTexts.of(rule + "." + EXAMPLE, ExampleFigures.of(rule, locale), locale)));
    examples
        .message(rule, locale)
        .ifPresent(message -> {
          Div quoted = new Div(new Span(RuleTexts.of("message", locale)), new Span(message));
          quoted.addClassName("message");
          box.add(quoted);
        });
    return box;
  }

  private Optional<ExampleTable.Computed> computed(String rule) {
    List<String> values =
        switch (rule) {
          case "outlier.peer" -> ExampleFigures.scores(locale);
          case "outlier.change" -> ExampleFigures.ratios(locale);
          case "outlier.rate" -> ExampleFigures.shares(locale);
          default -> List.of();
        };
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new ExampleTable.Computed(RuleTexts.of("computed." + rule, locale), values));
  }
}
