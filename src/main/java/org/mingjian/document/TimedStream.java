package org.mingjian.document;

import java.io.ByteArrayInputStream;

/** Bytes of a file on their way into a library, which cannot be asked to stop in another way. */
final class TimedStream extends ByteArrayInputStream {
  TimedStream(byte[] bytes) {
    super(bytes);
  }

  @Override
  public synchronized int read(byte[] buffer, int offset, int length) {
    ReadingTime.check();
    return super.read(buffer, offset, length);
  }
}
