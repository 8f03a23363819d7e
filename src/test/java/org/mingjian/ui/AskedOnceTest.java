package org.mingjian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.TestReports;
import org.mingjian.report.Placement;
import org.mingjian.report.WaitReason;
import org.mingjian.security.Role;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(
    username = ViewTest.EDITOR,
    roles = {Role.VIEWER_ROLE, Role.INSPECTOR_ROLE, Role.EDITOR_ROLE})
class AskedOnceTest extends ViewTest {
  private static final String TOWNSHIP = "610924109";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?region=610924&year=2020",
        "compare?region=610924&years=2019-2020",
        "townships?region=610924&year=2020",
        "township/610924109?years=2019-2020",
        "findings?region=610924&state=open",
        "reports?region=610924",
        "waiting",
        "import",
        "presentations",
        "settings?region=610924"
      })
  void noScreenAsksTheDatabaseTheSameTwice(String address) {
    TestReports.of(TOWNSHIP, 2019).storeIn(services.reports(), editor());
    TestReports.of(TOWNSHIP, 2020).storeIn(services.reports(), editor());
    TestReports.waiting(
            new Placement.Waiting(List.of(WaitReason.DIVISION_AMBIGUOUS)), 2020, TOWNSHIP)
        .storeIn(services.reports(), editor());

    List<String> asked =
        statements.textsDuring(() -> {
          open(address);
          sent(); // what a list shows is read when it is sent
        });

    assertThat(asked).isNotEmpty().doesNotHaveDuplicates();
  }
}
