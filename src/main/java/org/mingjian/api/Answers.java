package org.mingjian.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.export.CsvOutput;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers in JSON and in CSV. Both come from the same tree, so that they cannot differ: a column of
 * the CSV is a property of the JSON, {@code locator.page} one within another.
 */
final class Answers {
  static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private Answers() {}

  /**
   * A page of a list.
   *
   * @param name of the file in CSV, without its ending
   * @param rows one more than the page holds where another page follows
   * @param key names a row for {@code after}
   */
  static <T> ResponseEntity<byte[]> page(
      ApiRequest request, String name, List<String> columns, List<T> rows, Function<T, ?> key) {
    boolean more = rows.size() > request.limit();
    List<T> page = more ? rows.subList(0, request.limit()) : rows;
    return page(
        request, name, columns, page, more ? String.valueOf(key.apply(page.getLast())) : null);
  }

  private static ResponseEntity<byte[]> page(
      ApiRequest request, String name, List<String> columns, List<?> rows, @Nullable String last) {
    List<JsonNode> items = rows.stream().map(row -> MAPPER.<JsonNode>valueToTree(row)).toList();
    String next = last == null ? null : address(request, last);
    return switch (request.format()) {
      case JSON -> {
        ObjectNode body = MAPPER.createObjectNode();
        body.putArray("items").addAll(items);
        body.put("next", next);
        yield answer(MediaType.APPLICATION_JSON, json(body), next, null);
      }
      case CSV -> answer(CSV, csv(columns, items), next, name + ".csv");
    };
  }

  /** One thing; in CSV a file of one row. */
  static ResponseEntity<byte[]> one(
      ApiRequest request, String name, List<String> columns, Object row) {
    JsonNode item = MAPPER.valueToTree(row);
    return switch (request.format()) {
      case JSON -> answer(MediaType.APPLICATION_JSON, json(item), null, null);
      case CSV -> answer(CSV, csv(columns, List.of(item)), null, name + ".csv");
    };
  }

  /** A page of a list that is in memory, ordered by what names its rows. */
  static <T> List<T> after(ApiRequest request, List<T> rows, Function<T, String> key) {
    List<T> rest = rows;
    if (request.after().isPresent()) {
      String after = request.after().get();
      int at = rows.stream().map(key).toList().indexOf(after);
      if (at < 0) {
        throw ProblemException.invalid("after", after, "after");
      }
      rest = rows.subList(at + 1, rows.size());
    }
    return rest.subList(0, Math.min(rest.size(), request.limit() + 1));
  }

  /** Bytes that are there already. */
  static ResponseEntity<byte[]> document(byte[] body) {
    return answer(MediaType.APPLICATION_JSON, body, null, null);
  }

  private static ResponseEntity<byte[]> answer(
      MediaType type, byte[] body, @Nullable String next, @Nullable String file) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(type)
            // Kept by who asked, and asked again each time: a correction counts at once.
            .cacheControl(CacheControl.noCache().cachePrivate())
            .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization")
            .eTag("\"" + hash(body) + "\"");
    if (next != null) {
      answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    if (file != null) {
      answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    }
    return answer.body(body);
  }

  private static String address(ApiRequest request, String last) {
    List<String> parameters = new ArrayList<>();
    for (Map.Entry<String, String[]> parameter : request.request().getParameterMap().entrySet()) {
      if (!parameter.getKey().equals("after")) {
        for (String value : parameter.getValue()) {
          parameters.add(parameter.getKey() + "=" + encoded(value));
        }
      }
    }
    parameters.add("after=" + encoded(last));
    return request.request().getRequestURI() + "?" + String.join("&", parameters);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] json(JsonNode body) {
    return MAPPER.writeValueAsBytes(body);
  }

  private static byte[] csv(List<String> columns, List<JsonNode> items) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvOutput csv = new CsvOutput(bytes)) {
      csv.row(columns);
      for (JsonNode item : items) {
        List<@Nullable Object> fields = new ArrayList<>();
        columns.forEach(column -> fields.add(cell(at(item, column))));
        csv.row(fields);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory", e);
    }
    return bytes.toByteArray();
  }

  private static JsonNode at(JsonNode item, String column) {
    return item.at("/" + column.replace('.', '/'));
  }

  private static @Nullable Object cell(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    if (value.isNumber()) {
      return value.decimalValue();
    }
    if (value.isString()) {
      return value.stringValue();
    }
    if (value instanceof ArrayNode list && list.valueStream().allMatch(JsonNode::isString)) {
      return String.join(";", list.valueStream().map(JsonNode::stringValue).toList());
    }
    return plain(value);
  }

  private static String plain(JsonNode value) {
    return value.isContainer() ? new String(json(value), StandardCharsets.UTF_8) : value.asString();
  }

  private static String hash(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java machine has SHA-256", e);
    }
  }
}
