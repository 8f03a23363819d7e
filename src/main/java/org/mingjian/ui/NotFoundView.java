package org.mingjian.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * Nothing is here: the address is wrong, or what it names is outside the reader's scope. Both look
 * the same, so that nobody learns what exists elsewhere.
 */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public final class NotFoundView extends Main
    implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  NotFoundView() {
    setId("not-found");
    addClassName("screen");
    add(
        new H1(getTranslation("not_found.title")),
        new Paragraph(getTranslation("not_found.message")),
        new Anchor("", getTranslation("not_found.overview")));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    return HttpStatusCode.NOT_FOUND.getCode();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("not_found.title") + " · " + getTranslation("application.name");
  }
}
