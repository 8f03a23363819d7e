package org.mingjian.extract;

import java.util.List;

/** Which division reported, as far as the document says it. */
public sealed interface DivisionResolution {
  /** The words of the document that speak for the answer. */
  List<String> evidence();

  record Resolved(String code, List<String> evidence) implements DivisionResolution {
    public Resolved {
      evidence = List.copyOf(evidence);
    }
  }

  /** Several divisions fit; a person decides. */
  record Ambiguous(List<String> candidates, List<String> evidence) implements DivisionResolution {
    public Ambiguous {
      candidates = List.copyOf(candidates);
      evidence = List.copyOf(evidence);
    }
  }

  record Unknown(List<String> evidence) implements DivisionResolution {
    public Unknown {
      evidence = List.copyOf(evidence);
    }
  }
}
