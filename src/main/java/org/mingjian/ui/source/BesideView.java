package org.mingjian.ui.source;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.mingjian.security.Role;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.SourcePath;

/**
 * Two sources side by side: {@code beside?one=17.procurement.amount&two=18.procurement.amount}. An
 * inspector sees here whether two reports say the same in the same words, or why they differ. What
 * each half shows is checked as if it were opened alone.
 */
@Route("beside")
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("source.css")
final class BesideView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  // A half shows its source without the frame around every screen, and Esc leaves both halves.
  private static final String FRAMED =
      """
      const frame = this;
      frame.addEventListener('load', () => {
        frame.contentDocument.documentElement.setAttribute('data-framed', '');
        frame.contentWindow.addEventListener('keydown', event => {
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopImmediatePropagation();
            document.getElementById('beside-back').click();
          }
        }, true);
      });
      """;
  private static final String LEFT_BY_ESCAPE =
      """
      this.addEventListener('keydown', event => {
        if (event.key === 'Escape') { document.getElementById('beside-back').click(); }
      });
      """;

  BesideView() {
    setId("beside");
    addClassName("beside");
    getElement().executeJs(LEFT_BY_ESCAPE);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters asked = event.getLocation().getQueryParameters();
    Optional<String> one = asked.getSingleParameter("one").flatMap(BesideView::address);
    Optional<String> two = asked.getSingleParameter("two").flatMap(BesideView::address);
    if (one.isEmpty() || two.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    removeAll();
    String from = asked.getSingleParameter("from").filter(SourcePath::allowed).orElse("");
    Anchor back = new Anchor(from, getTranslation("beside.back"));
    back.setId("beside-back");
    back.setTitle(getTranslation("beside.back.hint"));
    Header header = new Header(back, new H1(getTranslation("beside.title")));
    header.addClassName("source-header");
    Div halves = new Div(half(one.get(), "beside.one"), half(two.get(), "beside.two"));
    halves.addClassName("beside-halves");
    add(header, halves);
  }

  /** The address of a source that was given by its address or by the id of a mark. */
  private static Optional<String> address(String source) {
    return SourcePath.allowed(source)
        ? Optional.of(source)
        : FigureLinks.address(source).filter(SourcePath::allowed);
  }

  private Section half(String address, String key) {
    IFrame frame = new IFrame(address);
    frame.setTitle(getTranslation(key));
    frame.getElement().executeJs(FRAMED);
    Section half = new Section(new Anchor(address, getTranslation(key + ".alone")), frame);
    half.getElement().setAttribute("aria-label", getTranslation(key));
    half.addClassName("beside-half");
    return half;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("beside.title") + " · " + getTranslation("application.name");
  }
}
