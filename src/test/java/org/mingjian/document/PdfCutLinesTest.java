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

/** Lines of tables that go on beyond what is seen of a page. */
class PdfCutLinesTest {
  private static final float BOTTOM = 100;

  @Test
  void aCellThatGoesOnBelowThePageIsNotOneWithTheLastRow() throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.addRect(50, BOTTOM, 500, 600);
        content.clip();
        box(content, 100, 160, 100, -500); // a cell over rows of this page and the next
        box(content, 200, 160, 100, 140);
        box(content, 300, 160, 100, 140);
        box(content, 200, 140, 100, 90); // a row that goes on over the page break
        box(content, 300, 140, 100, BOTTOM);
        word(content, 110, 145, "Nature");
        word(content, 210, 145, "Parks");
        word(content, 310, 145, "7");
        word(content, 210, 120, "Lakes");
        word(content, 310, 120, "9");
      }
      document.save(bytes);
      SourceDocument read =
          ((DocumentResult.Read) new DocumentReader().read(bytes.toByteArray())).document();
      List<String> cells =
          ((Table) read.blocks().getFirst())
              .cells().stream().map(cell -> cell.span().of(read.text())).toList();
      assertThat(cells).containsExactly("Nature", "Parks", "7", "Lakes", "9");
    }
  }

  private static void box(
      PDPageContentStream content, float left, float top, float width, float bottom)
      throws IOException {
    content.addRect(left, bottom, width, top - bottom);
    content.stroke();
  }

  private static void word(PDPageContentStream content, float left, float up, String word)
      throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
    content.newLineAtOffset(left, up);
    content.showText(word);
    content.endText();
  }
}
