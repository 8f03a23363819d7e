package org.mingjian.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import org.mingjian.chart.ChartJson;
import org.mingjian.chart.ChartSpec;

/**
 * One chart. It has the height that its rows need and the width of its container.
 *
 * <p>The specification goes to the browser as one property and is not kept here.
 */
@Tag("mingjian-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./chart/mingjian-chart.ts")
public final class Chart extends Component implements HasSize, HasStyle {

  /** Shows this in place of what was shown before. */
  public void show(ChartSpec spec) {
    getElement().setPropertyJson("spec", ChartJson.of(spec));
  }

  /** Calls the listener when a reader chooses a mark by mouse, touch or keyboard. */
  public Registration addMarkClickedListener(ComponentEventListener<MarkClicked> listener) {
    return addListener(MarkClicked.class, listener);
  }
}
