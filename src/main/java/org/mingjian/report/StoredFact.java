package org.mingjian.report;

import java.util.List;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.FactValue;

/**
 * A figure with what was read and what people said of it since.
 *
 * @param history oldest first; the last one counts
 */
public record StoredFact(ExtractedFact read, List<Correction> history) {
  public StoredFact {
    history = List.copyOf(history);
  }

  public String indicator() {
    return read.indicator();
  }

  /** The value that counts. */
  public FactValue value() {
    return history.isEmpty() ? read.value() : history.getLast().ruling().value(read.value());
  }

  public Origin origin() {
    if (history.isEmpty() || history.getLast().ruling() instanceof Ruling.AsRead) {
      return new Origin.Extracted();
    }
    Correction last = history.getLast();
    return new Origin.Corrected(last.previous(), last.account(), last.reason(), last.at());
  }

  public boolean corrected() {
    return origin() instanceof Origin.Corrected;
  }

  /** True for "at least this many"; what a person typed is exact. */
  public boolean approximate() {
    return read.approximate() && !corrected();
  }

  /** The id of the newest correction, 0 where there is none: what a person has seen. */
  public long newest() {
    return history.isEmpty() ? 0 : history.getLast().id();
  }
}
