package org.mingjian.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.Settings;
import org.mingjian.finding.life.CountySettings;
import org.mingjian.finding.life.PeerChoice;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.ViewTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;

@WithMockUser(
    username = ViewTest.EDITOR,
    roles = {Role.VIEWER_ROLE, Role.INSPECTOR_ROLE, Role.EDITOR_ROLE})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class SettingsViewTest extends ViewTest {
  private CountySettings current() {
    return services.settings().current(editor(), COUNTY);
  }

  private void save() {
    test(find(Button.class).withId("save").single()).click();
  }

  private void reason(String words) {
    find(TextArea.class).withId("reason").single().setValue(words);
  }

  private String notices() {
    return words(find(Div.class).withId("notices").single());
  }

  @Test
  void aChangeIsAVersionWithItsReason() {
    open("settings?region=" + COUNTY);
    assertThat(find(Span.class).withId("version").single().getText()).contains("紫阳县", "默认设置");
    find(IntegerField.class).withId("deadline-month").single().setValue(3);
    find(BigDecimalField.class).withId("limit-rate").single().setValue(new BigDecimal("5"));
    find(Checkbox.class).withId("rule-time.late").single().setValue(false);
    save();
    assertThat(notices()).contains("没有保存");
    assertThat(current().settings()).isEqualTo(Settings.defaults());

    reason("省里推迟了期限");
    save();
    assertThat(notices()).contains("第 1 版");
    Settings saved = current().settings();
    assertThat(saved.version()).isEqualTo(1);
    assertThat(saved.deadline()).isEqualTo(MonthDay.of(3, 31));
    assertThat(saved.falseDiscoveryRate()).isEqualTo(0.05);
    assertThat(saved.similarityLimit()).isEqualByComparingTo("0.8");
    assertThat(saved.off()).containsExactly("time.late");
    assertThat(words(find(Section.class).withId("versions").single()))
        .contains("省里推迟了期限", EDITOR, "1-31 → 3-31", "10 % → 5 %", "停用规则“发布晚于参考日期”");
  }

  @Test
  void refusesWhatNoLimitCanBe() {
    open("settings?region=" + COUNTY);
    BigDecimalField level = find(BigDecimalField.class).withId("limit-level").single();
    level.setValue(new BigDecimal("100"));
    IntegerField day = find(IntegerField.class).withId("deadline-day").single();
    day.setValue(32);
    reason("试一试");
    save();
    assertThat(level.isInvalid()).isTrue();
    assertThat(day.isInvalid()).isTrue();
    assertThat(current().settings().version()).isZero();
  }

  @Test
  void somebodyElseChangedThemFirst() {
    open("settings?region=" + COUNTY);
    services
        .settings()
        .change(editor(), COUNTY, 0, Settings.defaults(), new PeerChoice.Prefecture(), "全市统一");
    reason("我也要改");
    save();
    assertThat(notices()).contains("没有保存", "其他人");
    assertThat(current().settings().version()).isEqualTo(1);
    // The words are still there, and with the newest version seen they can be saved.
    save();
    assertThat(current().settings().version()).isEqualTo(2);
    assertThat(current().peers()).isEqualTo(new PeerChoice.Prefecture());
  }

  @Test
  @SuppressWarnings("unchecked")
  void makesAGroupOfPeers() {
    open("settings?region=" + COUNTY);
    find(TextField.class).withId("group-name").single().setValue("山区");
    MultiSelectComboBox<String> units =
        find(MultiSelectComboBox.class).withId("group-units").single();
    units.setValue(Set.of("610924102"));
    test(find(Button.class).withId("group-save").single()).click();
    assertThat(units.isInvalid()).isTrue();
    units.setValue(Set.of("610924102", "610924109"));
    test(find(Button.class).withId("group-save").single()).click();
    assertThat(services.settings().groups(editor()))
        .singleElement()
        .satisfies(group -> {
          assertThat(group.name()).isEqualTo("山区");
          assertThat(group.units()).isEqualTo(List.of("610924102", "610924109"));
        });
    assertThat(words(find(Section.class).withId("groups").single())).contains("山区：汉王镇、高桥镇");
  }

  @Test
  void aCountyOutsideTheScopeIsNotShown() {
    services
        .settings()
        .change(
            Actor.commandLine(),
            "320312",
            0,
            Settings.defaults(),
            new PeerChoice.County(),
            "外县的理由");
    open("settings?region=320312");
    assertThat(find(Span.class).withId("version").exists()).isFalse();
    assertThat(notices()).contains("请选择一个县");
  }
}
