package org.mingjian.export;

import java.util.List;

/**
 * A slide of a presentation that leaves the program.
 *
 * @param title the message
 * @param speakerNotes what the speaker wrote; empty for nothing
 */
public record DeckPage(String title, Body body, Notes notes, String speakerNotes) {

  /** What stands under the title. */
  public sealed interface Body {}

  /** A chart, which stays one, or a table. */
  public record Drawn(Exhibit exhibit) implements Body {}

  /**
   * Lines of text.
   *
   * @param cover whether this is the first page of a deck
   */
  public record Words(boolean cover, List<String> lines) implements Body {
    public Words {
      lines = List.copyOf(lines);
    }
  }

  /** A few large figures. */
  public record Tiles(List<Tile> tiles) implements Body {
    public Tiles {
      tiles = List.copyOf(tiles);
    }
  }

  /** Sentences, for example findings. */
  public record Sentences(List<Sentence> sentences) implements Body {
    public Sentences {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * One large figure.
   *
   * @param value with its unit, or why there is none
   * @param remark lines under it; empty for none
   * @param address the whole address of its source; empty for none
   */
  public record Tile(String label, String value, String remark, String address) {}

  /**
   * One sentence.
   *
   * @param mark what kind it is, in a word; empty for none
   * @param address the whole address of its evidence; empty for none
   */
  public record Sentence(String mark, String text, String address) {}

  /** An exhibit with its own title and notes. */
  static DeckPage of(Exhibit exhibit) {
    return new DeckPage(exhibit.title(), new Drawn(exhibit), exhibit.notes(), "");
  }
}
