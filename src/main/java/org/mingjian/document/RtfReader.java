package org.mingjian.document;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/**
 * Reads rich text (rtf), as which office programs also keep files that are called doc. Deleted,
 * struck out and hidden text is left out.
 */
final class RtfReader implements FormatReader {
  private final ReadingLimits limits;

  RtfReader(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public SourceDocument read(String mediaType, byte[] bytes)
      throws IOException, UnreadableFileException {
    limits.requireSmall(bytes);
    RtfBody body = new RtfBody(limits);
    try {
      new StandardRtfParser().parse(new RtfStreamSource(new Timed(bytes)), body);
    } catch (RtfBody.LimitException e) {
      throw e.refusal();
    }
    DocumentBuilder builder = new DocumentBuilder(limits);
    write(body.blocks(), builder);
    if (!body.isWhole()) {
      builder.problem("file.broken");
    }
    return builder.build(mediaType);
  }

  /** Asks at each byte whether there is time left: what the parser does between is its own. */
  private static final class Timed extends ByteArrayInputStream {
    Timed(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read() {
      ReadingTime.check();
      return super.read();
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
      ReadingTime.check();
      return super.read(into, offset, Math.min(length, 256));
    }
  }

  private static void write(List<RtfBlock> blocks, DocumentBuilder builder)
      throws UnreadableFileException {
    for (RtfBlock block : blocks) {
      switch (block) {
        case RtfBlock.Words words -> {
          for (String line : words.text().split("\n", -1)) {
            builder.paragraph(line);
          }
        }
        case RtfBlock.Rows table -> {
          if (table.arranges()) {
            for (List<RtfBlock.Cell> row : table.rows()) {
              for (RtfBlock.Cell cell : row) {
                write(cell.blocks(), builder);
              }
            }
          } else {
            builder.table(EdgeGrid.of(table.edges()), true);
          }
        }
      }
    }
  }
}
