package org.mingjian.document;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.graphics.DrawObject;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDSpecialColorSpace;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn on one page: characters and straight lines, in points from the upper left corner of
 * the page as it is looked at.
 */
final class PdfPage extends PDFGraphicsStreamEngine {
  /** A rectangle may lack the last of its sides. */
  private static final int FEWEST_SIDES = 3;

  private static final int MOST_GLYPHS = 60_000;

  /** Pages with more unknown letters than one in so many are told. */
  private static final int KNOWN_PER_UNKNOWN = 20;

  /** Fewer may be signs in front of headings. */
  private static final int FEWEST_UNKNOWN = 10;

  /** Letters at least so light are faint. */
  private static final float FAINT = 0.5f;

  /** Stands where the character is not known. */
  private static final String UNKNOWN = "\uFFFD";

  /** A letter without a width still runs in a direction. */
  private static final float NO_WIDTH = 0.001f;

  /** The least share of each light in the colour of paper. */
  private static final float PAPER = 0.94f;

  /** What draws nothing, besides the characters that Java takes for blanks. */
  private static final String BLANKS = "\u00A0\u2007\u202F\u200B\uFEFF";

  /**
   * A character with the box around it.
   *
   * @param order how many characters of the page are drawn before it
   * @param run the block of text operations that draws it: seldom more than a line of one cell
   * @param faint whether it is drawn in a light colour
   * @param doubtful whether nobody sees it unless it stands on a colour
   */
  record Glyph(
      String text,
      float left,
      float right,
      float baseline,
      float size,
      int order,
      int run,
      boolean faint,
      boolean doubtful) {
    float middle() {
      return (left + right) / 2;
    }

    Glyph withOrder(int place) {
      return new Glyph(text, left, right, baseline, size, place, run, faint, doubtful);
    }

    Glyph moved(float by) {
      return new Glyph(text, left + by, right + by, baseline, size, order, run, faint, doubtful);
    }

    /** This on a page that is put beside another one, and drawn behind it. */
    Glyph beside(float by, int ordersBefore, int runsBefore) {
      return new Glyph(
          text,
          left + by,
          right + by,
          baseline,
          size,
          order + ordersBefore,
          run + runsBefore,
          faint,
          doubtful);
    }

    Glyph unseen() {
      String mark = String.valueOf(UnseenText.UNSEEN_MARK);
      return new Glyph(mark, left, right, baseline, size, order, run, faint, false);
    }

    /** The same place with a character that nobody can tell. */
    Glyph unknown() {
      return new Glyph(UNKNOWN, left, right, baseline, size, order, run, faint, false);
    }

    boolean isBlank() {
      return text.isBlank() || (text.length() == 1 && BLANKS.indexOf(text.charAt(0)) >= 0);
    }

    /** A height that surely lies inside the character. */
    float height() {
      return baseline - size * 0.35f;
    }
  }

  /** A horizontal or vertical line. */
  record Stroke(float x0, float y0, float x1, float y1) {
    boolean isHorizontal() {
      return Math.abs(y1 - y0) <= Math.abs(x1 - x0);
    }
  }

  /** A digit so near to the edge of the page may be one of several, as a share of its size. */
  private static final float NEAR_EDGE = 0.5f;

  private final PdfLetters letters;
  private final PdfVisible visible;
  private final PdfSheet sheet;
  private final PdfDrawing drawing;
  private int operations;
  private int run;
  private int unknown;
  private boolean image;

  PdfPage(PDPage page) {
    super(page);
    addOperator(new Pictures(OperatorName.DRAW_OBJECT));
    addOperator(new Pictures(OperatorName.BEGIN_INLINE_IMAGE));
    this.sheet = new PdfSheet(page.getCropBox(), Math.floorMod(page.getRotation(), 360));
    this.drawing = new PdfDrawing(sheet);
    this.letters = new PdfLetters(sheet.width(), sheet.height());
    this.visible = new PdfVisible(sheet.width(), sheet.height());
  }

  /**
   * What is drawn, turned so that its text runs from left to right, and without watermarks.
   *
   * @param coloured areas of a colour
   * @param sheet the corners of what is seen, far away where no edge cuts letters
   */
  record Seen(
      List<Glyph> glyphs,
      List<Stroke> strokes,
      List<Stroke> coloured,
      Stroke sheet,
      float width,
      float height) {
    /** The same with other letters. */
    Seen with(List<Glyph> others) {
      return new Seen(others, strokes, coloured, sheet, width, height);
    }
  }

  Seen seen() {
    letters.withoutSeals();
    int turn = letters.turn();
    List<Stroke> lines = letters.turned(drawing.strokes(), turn);
    List<Stroke> areas = letters.turned(drawing.coloured(), turn);
    List<Glyph> glyphs = letters.turned(turn);
    glyphs.replaceAll(
        glyph -> glyph.doubtful() && !image && !isOn(areas, glyph) ? glyph.unseen() : glyph);
    Stroke page = letters.turned(List.of(visible.sheet()), turn).getFirst();
    glyphs.replaceAll(glyph -> mayBeCut(glyph, page) ? glyph.unknown() : glyph);
    boolean across = turn % 2 != 0;
    return new Seen(
        PdfWatermarks.without(glyphs, lines),
        lines,
        areas,
        page,
        across ? sheet.height() : sheet.width(),
        across ? sheet.width() : sheet.height());
  }

  /** Whether a digit stands where the page is cut: what was cut off beside it nobody knows. */
  private static boolean mayBeCut(Glyph glyph, Stroke page) {
    float near = NEAR_EDGE * glyph.size();
    boolean figure = UnseenText.hasDigit(glyph.text()) || ".,，．".contains(glyph.text());
    return figure && (glyph.left() < page.x0() + near || glyph.right() > page.x1() - near);
  }

  /** Whether so many letters have no known character that figures may be among them. */
  boolean isUnknown() {
    return unknown >= FEWEST_UNKNOWN && unknown * KNOWN_PER_UNKNOWN > letters.size();
  }

  /** How many letters are drawn, in whatever direction. */
  int letters() {
    return letters.size();
  }

  private static boolean isOn(List<Stroke> areas, Glyph glyph) {
    return areas.stream()
        .anyMatch(area ->
            area.x0() <= glyph.middle()
                && glyph.middle() <= area.x1()
                && area.y0() <= glyph.height()
                && glyph.height() <= area.y1());
  }

  /** Whether a character is drawn in no colour, or in that of the page. */
  private boolean isPale() {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    return mode == RenderingMode.NEITHER || (mode.isFill() && !mode.isStroke() && isPaper());
  }

  /** Whether letters have a light colour now, or let others through. */
  private boolean isFaint() {
    PDColor colour = getGraphicsState().getNonStrokingColor();
    float[] parts = colour == null || colour.isPattern() ? new float[0] : colour.getComponents();
    float light =
        switch (parts.length) {
          case 1 -> colour.getColorSpace() instanceof PDSpecialColorSpace ? 0 : parts[0];
          case 3 -> (parts[0] + parts[1] + parts[2]) / 3;
          case 4 -> 1 - Math.min(1, (parts[0] + parts[1] + parts[2]) / 3 + parts[3]);
          default -> 0;
        };
    double cover = getGraphicsState().getNonStrokeAlphaConstant();
    return 1 - cover * (1 - light) >= FAINT;
  }

  /** Whether what is filled now has the colour of the page. */
  private boolean isPaper() {
    PDColor colour = getGraphicsState().getNonStrokingColor();
    float[] parts = colour == null || colour.isPattern() ? new float[0] : colour.getComponents();
    return switch (parts.length) {
      case 1 -> parts[0] >= PAPER && !(colour.getColorSpace() instanceof PDSpecialColorSpace);
      case 3 -> Math.min(parts[0], Math.min(parts[1], parts[2])) >= PAPER;
      case 4 -> Math.max(Math.max(parts[0], parts[1]), Math.max(parts[2], parts[3])) <= 1 - PAPER;
      default -> false;
    };
  }

  boolean hasImage() {
    return image;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    checkTime();
    if (letters.size() >= MOST_GLYPHS) {
      return;
    }
    String text = font.toUnicode(code);
    if (text == null || text.isEmpty() || text.equals(UNKNOWN)) {
      // A figure whose character is unknown must not vanish; what draws nothing is a space.
      text = PdfGlyphs.drawsNothing(font, code) ? " " : UNKNOWN;
    } else if (isControl(text)) {
      // A code of the font that was taken for a character; some name a space so, as a tab.
      text = font.isEmbedded() && !PdfGlyphs.drawsNothing(font, code) ? UNKNOWN : " ";
    }
    unknown += text.equals(UNKNOWN) ? 1 : 0;
    text = Radicals.plain(text);
    float width = Math.max(displacement.getX(), NO_WIDTH);
    float x0 = matrix.getTranslateX();
    float y0 = matrix.getTranslateY();
    float x1 = x0 + matrix.getScaleX() * width;
    float y1 = y0 + matrix.getShearY() * width;
    float fromX = sheet.across(x0, y0);
    float fromY = sheet.down(x0, y0);
    float toX = sheet.across(x1, y1);
    float toY = sheet.down(x1, y1);
    if (!text.isBlank()) {
      visible.letter(fromX, fromY, toX, toY);
    }
    letters.add(
        new PdfLetters.Drawn(
            text,
            fromX,
            fromY,
            toX,
            toY,
            (float) Math.hypot(matrix.getShearX(), matrix.getScaleY()),
            run,
            ink(),
            isFaint(),
            UnseenText.hasDigit(text) && isPale()));
  }

  private static boolean isControl(String text) {
    return text.chars().allMatch(Character::isISOControl);
  }

  /** The colour of letters, as far as two of them differ. */
  private int ink() {
    PDColor colour = getGraphicsState().getNonStrokingColor();
    return colour == null || colour.isPattern() ? 0 : Arrays.hashCode(colour.getComponents());
  }

  @Override
  public void beginText() throws IOException {
    run++;
    super.beginText();
  }

  private void checkTime() {
    if ((++operations & 255) == 0) {
      ReadingTime.check();
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (operator.getName().equals(OperatorName.SET_FONT_AND_SIZE)) {
      ReadingTime.check(); // the library may read a whole font anew
    }
    checkTime();
    super.processOperator(operator, operands);
  }

  /**
   * Sees that there is a picture and does not unfold it; what else is drawn by name is left to the
   * library.
   */
  private final class Pictures extends OperatorProcessor {
    private final String name;
    private final DrawObject object = new DrawObject(PdfPage.this);

    Pictures(String name) {
      super(PdfPage.this);
      this.name = name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      if (name.equals(OperatorName.BEGIN_INLINE_IMAGE) || isPicture(operands)) {
        image = true;
      } else {
        object.process(operator, operands);
      }
    }

    private boolean isPicture(List<COSBase> operands) {
      return !operands.isEmpty()
          && operands.getFirst() instanceof COSName called
          && getResources() != null
          && getResources().getCOSObject().getDictionaryObject(COSName.XOBJECT)
              instanceof COSDictionary objects
          && objects.getDictionaryObject(called) instanceof COSStream object
          && COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE));
    }

    @Override
    public String getName() {
      return name;
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo((float) p0.getX(), (float) p0.getY());
    lineTo((float) p1.getX(), (float) p1.getY());
    lineTo((float) p2.getX(), (float) p2.getY());
    lineTo((float) p3.getX(), (float) p3.getY());
    lineTo((float) p0.getX(), (float) p0.getY());
  }

  @Override
  public void drawImage(PDImage picture) {
    image = true;
  }

  /** What is hidden is read all the same, but a page may be cut in the middle of its letters. */
  @Override
  public void clip(int windingRule) {
    List<float[]> sides = drawing.sides();
    if (sides.size() >= FEWEST_SIDES) {
      visible.clip(sides, getGraphicsStackSize());
    }
  }

  @Override
  public void restoreGraphicsState() {
    super.restoreGraphicsState();
    visible.restore(getGraphicsStackSize());
  }

  @Override
  public void moveTo(float x, float y) {
    drawing.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    drawing.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    drawing.curveTo(x3, y3);
  }

  @Override
  public @Nullable Point2D getCurrentPoint() {
    return drawing.current();
  }

  @Override
  public void closePath() {
    drawing.close();
  }

  @Override
  public void endPath() {
    drawing.end();
  }

  @Override
  public void strokePath() {
    checkTime();
    drawing.stroke(visible.area());
  }

  @Override
  public void fillPath(int windingRule) {
    checkTime();
    drawing.fill(isPaper(), visible.area());
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void shadingFill(COSName shadingName) {
    // colour only
  }
}
