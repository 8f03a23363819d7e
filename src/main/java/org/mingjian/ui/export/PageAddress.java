package org.mingjian.ui.export;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;

/** Whole addresses, as they stand in files that leave the program. */
final class PageAddress {
  private PageAddress() {}

  /** What every address of this application begins with; empty where there is no request. */
  static String base() {
    if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
      HttpServletRequest http = request.getHttpServletRequest();
      StringBuilder base =
          new StringBuilder(http.getScheme()).append("://").append(http.getServerName());
      boolean usual =
          (http.getScheme().equals("http") && http.getServerPort() == 80)
              || (http.getScheme().equals("https") && http.getServerPort() == 443);
      if (!usual && http.getServerPort() > 0) {
        base.append(':').append(http.getServerPort());
      }
      return base.append(http.getContextPath()).append('/').toString();
    }
    return "";
  }

  /** The whole address of a screen; empty where there is no request. */
  static String of(String screen) {
    String base = base();
    return base.isEmpty() ? "" : base + screen;
  }
}
