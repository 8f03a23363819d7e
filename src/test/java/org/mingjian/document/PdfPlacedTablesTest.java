package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** Tables of a PDF in which no line is drawn. */
class PdfPlacedTablesTest {
  private static final float[] COLUMNS = {300, 350, 400, 450};

  @Test
  void putsFiguresIntoTheirColumnsAndLabelsOfTwoLinesBesideThem() throws IOException {
    Drawing drawing = new Drawing();
    drawing.page();
    drawing.header();
    drawing.row(660, "1. Parks", "11", "12", "13", "36");
    drawing.at(140, 645.5f, "2. Lakes and");
    drawing.row(640, "", "21", "", "1423", "1444");
    drawing.at(140, 634.5f, "rivers");
    drawing.at(60, 640, "Nature");
    drawing.row(620, "3. Woods", "0", "5", "0", "5");
    drawing.page();
    drawing.row(740, "4. Hills", "", "", "7", "");
    drawing.row(720, "5. Fields", "1", "2", "3", "6");

    List<Table> tables = tables(drawing.read());

    assertThat(tables).hasSize(2).allMatch(Table::aligned);
    assertThat(rows(drawing.read(), tables.get(0)))
        .containsExactly(
            List.of("Kind", "Offices"),
            List.of("North", "South", "West", "Sum"),
            List.of("Nature", "1. Parks", "11", "12", "13", "36"),
            List.of("2. Lakes and\nrivers", "21", "", "1423", "1444"),
            List.of("3. Woods", "0", "5", "0", "5"));
    assertThat(rows(drawing.read(), tables.get(1)))
        .containsExactly(
            List.of("", "4. Hills", "", "", "7", ""), List.of("5. Fields", "1", "2", "3", "6"));
  }

  @Test
  void theHeaderMayStandOnThePageAboveItsRows() throws IOException {
    Drawing drawing = new Drawing();
    drawing.page();
    drawing.header();
    drawing.page();
    drawing.row(740, "1. Parks", "11", "12", "13", "36");
    drawing.row(720, "2. Lakes", "21", "", "1423", "1444");
    drawing.row(700, "3. Woods", "0", "5", "0", "5");
    drawing.row(680, "4. Hills", "1", "1", "1", "3");
    drawing.at(60, 660, "The end.");
    List<Table> tables = tables(drawing.read());
    assertThat(tables).hasSize(1).allMatch(Table::aligned);
    assertThat(rows(drawing.read(), tables.getFirst()))
        .startsWith(List.of("Kind", "Offices"), List.of("North", "South", "West", "Sum"))
        .endsWith(List.of("4. Hills", "1", "1", "1", "3"));
  }

  @Test
  void oneWideRowWithoutALabelIsATableUnderItsHeader() throws IOException {
    Drawing drawing = new Drawing();
    drawing.page();
    drawing.at(60, 770, "A report of one office.");
    drawing.at(150, 715, "Offices");
    for (int i = 0; i < 12; i++) {
      drawing.at(60 + 40 * i, 700, "Kind");
      drawing.at(60 + 40 * i, 689, "no" + (char) ('a' + i));
      drawing.at(62 + 40 * i, 670, Integer.toString(i));
    }
    List<Table> tables = tables(drawing.read());
    assertThat(tables).hasSize(1).allMatch(Table::aligned);
    List<List<String>> rows = rows(drawing.read(), tables.getFirst());
    assertThat(rows.get(1)).hasSize(12).startsWith("Kind\nnoa", "Kind\nnob");
    assertThat(rows.get(2)).hasSize(12).startsWith("0", "1").endsWith("10", "11");
  }

  @Test
  void labelsOfTwoLinesBesideFewFiguresKeepThem() throws IOException {
    Drawing drawing = new Drawing();
    drawing.page();
    drawing.at(140, 700, "Kind");
    drawing.at(300, 700, "North");
    drawing.row(680, "Parks", "11");
    drawing.at(140, 655.5f, "Lakes and");
    drawing.row(650, "", "21");
    drawing.at(140, 644.5f, "rivers");
    List<Table> tables = tables(drawing.read());
    assertThat(tables).hasSize(1).allMatch(Table::aligned);
    assertThat(rows(drawing.read(), tables.getFirst()))
        .containsExactly(
            List.of("Kind", "North"), List.of("Parks", "11"), List.of("Lakes and\nrivers", "21"));
  }

  @Test
  void aPageBreakMayPartTheLinesOfARowsLabel() throws IOException {
    Drawing drawing = new Drawing();
    drawing.page();
    drawing.header();
    drawing.row(660, "1. Parks", "11", "12", "13", "36");
    drawing.row(640, "2. Lakes", "21", "", "1423", "1444");
    drawing.row(620, "3. Woods", "0", "5", "0", "5");
    drawing.at(140, 600, "4. Hills");
    drawing.row(589, "and", "1", "1", "1", "3");
    drawing.page();
    drawing.at(140, 740, "valleys");
    drawing.row(720, "5. Fields", "1", "2", "3", "6");
    List<Table> tables = tables(drawing.read());
    assertThat(tables).hasSize(2).allMatch(Table::aligned);
    assertThat(rows(drawing.read(), tables.get(0)))
        .endsWith(
            List.of("3. Woods", "0", "5", "0", "5"),
            List.of("4. Hills\nand\nvalleys", "1", "1", "1", "3"));
    assertThat(rows(drawing.read(), tables.get(1)))
        .containsExactly(List.of("5. Fields", "1", "2", "3", "6"));
  }

  @Test
  void leavesLinesAsTheyAreWhereAColumnCannotBeTold() throws IOException {
    Drawing drawing = new Drawing();
    drawing.page();
    drawing.header();
    drawing.row(660, "1. Parks", "11", "12", "13", "36");
    drawing.row(640, "2. Lakes", "21", "22", "23", "66");
    drawing.row(620, "3. Woods", "0", "5", "0", "5");
    drawing.row(600, "4. Hills", "1", "1", "1", "3");
    assertThat(tables(drawing.read())).hasSize(1).allMatch(Table::aligned);

    drawing.at(140, 580, "5. Fields");
    drawing.at(342, 580, "7777777777777"); // over two columns
    assertThat(tables(drawing.read())).noneMatch(Table::aligned);
  }

  @Test
  void leavesLinesAsTheyAreWhereALabelStandsBetweenTwoRows() throws IOException {
    Drawing drawing = new Drawing();
    drawing.page();
    drawing.header();
    drawing.row(660, "1. Parks", "11", "12", "13", "36");
    drawing.row(640, "", "21", "22", "23", "66");
    drawing.at(140, 631, "2. Lakes");
    drawing.row(622, "", "0", "5", "0", "5");
    drawing.row(600, "4. Hills", "1", "1", "1", "3");
    assertThat(tables(drawing.read())).noneMatch(Table::aligned);
  }

  @Test
  void aNameWithoutFiguresKeepsItsColumn() throws IOException {
    Drawing drawing = new Drawing();
    drawing.page();
    drawing.header();
    drawing.row(660, "1. Parks", "11", "", "13", "24");
    drawing.row(640, "2. Lakes", "21", "", "23", "44");
    drawing.row(620, "3. Woods", "0", "", "0", "0");
    drawing.row(600, "4. Hills", "1", "", "", "1");
    List<Table> tables = tables(drawing.read());
    assertThat(tables).hasSize(1).allMatch(Table::aligned);
    assertThat(rows(drawing.read(), tables.getFirst()))
        .contains(List.of("North", "South", "West", "Sum"))
        .endsWith(List.of("4. Hills", "1", "", "", "1"));
  }

  @Test
  void figuresThatStandUnderNoNameLeaveTheLinesAsTheyAre() throws IOException {
    Drawing drawing = new Drawing();
    drawing.page();
    drawing.header();
    for (int row = 1; row <= 4; row++) {
      float up = 680 - 20 * row;
      drawing.row(up, row + ". Parks", "11");
      drawing.at(385, up, "7"); // between the second name and the third
      drawing.at(COLUMNS[3], up, "18");
    }
    assertThat(tables(drawing.read())).noneMatch(Table::aligned);
  }

  @Test
  void theOrderOfDrawingTellsWhichLinesAreOneLabel() throws IOException {
    Drawing drawing = new Drawing();
    drawing.page();
    drawing.header();
    for (int row = 0; row < 4; row++) {
      float up = 660 - 20 * row;
      drawing.at(60, up, row == 0 ? "Nature" : "");
      drawing.at(140, up, (row + 1) + ". Parks and");
      drawing.at(140, up - 10, "gardens");
      drawing.row(up, "", "1", "2", "3", "6");
    }
    List<Table> tables = tables(drawing.read());
    assertThat(tables).hasSize(1).allMatch(Table::aligned);
    assertThat(rows(drawing.read(), tables.getFirst()))
        .contains(
            List.of("Nature", "1. Parks and\ngardens", "1", "2", "3", "6"),
            List.of("2. Parks and\ngardens", "1", "2", "3", "6"));
  }

  @Test
  void namesThatTouchAreToldApartByHowTheyAreDrawn() throws IOException {
    Drawing drawing = new Drawing();
    drawing.page();
    drawing.at(60, 770, "A report of one office.");
    drawing.at(140, 680, "Kind");
    String[] names = {"Northern", "Southern", "Western", "Sum"};
    float across = 300;
    for (String name : names) {
      drawing.at(across, 680, name);
      across += drawing.width(name);
    }
    for (int row = 1; row <= 4; row++) {
      drawing.at(140, 680 - 20 * row, row + ". Parks");
      across = 300;
      for (String name : names) {
        drawing.at(across, 680 - 20 * row, Integer.toString(row));
        across += drawing.width(name);
      }
    }
    List<Table> tables = tables(drawing.read());
    assertThat(tables).hasSize(1).allMatch(Table::aligned);
    assertThat(rows(drawing.read(), tables.getFirst()))
        .startsWith(List.of("Kind", "Northern", "Southern", "Western", "Sum"))
        .endsWith(List.of("4. Parks", "4", "4", "4", "4"));
  }

  @Test
  void oneFigureAmongFullRowsMayStandInACellAcrossAllColumns() throws IOException {
    Drawing drawing = new Drawing();
    drawing.page();
    drawing.header();
    drawing.row(660, "1. Parks", "11", "12", "13", "36");
    drawing.row(640, "2. Lakes", "22");
    drawing.row(620, "3. Woods", "0", "5", "0", "5");
    drawing.row(600, "4. Hills", "1", "1", "", "2");
    Table table = tables(drawing.read()).getFirst();
    assertThat(table.aligned()).isTrue();
    assertThat(rows(drawing.read(), table))
        .contains(List.of("2. Lakes", "22"), List.of("4. Hills", "1", "1", "", "2"));
    assertThat(table.cells()).anyMatch(cell -> cell.row() == 3 && cell.columnSpan() == 4);
  }

  private static List<Table> tables(SourceDocument document) {
    return document.blocks().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .toList();
  }

  private static List<List<String>> rows(SourceDocument document, Table table) {
    return java.util.stream.IntStream.range(0, table.rowCount())
        .mapToObj(row ->
            table.cells().stream()
                .filter(cell -> cell.row() == row)
                .map(cell -> document.text().substring(cell.span().start(), cell.span().end()))
                .toList())
        .toList();
  }

  /** Words at places; what is drawn can be read again and again. */
  @Test
  void figuresAtTheTopOfTallRowsBelongToTheLabelsDrawnBeforeThem() throws IOException {
    Drawing drawing = new Drawing();
    drawing.page();
    drawing.at(140, 700, "Kind");
    drawing.at(300, 700, "North");
    drawing.at(350, 700, "South");
    String[] labels = {"Parks", "Lakes", "Woods"};
    for (int i = 0; i < labels.length; i++) {
      drawing.at(140, 673 - 30 * i, labels[i]);
      drawing.row(680 - 30 * i, "", i + "1", i + "2");
    }
    List<Table> tables = tables(drawing.read());
    assertThat(tables).hasSize(1).allMatch(Table::aligned);
    assertThat(rows(drawing.read(), tables.getFirst()))
        .containsExactly(
            List.of("Kind", "North", "South"),
            List.of("Parks", "01", "02"),
            List.of("Lakes", "11", "12"),
            List.of("Woods", "21", "22"));
  }

  @Test
  void figuresOnBothSidesOfTheirLabelsAreLeftAsTheyStand() throws IOException {
    Drawing drawing = new Drawing();
    drawing.page();
    drawing.at(140, 700, "Kind");
    drawing.at(300, 700, "North");
    drawing.at(350, 700, "South");
    for (int i = 0; i < 3; i++) {
      drawing.at(140, 673 - 30 * i, "Parks");
      drawing.row((i == 1 ? 666 : 680) - 30 * i, "", i + "1", i + "2");
    }
    assertThat(tables(drawing.read())).noneMatch(Table::aligned);
  }

  @Test
  void aLineOfBlanksIsNoLabel() throws IOException {
    Drawing drawing = new Drawing();
    drawing.page();
    drawing.header();
    drawing.at(140, 670, "\u00A0");
    drawing.row(660, "", "11", "12", "13", "36");
    assertThat(tables(drawing.read())).isNotEmpty();
  }

  private static final class Drawing {
    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private static final float SIZE = 9;

    private final List<List<Words>> pages = new java.util.ArrayList<>();

    private record Words(float across, float up, String words) {}

    void page() {
      pages.add(new java.util.ArrayList<>());
    }

    void at(float across, float up, String words) {
      pages.getLast().add(new Words(across, up, words));
    }

    void header() {
      at(60, 770, "A report of one office.");
      at(140, 690, "Kind");
      at(350, 700, "Offices");
      String[] names = {"North", "South", "West", "Sum"};
      for (int i = 0; i < names.length; i++) {
        at(COLUMNS[i], 680, names[i]);
      }
    }

    void row(float up, String label, String... figures) {
      at(140, up, label);
      for (int i = 0; i < figures.length; i++) {
        at(COLUMNS[i], up, figures[i]);
      }
    }

    float width(String words) throws IOException {
      return FONT.getStringWidth(words) / 1000 * SIZE;
    }

    SourceDocument read() throws IOException {
      try (PDDocument document = new PDDocument();
          ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
        for (List<Words> words : pages) {
          PDPage page = new PDPage();
          document.addPage(page);
          try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (Words one : words) {
              content.beginText();
              content.setFont(FONT, SIZE);
              content.newLineAtOffset(one.across(), one.up());
              content.showText(one.words());
              content.endText();
            }
          }
        }
        document.save(bytes);
        return switch (new DocumentReader().read(bytes.toByteArray())) {
          case DocumentResult.Read read -> read.document();
          case DocumentResult.Refused refused -> throw new AssertionError(refused.problem());
        };
      }
    }
  }
}
