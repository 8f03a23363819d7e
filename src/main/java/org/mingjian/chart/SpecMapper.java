package org.mingjian.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

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
        .addModule(new SimpleModule().addSerializer(BigDecimal.class, new PlainDigits()))
        // The same specification has the same text, so that its hash can be kept.
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** A text without an exponent: a number of the browser would lose digits. */
  private static final class PlainDigits extends StdSerializer<BigDecimal> {
    PlainDigits() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator generator, SerializationContext context) {
      generator.writeString(value.toPlainString());
    }
  }
}
