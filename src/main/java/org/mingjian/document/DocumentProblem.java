package org.mingjian.document;

import java.util.List;

/**
 * Something a reader of a format could not do, although it read the rest.
 *
 * @param code a key of the problem messages, for example {@code file.page_is_image}
 * @param arguments what the message names, in its order
 */
public record DocumentProblem(String code, List<String> arguments) {
  public DocumentProblem {
    arguments = List.copyOf(arguments);
  }
}
