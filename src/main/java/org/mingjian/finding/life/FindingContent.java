package org.mingjian.finding.life;

import java.nio.charset.StandardCharsets;
import org.mingjian.finding.Finding;
import org.mingjian.report.OriginalFiles;

/** All that is shown of a finding, as one hash. */
final class FindingContent {
  private static final char SEPARATOR = '\u001f';

  private FindingContent() {}

  static String hash(Finding finding) {
    String content =
        finding.kind().code()
            + SEPARATOR
            + finding.severity().code()
            + SEPARATOR
            + EvidenceJson.write(finding.arguments()).data()
            + SEPARATOR
            + EvidenceJson.write(finding.evidence()).data()
            + SEPARATOR
            + String.join(",", finding.peers())
            + SEPARATOR
            + finding.settings();
    return OriginalFiles.sha256(content.getBytes(StandardCharsets.UTF_8));
  }
}
