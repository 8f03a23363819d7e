package org.mingjian.document;

import java.io.IOException;
import java.io.StringReader;

/** Characters of a file on their way into a library, which cannot be asked to stop otherwise. */
final class TimedReader extends StringReader {
  TimedReader(String text) {
    super(text);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    ReadingTime.check();
    return super.read(buffer, offset, length);
  }
}
