package org.mingjian.document;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects the paragraphs and tables of rich text while it is parsed. */
final class RtfBody extends RtfListenerAdaptor {
  /** Groups whose text is no part of the page, or stands in it a second time. */
  private static final Set<Command> SKIPPED =
      EnumSet.of(
          Command.fonttbl,
          Command.colortbl,
          Command.stylesheet,
          Command.info,
          Command.header,
          Command.headerl,
          Command.headerr,
          Command.headerf,
          Command.footer,
          Command.footerl,
          Command.footerr,
          Command.footerf,
          Command.footnote,
          Command.annotation,
          Command.fldinst,
          Command.objdata,
          Command.objclass,
          Command.objname,
          Command.nonesttables,
          Command.nonshppict,
          Command.shprslt,
          Command.sp,
          Command.xe,
          Command.tc,
          Command.optionalcommand);

  /** Groups that only programs which know them should read. */
  private static final Set<Command> KNOWN_OPTIONS =
      EnumSet.of(Command.shpinst, Command.shppict, Command.nesttableprops);

  private final ReadingLimits limits;
  private final Deque<State> outer = new ArrayDeque<>();
  private State state = new State();

  /** What is open: the text itself, and behind it the tables that lie within each other. */
  private final List<Level> levels = new ArrayList<>(List.of(new Level()));

  private final StringBuilder line = new StringBuilder();
  private int characters;
  private int paragraphs;
  private int cells;
  private boolean whole;

  RtfBody(ReadingLimits limits) {
    this.limits = limits;
  }

  /** What holds until the end of a group. */
  private static final class State {
    private boolean skipped;
    private boolean unseen;
    private boolean struck;
    private boolean raised;
    private boolean inTable;
    private int depth = 1;
    private boolean ofNested;

    private State copy() {
      State copy = new State();
      copy.skipped = skipped;
      copy.unseen = unseen;
      copy.struck = struck;
      copy.raised = raised;
      copy.inTable = inTable;
      copy.depth = depth;
      copy.ofNested = ofNested;
      return copy;
    }
  }

  /** A cell of the row that is described, as far as it is. */
  private record Edge(int right, boolean restOfMerged, boolean belowMerged) {}

  /** The text, or a table with the cell that is being filled. */
  private static final class Level {
    private final List<RtfBlock> blocks = new ArrayList<>();
    private final List<List<RtfBlock>> cells = new ArrayList<>();
    private final List<List<RtfBlock.Cell>> rows = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private int left;
    private boolean restOfMerged;
    private boolean belowMerged;
  }

  /** Thrown out of the parser where a limit is reached. */
  static final class LimitException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient UnreadableFileException refusal;

    LimitException(UnreadableFileException refusal) {
      super(refusal);
      this.refusal = refusal;
    }

    UnreadableFileException refusal() {
      return refusal;
    }
  }

  /** All that was read, from the top. */
  List<RtfBlock> blocks() {
    if (!line.isEmpty()) {
      endParagraph(0);
    }
    closeTables(0);
    return levels.getFirst().blocks;
  }

  /** Whether the file ends where its text does, and not before. */
  boolean isWhole() {
    return whole;
  }

  @Override
  public void processGroupStart() {
    ReadingTime.check();
    require(outer.size(), limits.nesting() * 8, "file.nested_too_deeply");
    outer.push(state);
    state = state.copy();
  }

  @Override
  public void processGroupEnd() {
    if (!outer.isEmpty()) {
      state = outer.pop();
      whole = outer.isEmpty();
    }
  }

  @Override
  public void processString(String words) {
    if (state.skipped) {
      return;
    }
    characters += words.length();
    require(characters, limits.textCharacters(), "file.text_too_long");
    String seen = state.raised ? RaisedDigits.of(words) : words;
    line.append(state.unseen || state.struck ? UnseenText.of(words) : seen);
  }

  @Override
  public void processCommand(
      Command command, int parameter, boolean hasParameter, boolean optional) {
    ReadingTime.check();
    boolean unknown = optional && !KNOWN_OPTIONS.contains(command);
    if (unknown || SKIPPED.contains(command)) {
      state.skipped = true;
    }
    if (state.skipped) {
      return;
    }
    boolean on = !hasParameter || parameter != 0;
    switch (command) {
      case pict -> {
        line.append(UnseenText.PICTURE_MARK);
        state.skipped = true;
      }
      case par, page, sect -> endParagraph(state.inTable ? state.depth : 0);
      case line, softline, column -> line.append('\n');
      case tab -> line.append('\t');
      case nonbreakingspace -> line.append('\u00A0');
      case emspace, enspace, qmspace -> line.append(' ');
      case nonbreakinghyphen -> line.append('-');
      case v, webhidden -> state.unseen = on;
      case strike, striked, deleted -> state.struck = on;
      case supercmd, sub -> state.raised = on;
      case up, dn -> state.raised = parameter != 0;
      case nosupersub -> state.raised = false;
      case plain -> {
        state.unseen = false;
        state.struck = false;
        state.raised = false;
      }
      case pard -> {
        state.inTable = false;
        state.depth = 1;
      }
      case intbl -> state.inTable = true;
      case itap -> {
        state.inTable = parameter > 0;
        state.depth = Math.max(1, parameter);
      }
      case nesttableprops -> state.ofNested = true;
      default -> table(command, parameter);
    }
  }

  private void table(Command command, int parameter) {
    switch (command) {
      case cell -> endCell(1);
      case nestcell -> endCell(Math.max(2, state.depth));
      case row -> endRow(1);
      case nestrow -> endRow(Math.max(2, state.depth));
      case trowd -> {
        Level level = described();
        level.edges.clear();
        level.left = 0;
        level.restOfMerged = false;
        level.belowMerged = false;
      }
      case trleft -> described().left = parameter;
      case clmrg -> described().restOfMerged = true;
      case clvmrg -> described().belowMerged = true;
      case cellx -> {
        Level level = described();
        require(level.edges.size(), limits.cells(), "file.too_many_cells");
        level.edges.add(new Edge(parameter, level.restOfMerged, level.belowMerged));
        level.restOfMerged = false;
        level.belowMerged = false;
      }
      default -> {} // how it looks
    }
  }

  /** The table of which a row is described: before, or behind, its cells. */
  private Level described() {
    return level(state.ofNested ? Math.max(2, state.depth) : 1);
  }

  private Level level(int depth) {
    require(depth, limits.nesting(), "file.nested_too_deeply");
    while (levels.size() <= depth) {
      levels.add(new Level());
    }
    return levels.get(depth);
  }

  private static void require(int count, int most, String otherwise) {
    if (count > most) {
      throw new LimitException(new UnreadableFileException(otherwise, Integer.toString(most)));
    }
  }

  private void endParagraph(int depth) {
    require(++paragraphs, limits.blocks(), "file.too_many_blocks");
    Level level = level(depth);
    closeTables(depth);
    level.blocks.add(new RtfBlock.Words(line.toString()));
    line.setLength(0);
  }

  private void endCell(int depth) {
    require(++cells, limits.cells(), "file.too_many_cells");
    Level level = level(depth);
    closeTables(depth);
    if (!line.isEmpty() || level.blocks.isEmpty()) {
      level.blocks.add(new RtfBlock.Words(line.toString()));
      line.setLength(0);
    }
    level.cells.add(List.copyOf(level.blocks));
    level.blocks.clear();
  }

  private void endRow(int depth) {
    Level level = level(depth);
    closeTables(depth);
    List<RtfBlock.Cell> row = new ArrayList<>();
    int left = level.left;
    for (int i = 0; i < level.cells.size(); i++) {
      Edge edge =
          i < level.edges.size()
              ? level.edges.get(i)
              : new Edge(left + 2 * EdgeGrid.NEAR, false, false); // not described
      row.add(
          new RtfBlock.Cell(
              left, edge.right(), edge.restOfMerged(), edge.belowMerged(), level.cells.get(i)));
      left = edge.right();
    }
    level.cells.clear();
    if (!row.isEmpty()) {
      level.rows.add(row);
    }
  }

  /** Gives what holds a table the tables that have ended. */
  private void closeTables(int depth) {
    for (int inner = levels.size() - 1; inner > depth; inner--) {
      Level level = levels.get(inner);
      if (!level.cells.isEmpty()) {
        endRow(inner);
      }
      Level holder = levels.get(inner - 1);
      if (!level.rows.isEmpty()) {
        holder.blocks.add(new RtfBlock.Rows(level.rows));
        level.rows.clear();
      }
      holder.blocks.addAll(level.blocks);
      level.blocks.clear();
    }
  }
}
