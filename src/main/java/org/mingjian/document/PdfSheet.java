package org.mingjian.document;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page as it is looked at, in points from its upper left corner.
 *
 * @param box the part of it that is shown
 * @param rotation in degrees to the right
 */
record PdfSheet(PDRectangle box, int rotation) {
  private boolean isTurned() {
    return rotation == 90 || rotation == 270;
  }

  float width() {
    return isTurned() ? box.getHeight() : box.getWidth();
  }

  float height() {
    return isTurned() ? box.getWidth() : box.getHeight();
  }

  float across(float x, float y) {
    return switch (rotation) {
      case 90 -> y - box.getLowerLeftY();
      case 180 -> box.getUpperRightX() - x;
      case 270 -> box.getUpperRightY() - y;
      default -> x - box.getLowerLeftX();
    };
  }

  float down(float x, float y) {
    return switch (rotation) {
      case 90 -> x - box.getLowerLeftX();
      case 180 -> y - box.getLowerLeftY();
      case 270 -> box.getUpperRightX() - x;
      default -> box.getUpperRightY() - y;
    };
  }
}
