package org.mingjian.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A report before it takes the shape of a file.
 *
 * @param imprint what a site's index block says, null where there is none
 */
record ReportDocument(List<Piece> pieces, @Nullable Imprint imprint) {
  ReportDocument {
    pieces = List.copyOf(pieces);
  }

  /** A part of the document in reading order. */
  sealed interface Piece {}

  record Title(String text) implements Piece {}

  record Heading(String text) implements Piece {}

  record Text(String text) implements Piece {}

  record Closing(String text) implements Piece {}

  record Form(GridTable table) implements Piece {}

  /** The block 索引号 of a government site. */
  record Imprint(String indexNumber, String publisher, String publishedOn, String name) {}

  /** The same document with every text changed, labels of tables included. */
  ReportDocument mapTexts(UnaryOperator<String> change) {
    List<Piece> changed = new ArrayList<>();
    for (Piece piece : pieces) {
      changed.add(
          switch (piece) {
            case Title title -> new Title(change.apply(title.text()));
            case Heading heading -> new Heading(change.apply(heading.text()));
            case Text text -> new Text(change.apply(text.text()));
            case Closing closing -> new Closing(change.apply(closing.text()));
            case Form form ->
                new Form(form.table().mapCells(cell -> cell.withText(change.apply(cell.text()))));
          });
    }
    Imprint block =
        imprint == null
            ? null
            : new Imprint(
                imprint.indexNumber(),
                change.apply(imprint.publisher()),
                imprint.publishedOn(),
                change.apply(imprint.name()));
    return new ReportDocument(changed, block);
  }

  List<GridTable> tables() {
    return pieces.stream()
        .filter(Form.class::isInstance)
        .map(piece -> ((Form) piece).table())
        .toList();
  }

  ReportDocument withTables(UnaryOperator<GridTable> change) {
    return new ReportDocument(
        pieces.stream()
            .map(piece -> piece instanceof Form form ? new Form(change.apply(form.table())) : piece)
            .toList(),
        imprint);
  }
}
