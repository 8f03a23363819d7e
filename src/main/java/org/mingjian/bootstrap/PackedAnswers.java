package org.mingjian.bootstrap;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The framework keeps the last answer of every screen, in case the browser did not get it and asks
 * again: for a whole screen a large part of what its session holds. Here it is kept packed, after
 * it was sent, and unpacked when it is asked for again.
 */
@Component
final class PackedAnswers implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addRequestHandler(new Handler());
  }

  private static final class Handler extends UidlRequestHandler {
    private static final long serialVersionUID = 1;

    @Override
    public Optional<ResponseWriter> synchronizedHandleRequest(
        VaadinSession session, VaadinRequest request, VaadinResponse response, String body)
        throws IOException {
      UI ui = session.getService().findUI(request);
      if (ui == null) {
        return super.synchronizedHandleRequest(session, request, response, body);
      }
      UIInternals internals = ui.getInternals();
      String kept = internals.getLastRequestResponse();
      if (kept != null && asksAgain(body, internals.getLastProcessedClientToServerId())) {
        internals.setLastRequestResponse(PackedText.unpacked(kept));
      }
      return super.synchronizedHandleRequest(session, request, response, body)
          .map(writer ->
              () -> {
                writer.writeResponse();
                pack(session, internals);
              });
    }

    /** Whether a message bears the number of the one that was answered last, or may do so. */
    private static boolean asksAgain(String body, int last) {
      return body.contains("\"clientId\":" + last);
    }

    private static void pack(VaadinSession session, UIInternals internals) {
      session.lock();
      try {
        String answer = internals.getLastRequestResponse();
        if (answer != null) {
          internals.setLastRequestResponse(PackedText.packed(answer));
        }
      } finally {
        session.unlock();
      }
    }
  }
}
