package org.mingjian.ui.compare;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.text.NumberFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.Denominator;
import org.mingjian.compare.DenominatorFile;
import org.mingjian.compare.DenominatorStore;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.imports.UploadTexts;

/**
 * Uploads what figures are divided by: the file is read and shown with what is wrong in which line,
 * and nothing is stored before the reader says so.
 */
final class DenominatorDialog extends Dialog {
  private static final long serialVersionUID = 1;
  private static final int MOST_FAULTS_SHOWN = 50;

  private final transient DenominatorStore store;
  private final transient DivisionRegister divisions;
  private final CurrentActor current;
  private final transient Runnable stored;
  private final ComboBox<Denominator> kind = new ComboBox<>();
  private final Div result = new Div();
  private final Button save;
  private transient @Nullable DenominatorFile file;
  private String fileName = "";

  DenominatorDialog(
      DenominatorStore store, DivisionRegister divisions, CurrentActor current, Runnable stored) {
    this.store = store;
    this.divisions = divisions;
    this.current = current;
    this.stored = stored;
    setId("denominator-dialog");
    setHeaderTitle(getTranslation("compare.upload"));
    setWidth("48rem");
    kind.setId("denominator-kind");
    kind.setLabel(getTranslation("compare.upload.kind"));
    kind.setItems(Denominator.values());
    kind.setItemLabelGenerator(item -> getTranslation("denominator." + item.code()));
    kind.setValue(Denominator.POPULATION);
    kind.setWidth("20rem");
    Upload upload = new Upload(this::receive);
    upload.setId("denominator-upload");
    upload.setI18n(UploadTexts.of(this::getTranslation));
    upload.setDropLabel(new Span(getTranslation("compare.upload.drop")));
    upload.setMaxFiles(1);
    // A file with faults is mended and chosen again: what was read stands below, the place is free.
    upload.addAllFinishedListener(event -> upload.clearFileList());
    upload.setMaxFileSize(DenominatorFile.LARGEST_FILE);
    upload.setAcceptedFileExtensions(".csv", ".txt");
    result.setId("denominator-result");
    result.getElement().setAttribute("aria-live", "polite");
    save = new Button(getTranslation("compare.upload.save"), event -> save());
    save.setId("denominator-save");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setEnabled(false);
    add(new Paragraph(getTranslation("compare.upload.how")), kind, upload, result);
    getFooter().add(new Button(getTranslation("compare.cancel"), event -> close()), save);
  }

  /** Reads at most one byte more than is allowed, whatever the browser says of the size. */
  private void receive(UploadEvent event) throws IOException {
    byte[] bytes;
    try (InputStream in = event.getInputStream()) {
      bytes = in.readNBytes(DenominatorFile.LARGEST_FILE + 1);
    }
    String name = event.getFileName();
    VaadinSession session = event.getSession();
    session.lock();
    try {
      show(name, store.preview(current.actor(), bytes));
    } finally {
      session.unlock();
    }
  }

  /** Shows what was read. */
  void show(String name, DenominatorFile read) {
    fileName = name;
    file = read;
    result.removeAll();
    save.setEnabled(!read.rows().isEmpty());
    result.add(
        new Paragraph(
            getTranslation("compare.upload.read", read.rows().size(), read.faults().size(), name)));
    if (!read.faults().isEmpty()) {
      UnorderedList faults = new UnorderedList();
      faults.setId("denominator-faults");
      faults.addClassName("compare-faults");
      for (DenominatorFile.Fault fault :
          read.faults().subList(0, Math.min(MOST_FAULTS_SHOWN, read.faults().size()))) {
        faults.add(new ListItem(text(fault)));
      }
      result.add(faults);
    }
    if (!read.rows().isEmpty()) {
      result.add(preview(read.rows()));
    }
  }

  private String text(DenominatorFile.Fault fault) {
    String why = getTranslation("compare.upload.fault." + fault.why().code(), fault.text());
    return fault.line() == 0 ? why : getTranslation("compare.upload.line", fault.line(), why);
  }

  private Grid<DenominatorFile.Row> preview(List<DenominatorFile.Row> rows) {
    NumberFormat numbers = NumberFormat.getNumberInstance(getLocale());
    Grid<DenominatorFile.Row> grid = new Grid<>();
    grid.setId("denominator-preview");
    grid.setHeight("16rem");
    grid.addColumn(DenominatorFile.Row::line).setHeader(getTranslation("compare.upload.row"));
    grid.addColumn(row -> divisions.find(row.division()).map(Division::name).orElse(row.division()))
        .setHeader(getTranslation("compare.unit"));
    grid.addColumn(row -> String.valueOf(row.year())).setHeader(getTranslation("compare.year"));
    grid.addColumn(row ->
            row.value() == null
                ? getTranslation("compare.upload.withdrawn")
                : numbers.format(row.value()))
        .setHeader(getTranslation("compare.upload.value"))
        .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
    grid.setItems(rows);
    return grid;
  }

  private void save() {
    DenominatorFile read = file;
    Denominator chosen = kind.getValue();
    if (read == null || chosen == null) {
      return;
    }
    store.add(current.actor(), chosen, fileName, read.rows());
    close();
    stored.run();
  }
}
