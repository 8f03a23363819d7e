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

/** Figures in the drawn cells of a PDF. */
class PdfCellTest {
  @Test
  void digitsSetApartAreOneFigureUnlessASpaceStandsBetween() throws IOException {
    assertThat(cells(0, "123", "45")).containsExactly("123", "45");
    assertThat(cells(4, "123", "45")).containsExactly("123", "45");
    assertThat(cells(4, "12 3", "4 5")).containsExactly("12   3", "4   5");
    assertThat(cells(14, "12", "45")).containsExactly("1 2", "4 5");
  }

  @Test
  void smallHigherDigitsReferToANoteAndDigitsOverEachOtherAreNotRead() throws IOException {
    assertThat(figureAnd("12", 6, 11, 4)).isEqualTo("3¹²");
    assertThat(figureAnd("12", 10, 6, 0)).isEqualTo("312");
    assertThat(figureAnd("12", 10, 2, 0)).isEqualTo("3\uFFFD12");
  }

  /** Draws into two cells that lie beside each other. */
  @FunctionalInterface
  private interface Drawing {
    void into(PDPageContentStream content) throws IOException;
  }

  /** What is read from a cell with a 3, and other digits of a size drawn so far from its place. */
  private static String figureAnd(String digits, float size, float right, float up)
      throws IOException {
    return drawn(
            content -> {
              content.beginText();
              setSize(content, 10);
              content.newLineAtOffset(110, 610);
              content.showText("3");
              setSize(content, size);
              content.newLineAtOffset(right, up);
              content.showText(digits);
              content.endText();
            })
        .getFirst();
  }

  /** What is read from two cells drawn beside each other, characters set apart by so much. */
  private static List<String> cells(float apart, String left, String right) throws IOException {
    return drawn(content -> {
      content.setCharacterSpacing(apart);
      for (int i = 0; i < 2; i++) {
        content.beginText();
        setSize(content, 10);
        content.newLineAtOffset(110 + 100 * i, 610);
        content.showText(i == 0 ? left : right);
        content.endText();
      }
    });
  }

  private static void setSize(PDPageContentStream content, float size) throws IOException {
    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
  }

  private static List<String> drawn(Drawing words) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.addRect(100, 600, 100, 30);
        content.addRect(200, 600, 100, 30);
        content.stroke();
        words.into(content);
      }
      document.save(bytes);
      return texts(bytes);
    }
  }

  private static List<String> texts(ByteArrayOutputStream file) {
    SourceDocument read =
        ((DocumentResult.Read) new DocumentReader().read(file.toByteArray())).document();
    return ((Table) read.blocks().getFirst())
        .cells().stream().map(cell -> cell.span().of(read.text())).toList();
  }
}
