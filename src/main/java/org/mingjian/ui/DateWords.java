package org.mingjian.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.util.Arrays;

/** The words of a field for a day, in the language of its screen. */
public final class DateWords {
  private DateWords() {}

  public static DatePicker.DatePickerI18n of(Component view) {
    DateFormatSymbols symbols =
        DateFormatSymbols.getInstance(com.vaadin.flow.component.UI.getCurrent().getLocale());
    return new DatePicker.DatePickerI18n()
        .setDateFormat("yyyy-MM-dd")
        .setMonthNames(Arrays.stream(symbols.getMonths()).limit(12).toList())
        .setWeekdays(Arrays.stream(symbols.getWeekdays()).skip(1).toList())
        .setWeekdaysShort(Arrays.stream(symbols.getShortWeekdays()).skip(1).toList())
        .setFirstDayOfWeek(1)
        .setToday(view.getTranslation("finding.decision.today"))
        .setCancel(view.getTranslation("finding.decision.cancel"));
  }
}
