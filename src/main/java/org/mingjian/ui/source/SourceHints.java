package org.mingjian.ui.source;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Optional;
import org.mingjian.report.FactId;
import org.mingjian.report.FiguresWanted;
import org.mingjian.report.Provenance;
import org.mingjian.report.ReportStore;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.IndicatorNames;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What every screen offers at a figure: the very words of the report while a reader points at it or
 * walks to it, and its source beside another one when both are chosen with the shift key.
 */
@Tag("mingjian-sources")
@JsModule("./sources/mingjian-sources.ts")
public final class SourceHints extends Component {
  private static final long serialVersionUID = 1;
  private static final String MONEY = "万元";

  private final transient ReportStore reports;
  private final transient IndicatorNames names;
  private final CurrentActor current;

  public SourceHints(ReportStore reports, IndicatorNames names, CurrentActor current) {
    this.reports = reports;
    this.names = names;
    this.current = current;
    getElement()
        .setPropertyJson(
            "words",
            JsonNodeFactory.instance
                .objectNode()
                .put("first", getTranslation("beside.first"))
                .put("cancel", getTranslation("beside.cancel"))
                .put("hint", getTranslation("beside.hint")));
  }

  /**
   * What a report says at a figure, in one line; empty for what is none, or none within the scope.
   *
   * @param id a fact id, from the browser
   */
  @ClientCallable
  public String said(String id) {
    Optional<FactId> fact = id.length() > 200 ? Optional.empty() : FactId.parse(id);
    return fact.flatMap(this::place).map(this::said).orElse("");
  }

  private Optional<Provenance> place(FactId fact) {
    FiguresWanted wanted = new FiguresWanted.One(fact);
    return reports.provenance(current.actor(), List.of(wanted)).of(wanted).stream().findFirst();
  }

  private String said(Provenance place) {
    String raw = place.raw();
    if (raw == null || raw.isBlank()) {
      return getTranslation(
          "beside.said.nothing", getTranslation("source.state." + FactTexts.state(place.value())));
    }
    String mark = FactTexts.markKey(raw);
    if (mark != null) {
      return getTranslation("beside.said.nothing", getTranslation(mark));
    }
    String unit = names.unit(place.fact().indicator(), getLocale());
    String stated = place.unitStated();
    boolean money =
        names.unit(place.fact().indicator(), java.util.Locale.SIMPLIFIED_CHINESE).equals(MONEY);
    String said =
        unit.isEmpty() && stated == null
            ? getTranslation("beside.said.plain", raw.strip())
            : money && stated == null
                ? getTranslation("beside.said.assumed", raw.strip())
                : getTranslation("beside.said", raw.strip(), stated == null ? unit : stated);
    Integer page = place.page();
    return page == null ? said : getTranslation("beside.said.page", said, String.valueOf(page));
  }
}
