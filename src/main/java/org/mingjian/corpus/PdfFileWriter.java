package org.mingjian.corpus;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A PDF with a text layer, or one that holds only pictures of pages. */
final class PdfFileWriter implements FileWriter {
  private static final String PICTURE = "Im1";

  private final boolean imagesOnly;

  PdfFileWriter(boolean imagesOnly) {
    this.imagesOnly = imagesOnly;
  }

  @Override
  public byte[] write(Job job) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Calendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
      created.setTimeInMillis(1_609_459_200_000L);
      document.getDocumentInformation().setCreationDate(created);
      document.setDocumentId((long) job.dice().below(Integer.MAX_VALUE));
      if (imagesOnly) {
        scanned(document, job);
      } else {
        printed(document, job);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void printed(PDDocument document, Job job) throws IOException {
    Dice dice = job.dice();
    // The predefined encoding lacks characters of the traditional script.
    boolean traditional = job.plan().variations.contains(Variation.TRADITIONAL);
    PdfFont font = new PdfFont(!traditional && dice.chance(0.5));
    PdfPages pages = new PdfPages(font, dice);
    boolean breaks = dice.chance(0.3);
    boolean pictured = !job.plan().missingTables.isEmpty() && dice.chance(0.5);
    for (ReportDocument.Piece piece : job.document().pieces()) {
      switch (piece) {
        case ReportDocument.Title title -> pages.title(title.text());
        case ReportDocument.Heading heading -> {
          pages.text(heading.text());
          if (pictured && isOfMissingTable(job.plan(), heading)) {
            pages.picture(PICTURE);
          }
        }
        case ReportDocument.Text text -> pages.text(text.text());
        case ReportDocument.Closing closing -> pages.closing(closing.text());
        case ReportDocument.Form form ->
            pages.table(
                breaks
                    ? form.table()
                        .mapCells(cell ->
                            cell.isFigure() ? cell : cell.withText(TextTables.broken(cell.text())))
                    : form.table());
      }
    }
    List<byte[]> contents = pages.contents();
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F1"), font.dictionary(document));
    COSDictionary pictures = new COSDictionary();
    if (pictured) {
      pictures.setItem(
          COSName.getPDFName(PICTURE), picture(document, dice, 480, 260).getCOSObject());
    }
    for (byte[] content : contents) {
      PDPage page = page(document, content);
      PDResources resources = new PDResources();
      resources.getCOSObject().setItem(COSName.FONT, fonts);
      resources.getCOSObject().setItem(COSName.XOBJECT, pictures);
      page.setResources(resources);
    }
  }

  private static boolean isOfMissingTable(ReportPlan plan, ReportDocument.Heading heading) {
    return plan.missingTables.stream()
        .anyMatch(table -> heading.text().startsWith(ReportComposer.heading(table)));
  }

  private static PDPage page(PDDocument document, byte[] content) throws IOException {
    PDPage page = new PDPage(new PDRectangle(PdfPages.WIDTH, PdfPages.HEIGHT));
    PDStream stream = new PDStream(document);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    page.setContents(stream);
    document.addPage(page);
    return page;
  }

  private static void scanned(PDDocument document, Job job) throws IOException {
    int count = job.dice().between(2, 4);
    List<PDImageXObject> pictures = new ArrayList<>();
    for (int page = 0; page < count; page++) {
      pictures.add(picture(document, job.dice(), 595, 842));
    }
    for (PDImageXObject picture : pictures) {
      String content =
          "q " + PdfPages.WIDTH + " 0 0 " + PdfPages.HEIGHT + " 0 0 cm /" + PICTURE + " Do Q";
      PDPage page = page(document, content.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      PDResources resources = new PDResources();
      COSDictionary pictureNames = new COSDictionary();
      pictureNames.setItem(COSName.getPDFName(PICTURE), picture.getCOSObject());
      resources.getCOSObject().setItem(COSName.XOBJECT, pictureNames);
      page.setResources(resources);
    }
  }

  /** Grey blocks in lines, as small print looks from afar. */
  private static PDImageXObject picture(PDDocument document, Dice dice, int width, int height)
      throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, 0xffffff);
      }
    }
    for (int line = 40; line < height - 40; line += 18) {
      int end = dice.between(width / 2, width - 40);
      for (int x = 40; x < end; x += 11) {
        block(image, x, line, dice);
      }
    }
    return LosslessFactory.createFromImage(document, image);
  }

  private static void block(BufferedImage image, int left, int top, Dice dice) {
    for (int x = left; x < left + 9; x++) {
      for (int y = top; y < top + 11; y++) {
        if (dice.chance(0.4)) {
          image.setRGB(x, y, 0x202020);
        }
      }
    }
  }
}
