package org.mingjian.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.report.ReportStore;
import org.mingjian.saved.DefaultView;
import org.mingjian.saved.SavedViews;
import org.mingjian.security.Actor;
import org.mingjian.ui.Pictogram.Shape;
import org.mingjian.ui.source.SourceHints;
import tools.jackson.databind.JsonNode;

/** The frame of every screen: where one can go, in which language, and as whom. */
@Layout
@AnonymousAllowed
public final class MainLayout extends Div
    implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {
  private static final long serialVersionUID = 1;

  private static final int LONGEST_SEARCH = 100;
  private static final String WAYS = "ways";
  private static final String TYPED = "element.value";

  // Each page says of what it is, when it was printed, from where, and which of how many it is.
  private static final String PRINTED =
      """
      if (!window.mingjianPrints) {
        window.mingjianPrints = true;
        const quoted = text => JSON.stringify(String(text)).replaceAll('<', '');
        addEventListener('beforeprint', () => {
          const style = document.getElementById('printed')
              ?? document.head.appendChild(Object.assign(document.createElement('style'), { id: 'printed' }));
          const small = 'font: 8pt sans-serif; color: #5a626e';
          const now = new Date().toLocaleString(document.documentElement.lang || undefined);
          style.textContent = `@page {
            @top-left { content: ${quoted(document.title)}; ${small} }
            @top-right { content: ${quoted(now)}; ${small} }
            @bottom-left { content: ${quoted(document.body.dataset.printed ?? location.href)}; ${small} }
            @bottom-right { content: counter(page) ' / ' counter(pages); ${small} }
          }`;
        });
      }
      """;

  private final transient AuthenticationContext authentication;
  private final transient CurrentActor current;
  private final transient SavedViews views;
  private final transient DivisionRegister divisions;
  private final LastPlace last;
  private final Nav path = new Nav();
  private final Navigation navigation;
  private final Div content = new Div();
  private @Nullable HasElement shown;

  MainLayout(
      AuthenticationContext authentication,
      CurrentActor current,
      DivisionRegister divisions,
      SavedViews views,
      LastPlace last,
      ReportStore reports,
      IndicatorNames names) {
    this.authentication = authentication;
    this.current = current;
    this.views = views;
    this.divisions = divisions;
    this.last = last;
    path.setId("region-path");
    path.addClassName("region-path");
    path.getElement().setAttribute("aria-label", getTranslation("frame.path"));
    Actor actor = current.actor();
    navigation = new Navigation(actor);
    Anchor name = new Anchor("", getTranslation("application.name"));
    name.addClassName("brand");
    Div ways = new Div(name, navigation);
    ways.setId(WAYS);
    ways.addClassName("frame-ways");
    Header bar = new Header();
    bar.addClassName("frame-bar");
    if (divisions.holdsDemonstration()) {
      bar.add(new DemonstrationBanner());
      addClassName("frame-demonstration");
    }
    bar.add(
        new MenuButton(getTranslation("frame.menu"), WAYS),
        path,
        search(),
        menus(actor),
        new SourceHints(reports, names, current));
    content.addClassName("frame-content");
    add(ways, new Div(bar, content));
    addClassName("frame");
  }

  @Override
  public void showRouterLayoutContent(@Nullable HasElement screen) {
    content.getElement().removeAllChildren();
    shown = screen;
    if (screen != null) {
      content.getElement().appendChild(screen.getElement());
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    getElement().executeJs(PRINTED);
  }

  /** Leads from every screen to the search over all reports. */
  private Component search() {
    Input search = new Input();
    search.setId("search-all");
    search.setType("search");
    search.setPlaceholder(getTranslation("frame.search.hint"));
    search.setAriaLabel(getTranslation("frame.search"));
    search.getElement().setAttribute("maxlength", String.valueOf(LONGEST_SEARCH));
    search
        .getElement()
        .addEventListener("keydown", event -> search(search, event.getEventData().get(TYPED)))
        // With this key one also takes what an input method offers.
        .setFilter("event.key === 'Enter' && !event.isComposing")
        .addEventData(TYPED);
    Div field = new Div(new Pictogram(Shape.SEARCH), search);
    field.addClassName("frame-search");
    return field;
  }

  private static void search(Input search, @Nullable JsonNode typed) {
    String words = typed == null ? "" : typed.asString("").strip();
    if (!words.isEmpty()) {
      search.getElement().executeJs("this.value = ''");
      String asked = words.substring(0, Math.min(words.length(), LONGEST_SEARCH));
      UI.getCurrent().navigate("reports", QueryParameters.simple(Map.of("q", asked)));
    }
  }

  /** Whoever opens the program without saying what sees what the own county opens with. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Location location = event.getLocation();
    if (location.getPath().isEmpty() && location.getQueryParameters().getParameters().isEmpty()) {
      views
          .defaultView(current.actor())
          .map(DefaultView::address)
          .ifPresent(address ->
              event.forwardTo(address.screen(), QueryParameters.fromString(address.query())));
    }
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    navigation.show(event.getLocation());
    path.removeAll();
    if (shown instanceof Place.Shown screen) {
      screen.place().ifPresent(place -> show(place, screen.isPart()));
    }
  }

  /** Says where the screen is: every step leads to the same year one level up. */
  private void show(Place place, boolean part) {
    last.remember(place);
    addStep(place, part, "", getTranslation("overview.country"));
    for (Division division : divisions.shownPath(place.region())) {
      Span between = new Span("›");
      between.getElement().setAttribute("aria-hidden", "true");
      path.add(between);
      addStep(place, part, division.code(), division.name());
    }
    Integer year = place.year();
    if (year != null) {
      Span shown = new Span(getTranslation("frame.year", String.valueOf(year)));
      shown.addClassName("region-year");
      path.add(shown);
    }
  }

  private void addStep(Place place, boolean part, String code, String name) {
    if (!part && code.equals(place.region())) {
      Span here = new Span(name);
      here.getElement().setAttribute("aria-current", "location");
      path.add(here);
    } else {
      path.add(new Anchor(Place.address(code, place.year()), name));
    }
  }

  /**
   * Buttons of which two open a menu. A bar of menus would measure itself, and with it the whole
   * screen, each time that a screen comes.
   */
  private Component menus(Actor actor) {
    Button language = button("language", getLocale().getDisplayLanguage(getLocale()));
    ContextMenu languages = menu(language);
    for (Locale locale : Languages.OFFERED) {
      languages
          .addItem(locale.getDisplayLanguage(locale), event -> Languages.choose(locale))
          .setId("language-" + locale.toLanguageTag());
    }
    Button colours = button("colours", "");
    colours.setIcon(coloursIcon());
    colours.addClickListener(event -> {
      ColourSchemes.change();
      colours.setIcon(coloursIcon());
    });
    Button account = button("account", actor.name());
    ContextMenu screens = menu(account);
    addScreen(screens, "tokens");
    addScreen(screens, "password");
    screens.addItem(getTranslation("frame.log_out"), event -> authentication.logout());
    Div menus = new Div(language, colours, account);
    menus.addClassName("frame-menus");
    return menus;
  }

  private Button button(String id, String text) {
    Button button = new Button(text);
    button.setId(id);
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    if (!id.equals("account")) {
      button.setAriaLabel(getTranslation("frame." + id));
    }
    return button;
  }

  private static ContextMenu menu(Button button) {
    button.getElement().setAttribute("aria-haspopup", "menu");
    ContextMenu menu = new ContextMenu(button);
    menu.setOpenOnClick(true);
    menu.setPosition(ContextMenuPosition.BOTTOM_END);
    return menu;
  }

  private void addScreen(ContextMenu menu, String path) {
    menu.addItem(
            getTranslation("frame." + path), event -> getUI().ifPresent(ui -> ui.navigate(path)))
        .setId("account-" + path);
  }

  private static Pictogram coloursIcon() {
    return new Pictogram(ColourSchemes.isDark() ? Shape.SUN : Shape.MOON);
  }
}
