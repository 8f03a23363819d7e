package org.mingjian.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;

/**
 * Something the reader is not sure of, or could not do.
 *
 * @param code a key of the problem messages, for example {@code form.table_missing}
 * @param arguments what the message names, in its order
 */
public record Problem(String code, @Nullable Span span, List<String> arguments) {
  /** Title and text speak for different organisations. */
  public static final String ORGANISATION_MISMATCH = "organisation.mismatch";

  public Problem {
    arguments = List.copyOf(arguments);
  }
}
