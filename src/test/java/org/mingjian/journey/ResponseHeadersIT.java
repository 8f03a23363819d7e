package org.mingjian.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the server tells a browser to refuse, on the wire. */
@ExtendWith(JourneyExtension.class)
class ResponseHeadersIT {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private HttpResponse<String> get(Visitor visitor, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(visitor.origin() + path)).header("Accept", "text/html");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private void logIn(Visitor visitor, Person person) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get(visitor, "/login").body());
    assertThat(token.find()).isTrue();
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(
                person.account(),
                URLEncoder.encode(person.password(), UTF_8),
                URLEncoder.encode(token.group(1), UTF_8));
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(visitor.origin() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("error");
  }

  private static String header(HttpResponse<?> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  @Test
  void everyAnswerNamesWhatABrowserMustRefuse(Visitor visitor)
      throws IOException, InterruptedException {
    HttpResponse<String> login = get(visitor, "/login");
    assertThat(login.statusCode()).isEqualTo(200);
    assertThat(header(login, "Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
    logIn(visitor, Person.VIEWER);
    HttpResponse<String> overview = get(visitor, "/?region=" + Reports.COUNTY + "&year=2020");
    assertThat(overview.statusCode()).isEqualTo(200);
    for (HttpResponse<String> page :
        List.of(login, overview, get(visitor, "/styles.css"), get(visitor, "/no-such-page"))) {
      String address = page.uri().getPath();
      assertThat(header(page, "X-Content-Type-Options")).as(address).isEqualTo("nosniff");
      assertThat(header(page, "X-Frame-Options")).as(address).isEqualTo("SAMEORIGIN");
      assertThat(header(page, "Referrer-Policy")).as(address).isEqualTo("same-origin");
      assertThat(header(page, "Cross-Origin-Opener-Policy")).as(address).isEqualTo("same-origin");
      assertThat(header(page, "Permissions-Policy")).as(address).contains("camera=()");
      assertThat(header(page, "Content-Security-Policy").split("; "))
          .as(address)
          .contains(
              "default-src 'self'",
              "object-src 'none'",
              "base-uri 'self'",
              "form-action 'self'",
              "frame-ancestors 'self'");
    }
    assertThat(header(overview, "Cache-Control")).contains("no-store");
    HttpResponse<String> program = get(visitor, "/api/v1/reports");
    assertThat(program.statusCode()).isEqualTo(401);
    assertThat(header(program, "Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    assertThat(header(program, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(program, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void behindAnEncryptingProxyEverythingStaysEncrypted(Visitor visitor)
      throws IOException, InterruptedException {
    assertThat(header(get(visitor, "/login"), "Strict-Transport-Security")).isEmpty();
    HttpResponse<String> encrypted =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(visitor.origin() + "/login"))
                    .headers("Accept", "text/html", "X-Forwarded-Proto", "https")
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(header(encrypted, "Strict-Transport-Security")).startsWith("max-age=31536000");
    assertThat(header(encrypted, "Set-Cookie")).contains("Secure", "HttpOnly");
  }

  @Test
  void noTextEndsTheScriptOfThePage(Visitor visitor) throws IOException, InterruptedException {
    logIn(visitor, Person.VIEWER);
    String hostile = "</script><script>stranger</script><!--";
    HttpResponse<String> page =
        get(visitor, "/reports?q=" + URLEncoder.encode(hostile, UTF_8).replace("+", "%20"));
    assertThat(page.statusCode()).isEqualTo(200);
    // It is there, so that its absence says something.
    assertThat(page.body()).contains("stranger").doesNotContain("<script>stranger");
  }

  @Test
  void whatOneMayNotSeeIsNotThere(Visitor visitor) throws IOException, InterruptedException {
    logIn(visitor, Person.COUNTY_EDITOR);
    long elsewhere = visitor.reports().id("玉岩镇", 2020);
    HttpResponse<String> refused = get(visitor, "/report/" + elsewhere);
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).contains("找不到这个页面").doesNotContain("玉岩镇");
    HttpResponse<String> missing = get(visitor, "/report/" + Long.MAX_VALUE / 10);
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(get(visitor, "/no-such-page").statusCode()).isEqualTo(404);
  }
}
