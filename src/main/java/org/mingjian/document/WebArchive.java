package org.mingjian.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * A page that a browser or Word saved as one file (mht): a mail message whose parts are the page
 * and its pictures.
 */
final class WebArchive {
  private WebArchive() {}

  /**
   * Whether a file begins like a mail message.
   *
   * @param head its first bytes, one character each
   */
  static boolean isOne(String head) {
    if (!begins(head, "mime-version:") && !begins(head, "from:") && !begins(head, "date:")) {
      return false;
    }
    String lower = head.toLowerCase(Locale.ROOT);
    return lower.contains("mime-version:") && lower.contains("content-type:");
  }

  private static boolean begins(String head, String lowerCase) {
    return head.regionMatches(true, 0, lowerCase, 0, lowerCase.length());
  }

  /** The bytes of the page; those of the file where it is no archive or holds no page. */
  static byte[] page(byte[] bytes) {
    if (!isOne(new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1))) {
      return bytes;
    }
    String message = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    String lower = message.toLowerCase(Locale.ROOT);
    int type = lower.indexOf("content-type: text/html");
    int body = type < 0 ? -1 : message.indexOf("\n\n", type);
    if (body < 0) {
      return bytes;
    }
    int boundary = message.lastIndexOf("\n--", type);
    int start = boundary < 0 ? 0 : boundary + 1;
    String headers = lower.substring(start, body);
    int end = message.length();
    if (boundary >= 0) {
      int next =
          message.indexOf(message.substring(boundary, message.indexOf('\n', boundary + 1)), body);
      end = next < 0 ? end : next;
    }
    String content = message.substring(body + 2, Math.max(end, body + 2));
    if (headers.contains("quoted-printable")) {
      return unquoted(content);
    }
    if (headers.contains("base64")) {
      return Base64.getMimeDecoder().decode(content);
    }
    return content.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] unquoted(String content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length());
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c != '=') {
        bytes.write(c);
      } else if (i + 1 < content.length() && content.charAt(i + 1) == '\n') {
        i++; // a line that was broken for the mail only
      } else if (i + 2 < content.length()
          && Character.digit(content.charAt(i + 1), 16) >= 0
          && Character.digit(content.charAt(i + 2), 16) >= 0) {
        bytes.write(
            Character.digit(content.charAt(i + 1), 16) * 16
                + Character.digit(content.charAt(i + 2), 16));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }
}
