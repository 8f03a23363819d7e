package org.mingjian.document;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
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
import org.apache.pdfbox.pdmodel.common.PDRectangle;
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
  /** A filled rectangle this thin is a line. */
  private static final float THIN = 3;

  private static final int MOST_GLYPHS = 60_000;
  private static final int MOST_LINES = 20_000;
  private static final int MOST_FRAGMENTS = 200_000;
  private static final int MOST_AREAS = 2_000;

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

  /** Shorter lines may be dots or dashes of a longer one. */
  private static final float LONGEST_FRAGMENT = 6;

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
  private final List<Stroke> strokes = new ArrayList<>();
  private final List<Stroke> fragments = new ArrayList<>();
  private final List<float[]> path = new ArrayList<>();

  /** Areas filled with a colour. */
  private final List<Stroke> coloured = new ArrayList<>();

  private final PDRectangle box;
  private final int rotation;
  private int operations;
  private int run;
  private boolean image;
  private float currentX;
  private float currentY;
  private int outline;
  private float startX;
  private float startY;

  PdfPage(PDPage page) {
    super(page);
    addOperator(new Pictures(OperatorName.DRAW_OBJECT));
    addOperator(new Pictures(OperatorName.BEGIN_INLINE_IMAGE));
    this.box = page.getCropBox();
    this.rotation = Math.floorMod(page.getRotation(), 360);
    boolean turned = rotation == 90 || rotation == 270;
    float width = turned ? box.getHeight() : box.getWidth();
    float height = turned ? box.getWidth() : box.getHeight();
    this.letters = new PdfLetters(width, height);
    this.visible = new PdfVisible(width, height);
  }

  /**
   * What is drawn, turned so that its text runs from left to right, and without watermarks.
   *
   * @param coloured areas of a colour
   * @param sheet the corners of what is seen, far away where no edge cuts letters
   */
  record Seen(List<Glyph> glyphs, List<Stroke> strokes, List<Stroke> coloured, Stroke sheet) {}

  Seen seen() {
    int turn = letters.turn();
    List<Stroke> lines = letters.turned(strokes(), turn);
    List<Stroke> areas = letters.turned(coloured, turn);
    List<Glyph> glyphs = letters.turned(turn);
    glyphs.replaceAll(
        glyph -> glyph.doubtful() && !image && !isOn(areas, glyph) ? glyph.unseen() : glyph);
    Stroke page = letters.turned(List.of(visible.sheet()), turn).getFirst();
    glyphs.replaceAll(glyph -> mayBeCut(glyph, page) ? glyph.unknown() : glyph);
    return new Seen(PdfWatermarks.without(glyphs, lines), lines, areas, page);
  }

  /** Whether a digit stands where the page is cut: what was cut off beside it nobody knows. */
  private static boolean mayBeCut(Glyph glyph, Stroke page) {
    float near = NEAR_EDGE * glyph.size();
    boolean figure = UnseenText.hasDigit(glyph.text()) || ".,，．".contains(glyph.text());
    return figure && (glyph.left() < page.x0() + near || glyph.right() > page.x1() - near);
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

  /** The lines; what is drawn in dots or dashes is one line. */
  private List<Stroke> strokes() {
    if (!fragments.isEmpty()) {
      List<Stroke> whole = PdfFragments.joined(fragments);
      fragments.clear();
      strokes.addAll(whole.subList(0, Math.min(whole.size(), MOST_LINES - strokes.size())));
    }
    return strokes;
  }

  boolean hasImage() {
    return image;
  }

  private float across(float x, float y) {
    return switch (rotation) {
      case 90 -> y - box.getLowerLeftY();
      case 180 -> box.getUpperRightX() - x;
      case 270 -> box.getUpperRightY() - y;
      default -> x - box.getLowerLeftX();
    };
  }

  private float down(float x, float y) {
    return switch (rotation) {
      case 90 -> x - box.getLowerLeftX();
      case 180 -> y - box.getLowerLeftY();
      case 270 -> box.getUpperRightX() - x;
      default -> box.getUpperRightY() - y;
    };
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
    }
    text = Radicals.plain(text);
    float width = Math.max(displacement.getX(), NO_WIDTH);
    float x0 = matrix.getTranslateX();
    float y0 = matrix.getTranslateY();
    float x1 = x0 + matrix.getScaleX() * width;
    float y1 = y0 + matrix.getShearY() * width;
    float fromX = across(x0, y0);
    float fromY = down(x0, y0);
    float toX = across(x1, y1);
    float toY = down(x1, y1);
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
            isFaint(),
            UnseenText.hasDigit(text) && isPale()));
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
    private final DrawObject drawing = new DrawObject(PdfPage.this);

    Pictures(String name) {
      super(PdfPage.this);
      this.name = name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      if (name.equals(OperatorName.BEGIN_INLINE_IMAGE) || isPicture(operands)) {
        image = true;
      } else {
        drawing.process(operator, operands);
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
    if (path.size() >= 3 && path.size() <= 5) {
      visible.clip(path.stream().map(this::onPage).toList(), getGraphicsStackSize());
    }
  }

  private float[] onPage(float[] side) {
    return new float[] {
      across(side[0], side[1]),
      down(side[0], side[1]),
      across(side[2], side[3]),
      down(side[2], side[3])
    };
  }

  @Override
  public void restoreGraphicsState() {
    super.restoreGraphicsState();
    visible.restore(getGraphicsStackSize());
  }

  @Override
  public void moveTo(float x, float y) {
    outline++;
    startX = x;
    startY = y;
    currentX = x;
    currentY = y;
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.size() < MOST_FRAGMENTS) {
      path.add(new float[] {currentX, currentY, x, y, outline});
    }
    currentX = x;
    currentY = y;
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    currentX = x3;
    currentY = y3;
  }

  @Override
  public @Nullable Point2D getCurrentPoint() {
    return new Point2D.Float(currentX, currentY);
  }

  @Override
  public void closePath() {
    lineTo(startX, startY);
  }

  @Override
  public void endPath() {
    path.clear();
  }

  @Override
  public void strokePath() {
    checkTime();
    for (float[] line : path) {
      add(line[0], line[1], line[2], line[3]);
    }
    path.clear();
  }

  @Override
  public void fillPath(int windingRule) {
    checkTime();
    // Word processors draw the borders of tables as filled rectangles of almost no width, browsers
    // as figures of four corners whose last side is not drawn.
    for (int i = 0, next; i < path.size(); i = next) {
      float minX = Float.MAX_VALUE;
      float minY = Float.MAX_VALUE;
      float maxX = -Float.MAX_VALUE;
      float maxY = -Float.MAX_VALUE;
      for (next = i; next < path.size() && path.get(next)[4] == path.get(i)[4]; next++) {
        float[] side = path.get(next);
        minX = Math.min(minX, Math.min(side[0], side[2]));
        maxX = Math.max(maxX, Math.max(side[0], side[2]));
        minY = Math.min(minY, Math.min(side[1], side[3]));
        maxY = Math.max(maxY, Math.max(side[1], side[3]));
      }
      if (maxX - minX <= THIN) {
        add((minX + maxX) / 2, minY, (minX + maxX) / 2, maxY);
      } else if (maxY - minY <= THIN) {
        add(minX, (minY + maxY) / 2, maxX, (minY + maxY) / 2);
      } else if (coloured.size() < MOST_AREAS && !isPaper()) {
        coloured.add(area(minX, minY, maxX, maxY));
      }
    }
    path.clear();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void shadingFill(COSName shadingName) {
    // colour only
  }

  private Stroke area(float x0, float y0, float x1, float y1) {
    float left = across(x0, y0);
    float right = across(x1, y1);
    float top = down(x0, y0);
    float bottom = down(x1, y1);
    return new Stroke(
        Math.min(left, right), Math.min(top, bottom), Math.max(left, right), Math.max(top, bottom));
  }

  private void add(float x0, float y0, float x1, float y1) {
    float left = across(x0, y0);
    float top = down(x0, y0);
    float right = across(x1, y1);
    float bottom = down(x1, y1);
    boolean straight = Math.abs(left - right) < 1 || Math.abs(top - bottom) < 1;
    if (!straight) {
      return;
    }
    Stroke stroke =
        new Stroke(
            Math.min(left, right),
            Math.min(top, bottom),
            Math.max(left, right),
            Math.max(top, bottom));
    if (Math.hypot(left - right, top - bottom) <= LONGEST_FRAGMENT) {
      if (fragments.size() < MOST_FRAGMENTS) {
        fragments.add(stroke);
      }
    } else if (strokes.size() < MOST_LINES) {
      strokes.add(stroke);
    }
  }
}
