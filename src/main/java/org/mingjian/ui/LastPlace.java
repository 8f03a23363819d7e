package org.mingjian.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The region and year that were shown last, so that another screen opens with them where its
 * address names none.
 */
@SpringComponent
@VaadinSessionScope
public class LastPlace implements Serializable {
  private static final long serialVersionUID = 1;

  private @Nullable String region;
  private @Nullable Integer year;

  public void remember(Place place) {
    region = place.region();
    if (place.year() != null) {
      year = place.year();
    }
  }

  /** A division's code, empty for the country. */
  public Optional<String> region() {
    return Optional.ofNullable(region);
  }

  public Optional<Integer> year() {
    return Optional.ofNullable(year);
  }
}
