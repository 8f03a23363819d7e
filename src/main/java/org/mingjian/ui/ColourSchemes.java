package org.mingjian.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Light or dark. Light is the default whatever the machine says; a cookie remembers the choice. */
@SpringComponent
public class ColourSchemes implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;
  private static final String COOKIE = "mingjian-colours";
  private static final String DARK = "dark";
  private static final String LIGHT = "light";

  @Override
  public void serviceInit(ServiceInitEvent event) {
    // In the page itself, so that a dark screen does not flash white first.
    event
        .getSource()
        .addUIInitListener(init -> {
          if (isDark(VaadinRequest.getCurrent())) {
            init.getUI().getPage().setColorScheme(ColorScheme.Value.DARK);
          }
        });
    event.addIndexHtmlRequestListener(page -> {
      if (isDark(page.getVaadinRequest())) {
        page.getDocument().child(0).attr("theme", DARK).attr("style", "color-scheme: dark");
      }
    });
  }

  private static boolean isDark(@Nullable VaadinRequest request) {
    Cookie[] cookies = request == null ? null : request.getCookies();
    for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
      if (cookie.getName().equals(COOKIE)) {
        return cookie.getValue().equals(DARK);
      }
    }
    return false;
  }

  /** Whether the page is dark now. */
  static boolean isDark() {
    return UI.getCurrent().getPage().getColorScheme() == ColorScheme.Value.DARK;
  }

  /** Changes to the other one, here and now. */
  static void change() {
    boolean dark = !isDark();
    UI.getCurrent()
        .getPage()
        .setColorScheme(dark ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT);
    Cookie cookie = new Cookie(COOKIE, dark ? DARK : LIGHT);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    VaadinResponse.getCurrent().addCookie(cookie);
  }
}
