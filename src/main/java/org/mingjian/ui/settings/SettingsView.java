package org.mingjian.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.ComparisonService;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.RuleCatalogue;
import org.mingjian.finding.Settings;
import org.mingjian.finding.life.CountySettings;
import org.mingjian.finding.life.PeerChoice;
import org.mingjian.finding.life.PeerGroup;
import org.mingjian.finding.life.SettingsStore;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.ui.AccountTexts;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.DivisionBox;
import org.mingjian.ui.Times;

/**
 * Deadline, limits, levels, peers and rules of a county: {@code settings?region=610924}. Nothing is
 * overwritten; each change is a version with its reason.
 */
@Route("settings")
@RolesAllowed(Role.EDITOR_ROLE)
@StyleSheet("settings.css")
final class SettingsView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;
  private static final int LONGEST_REASON = 1000;

  private final transient SettingsStore store;
  private final transient FindingMessages messages;
  private final transient ComparisonService comparisons;
  private final transient DivisionRegister divisions;
  private final transient CurrentActor current;
  private final DivisionBox county;
  private final Div notices = new Div();
  private final Span version = new Span();
  private final SettingsForm form;
  private final TextArea reason = new TextArea();
  private final PeerGroupsPanel groups;
  private final Section history = new Section();
  private final Div content = new Div();
  private String region = "";
  private long seen;
  private boolean showing;

  SettingsView(
      SettingsStore store,
      FindingMessages messages,
      RuleCatalogue rules,
      ComparisonService comparisons,
      DivisionRegister divisions,
      CurrentActor current) {
    this.store = store;
    this.messages = messages;
    this.comparisons = comparisons;
    this.divisions = divisions;
    this.current = current;
    setId("settings");
    addClassNames("screen", "settings");
    county =
        new DivisionBox(
            divisions,
            division ->
                division.level() == DivisionLevel.COUNTY
                    && current.actor().scope().contains(division.code()));
    county.setId("settings-region");
    county.setLabel(getTranslation("settings.county"));
    county.setWidth("24rem");
    county.setClearButtonVisible(false);
    county.addValueChangeListener(event -> {
      if (!showing && event.getValue() != null) {
        getUI()
            .ifPresent(
                ui -> ui.navigate("settings", QueryParameters.of("region", event.getValue())));
      }
    });
    notices.setId("notices");
    notices.getElement().setAttribute("aria-live", "polite");
    version.setId("version");
    form = new SettingsForm(rules.all(), messages);
    groups = new PeerGroupsPanel(store, divisions, current, () -> show(""));
    history.setId("versions");
    reason.setId("reason");
    reason.setLabel(getTranslation("settings.reason"));
    reason.setHelperText(getTranslation("settings.reason.help"));
    reason.setRequiredIndicatorVisible(true);
    // An empty reason is a fault only where somebody saves; after that it is empty again.
    reason.setManualValidation(true);
    reason.setMaxLength(LONGEST_REASON);
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    reason.setWidth("40rem");
    Button save = new Button(getTranslation("settings.save"), event -> save());
    save.setId("save");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Section saving =
        new Section(
            new H2(getTranslation("settings.save.heading")),
            new Paragraph(getTranslation("settings.effect")),
            reason,
            save);
    saving.addClassName("settings-save");
    content.add(version, form, saving, history, groups);
    add(new H1(getTranslation("settings.title")), county, notices, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<String> asked =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("region")
            .or(() -> Optional.of(comparisons.extent(current.actor()).region()))
            .filter(code ->
                divisions
                    .find(code)
                    .filter(division -> division.level() == DivisionLevel.COUNTY)
                    .isPresent())
            .filter(code -> current.actor().scope().contains(code));
    region = asked.orElse("");
    content.setVisible(asked.isPresent());
    if (asked.isEmpty()) {
      notify(getTranslation("settings.choose"));
      return;
    }
    if (event.getLocation().getQueryParameters().getSingleParameter("region").isEmpty()) {
      // The address always says what is shown, so that it can be copied at any time.
      event.getUI().getPage().getHistory().replaceState(null, "settings?region=" + region);
    }
    notices.removeAll();
    show("");
  }

  private void show(String notice) {
    List<CountySettings> versions = store.versions(current.actor(), region);
    CountySettings now = versions.isEmpty() ? CountySettings.defaults(region) : versions.getFirst();
    seen = now.settings().version();
    showing = true;
    county.setValue(region);
    showing = false;
    version.setText(
        seen == 0
            ? getTranslation("settings.version.defaults", DivisionNames.full(divisions, region))
            : getTranslation(
                "settings.version", DivisionNames.full(divisions, region), String.valueOf(seen)));
    List<PeerGroup> known = store.groups(current.actor());
    form.show(now, known.stream().map(PeerGroup::name).toList());
    groups.show(known);
    showHistory(versions);
    if (!notice.isEmpty()) {
      notify(notice);
    }
  }

  private void showHistory(List<CountySettings> versions) {
    history.removeAll();
    history.add(new H2(getTranslation("settings.versions")));
    if (versions.isEmpty()) {
      history.add(new Paragraph(getTranslation("settings.versions.none")));
      return;
    }
    SettingsChanges changes =
        new SettingsChanges(
            (key, arguments) -> getTranslation(key, arguments),
            rule -> messages.ruleName(rule, getLocale()));
    OrderedList list = new OrderedList();
    for (int i = 0; i < versions.size(); i++) {
      CountySettings after = versions.get(i);
      CountySettings before =
          i + 1 < versions.size() ? versions.get(i + 1) : CountySettings.defaults(region);
      UnorderedList lines = new UnorderedList();
      changes.between(before, after).forEach(change -> lines.add(new ListItem(change)));
      list.add(
          new ListItem(
              new Span(
                  getTranslation(
                      "settings.versions.item",
                      String.valueOf(after.settings().version()),
                      after.madeAt() == null ? "" : Times.minutes(after.madeAt(), getLocale()),
                      after.madeBy() == null ? "" : AccountTexts.name(this, after.madeBy()),
                      after.reason() == null ? "" : after.reason())),
              lines));
    }
    list.getElement().setAttribute("class", "settings-versions");
    history.add(list);
  }

  private void save() {
    Optional<Settings> settings = form.settings();
    Optional<PeerChoice> peers = form.peerChoice();
    String words = reason.getValue().strip();
    reason.setErrorMessage(getTranslation("settings.reason.missing"));
    reason.setInvalid(words.isEmpty());
    if (settings.isEmpty() || peers.isEmpty() || words.isEmpty()) {
      notify(getTranslation("settings.invalid"));
      if (!form.focusFault()) {
        reason.focus();
      }
      return;
    }
    try {
      Optional<CountySettings> saved =
          store.change(current.actor(), region, seen, settings.get(), peers.get(), words);
      if (saved.isEmpty()) {
        show(getTranslation("settings.changed_meanwhile"));
        return;
      }
      reason.clear();
      show(getTranslation("settings.saved", String.valueOf(saved.get().settings().version())));
    } catch (NotAllowedException e) {
      // The role or the scope was taken away while the page was open.
      notify(getTranslation("settings.refused"));
    }
  }

  private void notify(String words) {
    Div notice = new Div(words);
    notice.addClassName("notice");
    notices.removeAll();
    notices.add(notice);
    notices.scrollIntoView();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("settings.title") + " · " + getTranslation("application.name");
  }
}
