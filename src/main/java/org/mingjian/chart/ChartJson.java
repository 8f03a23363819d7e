package org.mingjian.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.StdConverter;

/**
 * The shape in which a chart reaches the browser and in which a presentation keeps it; {@code
 * frontend/chart/spec.d.ts} declares the same. Amounts are decimal strings, so that no digit is
 * lost on the way; what is null or false is left out, and empty details and flags are.
 */
public final class ChartJson {
  private static final JsonMapper MAPPER =
      SpecMapper.builder()
          .addMixIn(ChartSpec.class, Kinds.class)
          .addMixIn(ColourRole.class, Roles.class)
          .addMixIn(Figure.class, AsPlainFigure.class)
          .addMixIn(Content.class, AsPlainContent.class)
          .build();

  private ChartJson() {}

  /** The JSON of a chart. */
  public static ObjectNode of(ChartSpec spec) {
    return MAPPER.valueToTree(spec);
  }

  /**
   * The chart that {@link #of} made this JSON from.
   *
   * @throws IllegalArgumentException if it is not the JSON of a chart that can be drawn
   */
  public static ChartSpec read(JsonNode node) {
    try {
      return MAPPER.treeToValue(node, ChartSpec.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Not a chart: " + e.getOriginalMessage(), e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Bars.class, name = "bars"),
    @JsonSubTypes.Type(value = Lines.class, name = "lines"),
    @JsonSubTypes.Type(value = SmallMultiples.class, name = "smallMultiples"),
    @JsonSubTypes.Type(value = Heatmap.class, name = "heatmap"),
    @JsonSubTypes.Type(value = Funnel.class, name = "funnel"),
    @JsonSubTypes.Type(value = Scatter.class, name = "scatter"),
    @JsonSubTypes.Type(value = Distribution.class, name = "distribution"),
    @JsonSubTypes.Type(value = Ranking.class, name = "ranking")
  })
  interface Kinds {
    @JsonIgnore
    boolean isEmpty();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "role")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ColourRole.Accent.class, name = "accent"),
    @JsonSubTypes.Type(value = ColourRole.Neutral.class, name = "neutral"),
    @JsonSubTypes.Type(value = ColourRole.Categorical.class, name = "categorical"),
    @JsonSubTypes.Type(value = ColourRole.Sequence.class, name = "sequence")
  })
  private interface Roles {}

  @JsonSerialize(converter = FigureToPlain.class)
  @JsonDeserialize(converter = PlainToFigure.class)
  private interface AsPlainFigure {}

  @JsonSerialize(converter = ContentToPlain.class)
  @JsonDeserialize(converter = PlainToContent.class)
  private interface AsPlainContent {}

  /** A figure without levels: it has a value, or a state that says why not. */
  private record PlainFigure(
      String id,
      @Nullable BigDecimal value,
      @Nullable String state,
      boolean incomplete,
      boolean approximate,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> details,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Flag> flags) {}

  private record PlainContent(
      @Nullable BigDecimal value, @Nullable String state, boolean incomplete, boolean approximate) {

    static PlainContent of(Content content) {
      return switch (content) {
        case Content.Amount(var value, var incomplete, var approximate) ->
            new PlainContent(value, null, incomplete, approximate);
        case Content.Missing(var state) -> new PlainContent(null, state, false, false);
      };
    }

    Content content() {
      if (value != null) {
        return new Content.Amount(value, incomplete, approximate);
      }
      return new Content.Missing(state == null ? "" : state);
    }
  }

  private static final class FigureToPlain extends StdConverter<Figure, PlainFigure> {
    @Override
    public PlainFigure convert(Figure figure) {
      PlainContent plain = PlainContent.of(figure.content());
      return new PlainFigure(
          figure.id(),
          plain.value(),
          plain.state(),
          plain.incomplete(),
          plain.approximate(),
          figure.details(),
          figure.flags());
    }
  }

  private static final class PlainToFigure extends StdConverter<PlainFigure, Figure> {
    @Override
    public Figure convert(PlainFigure plain) {
      return new Figure(
          plain.id(),
          new PlainContent(plain.value(), plain.state(), plain.incomplete(), plain.approximate())
              .content(),
          plain.details(),
          plain.flags());
    }
  }

  private static final class ContentToPlain extends StdConverter<Content, PlainContent> {
    @Override
    public PlainContent convert(Content content) {
      return PlainContent.of(content);
    }
  }

  private static final class PlainToContent extends StdConverter<PlainContent, Content> {
    @Override
    public Content convert(PlainContent plain) {
      return plain.content();
    }
  }
}
