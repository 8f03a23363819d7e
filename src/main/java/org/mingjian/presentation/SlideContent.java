package org.mingjian.presentation;

import java.util.List;
import org.mingjian.chart.ChartSpec;
import org.mingjian.chart.TableSpec;

/** What a slide shows under its title, with finished texts. */
public sealed interface SlideContent {
  /** A chart as it was shown. */
  record Chart(ChartSpec spec) implements SlideContent {}

  /** A table as it was shown. */
  record Table(TableSpec spec) implements SlideContent {}

  /**
   * Lines under a large title.
   *
   * @param cover whether this is the first page of a deck
   */
  record Words(boolean cover, List<String> lines) implements SlideContent {
    public Words {
      lines = List.copyOf(lines);
    }
  }

  /** A few large figures. */
  record Figures(List<Tile> tiles) implements SlideContent {
    public Figures {
      tiles = List.copyOf(tiles);
    }
  }

  /** Sentences that lead to their evidence, for example findings. */
  record Statements(List<Statement> statements) implements SlideContent {
    public Statements {
      statements = List.copyOf(statements);
    }
  }

  /**
   * One large figure.
   *
   * @param value with its unit, or why there is none
   * @param remark change and median; empty for nothing
   * @param address its source within the application; empty for nowhere
   */
  record Tile(String label, String value, String remark, String address) {}

  /**
   * One sentence.
   *
   * @param mark what kind it is, in a word; empty for none
   * @param address where it is explained; empty for nowhere
   */
  record Statement(String text, String mark, String address) {}
}
