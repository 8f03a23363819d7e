package org.mingjian.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.ingest.CellCounts;
import org.mingjian.ingest.ImportItem;
import org.mingjian.ingest.ImportOutcome;
import org.mingjian.ingest.RejectionMessages;
import org.mingjian.report.WaitReason;

/**
 * Tells what became of the files: stored ones as they come, those that need a person at the end,
 * where they are not overlooked.
 */
final class ImportSummary {
  /** More would not be read on a terminal, and must not fill the memory. */
  private static final int MOST_DETAILS = 500;

  private static final int MOST_CANDIDATES = 10;

  private final RejectionMessages rejections = new RejectionMessages();
  private final Messages messages;
  private final DivisionRegister divisions;
  private final PrintWriter out;
  private final List<ImportItem> waiting = new ArrayList<>();
  private final List<ImportItem> rejected = new ArrayList<>();
  private int filedCount;
  private int newVersionCount;
  private int knownCount;
  private int waitingCount;
  private int rejectedCount;

  ImportSummary(Messages messages, DivisionRegister divisions, PrintWriter out) {
    this.messages = messages;
    this.divisions = divisions;
    this.out = out;
  }

  int rejected() {
    return rejectedCount;
  }

  void add(ImportItem item) {
    switch (item.outcome()) {
      case ImportOutcome.Filed filed -> {
        filedCount++;
        newVersionCount += filed.version() > 1 ? 1 : 0;
        out.println(
            messages.text(
                filed.version() > 1 ? "cli.import.new_version" : "cli.import.filed",
                item.fileName(),
                DivisionNames.full(divisions, filed.division()),
                Integer.toString(filed.year()),
                filed.version(),
                cells(filed.cells())));
      }
      case ImportOutcome.Known known -> {
        knownCount++;
        out.println(
            messages.text(
                known.waits()
                    ? "cli.import.known_waits"
                    : known.visible() ? "cli.import.known" : "cli.import.known_elsewhere",
                item.fileName(),
                Long.toString(known.report())));
      }
      case ImportOutcome.Waiting _ -> {
        waitingCount++;
        keep(waiting, item);
        out.println(messages.text("cli.import.waits", item.fileName()));
      }
      case ImportOutcome.Rejected _ -> {
        rejectedCount++;
        keep(rejected, item);
        out.println(messages.text("cli.import.is_rejected", item.fileName()));
      }
    }
    out.flush();
  }

  private static void keep(List<ImportItem> items, ImportItem item) {
    if (items.size() < MOST_DETAILS) {
      items.add(item);
    }
  }

  void print() {
    if (!waiting.isEmpty()) {
      out.println();
      out.println(messages.text("cli.import.waiting_heading"));
      waiting.forEach(this::printWaiting);
      printLeftOut(waitingCount - waiting.size());
    }
    if (!rejected.isEmpty()) {
      out.println();
      out.println(messages.text("cli.import.rejected_heading"));
      for (ImportItem item : rejected) {
        if (item.outcome() instanceof ImportOutcome.Rejected problem) {
          out.println("  " + item.fileName());
          out.println("    " + sentence(problem));
        }
      }
      printLeftOut(rejectedCount - rejected.size());
    }
    out.println();
    out.println(
        messages.text(
            "cli.import.summary",
            filedCount,
            newVersionCount,
            knownCount,
            waitingCount,
            rejectedCount));
    out.flush();
  }

  private void printWaiting(ImportItem item) {
    if (!(item.outcome() instanceof ImportOutcome.Waiting wait)) {
      return;
    }
    out.println("  " + item.fileName());
    for (WaitReason reason : wait.reasons()) {
      out.println("    " + messages.text("waiting.reason." + reason.code()));
    }
    if (!wait.candidates().isEmpty()) {
      out.println("    " + messages.text("cli.import.candidates", wait.candidates().size()));
      for (String code : wait.candidates().stream().limit(MOST_CANDIDATES).toList()) {
        out.println("      " + code + "  " + DivisionNames.full(divisions, code));
      }
      printLeftOut(wait.candidates().size() - MOST_CANDIDATES);
    }
  }

  private String sentence(ImportOutcome.Rejected problem) {
    return rejections.message(problem.problem(), problem.arguments(), messages.locale());
  }

  private void printLeftOut(int count) {
    if (count > 0) {
      out.println("      " + messages.text("cli.import.left_out", count));
    }
  }

  private String cells(CellCounts cells) {
    return messages.text(
        "import.cells", cells.reported(), cells.blank(), cells.unreadable(), cells.absent());
  }
}
