package org.mingjian.chart;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the JSON of charts and of tables has in common. */
final class SpecMapper {
  private SpecMapper() {}

  static JsonMapper.Builder builder() {
    return JsonMapper.builder()
        .changeDefaultPropertyInclusion(always ->
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        .withConfigOverride(
            List.class,
            lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
        .withConfigOverride(
            boolean.class,
            flags ->
                flags
                    .setInclude(
                        JsonInclude.Value.construct(
                            JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS))
                    .setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
        .withConfigOverride(
            BigDecimal.class,
            amounts -> amounts.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        // The same specification has the same text, so that its hash can be kept.
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }
}
