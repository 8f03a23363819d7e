package org.mingjian.export;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.List;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;

/** Slides of words and of large figures, as text that can be edited. */
final class SlideWords {
  /** So many sentences are read from a slide; more go on to the next. */
  static final int MOST = 6;

  private static final int WIDTH = SlidesFile.WIDTH - 2 * SlidesFile.EDGE;
  private static final int HEIGHT = SlidesFile.FOOT - SlidesFile.TOP - 12;
  private static final int LONG = 60;

  void words(XSLFSlide page, DeckPage.Words words) {
    int top = words.cover() ? SlidesFile.COVER_TOP + 130 : SlidesFile.TOP;
    XSLFTextBox box = box(page, new Rectangle(SlidesFile.EDGE, top, WIDTH, SlidesFile.FOOT - top));
    for (String line : words.lines()) {
      XSLFTextParagraph paragraph = paragraph(box);
      paragraph.setSpaceAfter(-12.0); // points, by the sign
      SlidesFile.run(
          paragraph,
          line,
          words.lines().size() > MOST ? 16 : 20,
          words.cover() ? ChartColours.MUTED : ChartColours.TEXT);
    }
  }

  void tiles(XSLFSlide page, DeckPage.Tiles tiles) {
    int all = tiles.tiles().size();
    int across = all <= 4 ? Math.min(2, Math.max(1, all)) : 3;
    int down = Math.max(1, (all + across - 1) / across);
    int width = WIDTH / across;
    int height = HEIGHT / down;
    for (int at = 0; at < all; at++) {
      DeckPage.Tile tile = tiles.tiles().get(at);
      XSLFTextBox box =
          box(
              page,
              new Rectangle(
                  SlidesFile.EDGE + (at % across) * width,
                  SlidesFile.TOP + (at / across) * height,
                  width - 16,
                  height - 8));
      SlidesFile.run(paragraph(box), tile.label(), 16, ChartColours.MUTED);
      XSLFTextRun value =
          SlidesFile.run(
              paragraph(box),
              tile.value(),
              tile.value().length() > 12 ? 28 : 36,
              ChartColours.TEXT);
      value.setBold(true);
      link(box, tile.address());
      tile.remark()
          .lines()
          .forEach(line -> SlidesFile.run(paragraph(box), line, 14, ChartColours.MUTED));
    }
  }

  void sentences(XSLFSlide page, List<DeckPage.Sentence> sentences) {
    int height = HEIGHT / Math.max(4, sentences.size());
    boolean marked = sentences.stream().anyMatch(sentence -> !sentence.mark().isEmpty());
    int marks = marked ? 108 : 0;
    for (int at = 0; at < sentences.size(); at++) {
      DeckPage.Sentence sentence = sentences.get(at);
      int top = SlidesFile.TOP + at * height;
      if (!sentence.mark().isEmpty()) {
        XSLFAutoShape frame = page.createAutoShape();
        frame.setShapeType(ShapeType.ROUND_RECT);
        frame.setAnchor(new Rectangle(SlidesFile.EDGE, top + (height - 24) / 2, marks - 14, 24));
        frame.setLineColor(Color.decode("#" + ChartColours.MUTED));
        frame.setLineWidth(1);
        inset(frame);
        frame.setVerticalAlignment(VerticalAlignment.MIDDLE);
        XSLFTextParagraph paragraph = frame.addNewTextParagraph();
        paragraph.setTextAlign(TextAlign.CENTER);
        SlidesFile.run(paragraph, sentence.mark(), 13, ChartColours.TEXT);
      }
      XSLFTextBox box =
          box(page, new Rectangle(SlidesFile.EDGE + marks, top, WIDTH - marks, height));
      box.setVerticalAlignment(VerticalAlignment.MIDDLE);
      int length = sentence.text().codePointCount(0, sentence.text().length());
      SlidesFile.run(
          paragraph(box), sentence.text(), length > 2 * LONG ? 15 : 18, ChartColours.TEXT);
      link(box, sentence.address());
    }
  }

  /** The shape leads on and not its words, which would turn blue. */
  static void link(XSLFTextBox box, String address) {
    if (!address.isEmpty()) {
      box.createHyperlink().setAddress(address);
    }
  }

  private static XSLFTextBox box(XSLFSlide page, Rectangle place) {
    XSLFTextBox box = page.createTextBox();
    box.setAnchor(place);
    inset(box);
    box.setWordWrap(true);
    return box;
  }

  private static void inset(XSLFAutoShape shape) {
    shape.clearText();
    shape.setLeftInset(0);
    shape.setRightInset(0);
    shape.setTopInset(0);
    shape.setBottomInset(0);
  }

  private static XSLFTextParagraph paragraph(XSLFTextBox box) {
    XSLFTextParagraph paragraph = box.addNewTextParagraph();
    paragraph.setTextAlign(TextAlign.LEFT);
    return paragraph;
  }
}
