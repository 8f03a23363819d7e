package org.mingjian.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.mingjian.api.ProblemException.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The document that describes the interface, and the answer where it has no address. */
@RestController
final class DocumentRoutes {
  private static final String RESOURCE = "/org/mingjian/api/openapi.json";

  private final byte[] document = read();

  private static byte[] read() {
    try (InputStream file = DocumentRoutes.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException(RESOURCE + " is not in the program");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GetMapping(ApiAddress.ROOT + "/openapi.json")
  ResponseEntity<byte[]> document() {
    return Answers.document(document);
  }

  /** Everything else below {@code /api}: no address, or no reading. */
  @RequestMapping(ApiAddress.ALL)
  ResponseEntity<byte[]> elsewhere(HttpServletRequest request) {
    String method = request.getMethod();
    if (method.equals(HttpMethod.GET.name()) || method.equals(HttpMethod.HEAD.name())) {
      throw ProblemException.of(Problem.NOT_FOUND);
    }
    ResponseEntity<byte[]> refused =
        Problems.answer(ProblemException.of(Problem.METHOD_NOT_ALLOWED), request);
    return ResponseEntity.status(refused.getStatusCode())
        .headers(refused.getHeaders())
        .header(HttpHeaders.ALLOW, "GET, HEAD")
        .body(refused.getBody());
  }
}
