package org.mingjian.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** A password or token that is shown this once: to be copied and given to whom it is for. */
public final class Secret extends Composite<Div> {
  private static final long serialVersionUID = 1;

  /**
   * The secret with words about it.
   *
   * @param label what it is
   * @param words what to do with it
   */
  public Secret(String label, String secret, String words) {
    Div content = getContent();
    content.setId("secret");
    content.addClassName("secret");
    content.getElement().setAttribute("role", "status");
    TextField field = new TextField(label);
    field.setId("secret-value");
    field.setValue(secret);
    field.setReadOnly(true);
    field.setAutoselect(true);
    field.addClassName("secret-value");
    Button copy = new Button(getTranslation("secret.copy"));
    copy.setId("secret-copy");
    copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div row = new Div(field, copy);
    row.addClassName("account-fields");
    // Where the page is not served securely the browser offers no clipboard; the field is selected.
    copy.addClickListener(event ->
        field
            .getElement()
            .executeJs(
                "this.inputElement.select();"
                    + "if (navigator.clipboard) navigator.clipboard.writeText(this.value);"
                    + "else document.execCommand('copy');"));
    content.add(row, new Paragraph(words));
  }
}
