package org.mingjian.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import jakarta.servlet.http.Cookie;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The two languages of the screens. Chinese is the default whatever the browser says: who wants
 * English chooses it, and a cookie remembers.
 */
@SpringComponent
public class Languages implements I18NProvider, VaadinServiceInitListener {
  static final List<Locale> OFFERED = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private static final long serialVersionUID = 1;
  private static final String BUNDLE = "vaadin-i18n.translations";
  private static final String COOKIE = "mingjian-language";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @Override
  public List<Locale> getProvidedLocales() {
    return OFFERED;
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    try {
      String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
      return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    } catch (MissingResourceException e) {
      throw new IllegalStateException("no text for " + key + " in " + locale, e);
    }
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addSessionInitListener(
            init -> init.getSession().setLocale(remembered(init.getRequest().getCookies())));
    // Otherwise the page says that it is in the browser's language, and is read aloud in that.
    event.addIndexHtmlRequestListener(page ->
        page.getDocument()
            .child(0)
            .attr("lang", VaadinSession.getCurrent().getLocale().toLanguageTag()));
  }

  private static Locale remembered(Cookie[] cookies) {
    for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
      for (Locale locale : OFFERED) {
        if (cookie.getName().equals(COOKIE) && cookie.getValue().equals(locale.toLanguageTag())) {
          return locale;
        }
      }
    }
    return OFFERED.getFirst();
  }

  static void choose(Locale locale) {
    VaadinSession.getCurrent().setLocale(locale);
    Cookie cookie = new Cookie(COOKIE, locale.toLanguageTag());
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    VaadinResponse.getCurrent().addCookie(cookie);
    // Every text was composed in the old language.
    UI.getCurrent().getPage().reload();
  }
}
