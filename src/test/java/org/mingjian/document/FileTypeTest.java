package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileTypeTest {
  private static final byte[] PDF = "%PDF-1.4\n%more".getBytes(StandardCharsets.ISO_8859_1);

  @Test
  void anArchiveWhoseFirstFileIsAPdfIsAnArchive() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      var entry = new ZipEntry("report.pdf");
      var sum = new CRC32();
      sum.update(PDF);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(PDF.length);
      entry.setCrc(sum.getValue());
      zip.putNextEntry(entry);
      zip.write(PDF);
      zip.closeEntry();
    }
    assertThat(FileType.of(bytes.toByteArray())).isEqualTo(FileType.ARCHIVE);
  }

  @Test
  void aPdfBehindOtherBytesIsAPdf() {
    assertThat(FileType.of(PDF)).isEqualTo(FileType.PDF);
    byte[] behind = "\r\n\0\0%PDF-1.4\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(FileType.of(behind)).isEqualTo(FileType.PDF);
  }
}
