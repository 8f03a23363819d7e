package org.mingjian.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something went wrong on our side. The log has the cause; a reader gets words that help and
 * nothing of our inside.
 */
@AnonymousAllowed
public final class FailureView extends Main
    implements HasErrorParameter<Exception>, HasDynamicTitle {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

  /** Classes of SQL states: no connection, and shut down or starting. */
  private static final List<String> UNREACHABLE = List.of("08", "57P");

  private final Paragraph message = new Paragraph(getTranslation("failure.message"));

  FailureView() {
    setId("failure");
    addClassName("screen");
    add(
        new H1(getTranslation("failure.title")),
        message,
        new Anchor("", getTranslation("not_found.overview")));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    LOG.error("{} could not be shown", event.getLocation().getPath(), error.getException());
    if (isUnreachable(error.getException())) {
      message.setText(getTranslation("failure.database"));
    }
    return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
  }

  /** Whether the database could not be reached: then no program is at fault, and it comes back. */
  public static boolean isUnreachable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && UNREACHABLE.stream().anyMatch(sql.getSQLState()::startsWith)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("failure.title") + " · " + getTranslation("application.name");
  }
}
