package org.mingjian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

class FailureViewTest {
  @Test
  void aDatabaseThatIsGoneIsNoMistakeOfTheProgram() {
    var refused = new SQLException("Connection refused", "08001");
    var waited =
        new SQLTransientConnectionException("timed out", refused.getSQLState(), 0, refused);

    assertThat(FailureView.isUnreachable(new DataAccessException("no connection", waited)))
        .isTrue();
    assertThat(
            FailureView.isUnreachable(
                new DataAccessException("shut down", new SQLException("closed", "57P01"))))
        .isTrue();
  }

  @Test
  void aMistakeOfTheProgramIsNotLaidOnTheDatabase() {
    assertThat(
            FailureView.isUnreachable(
                new DataAccessException("no such column", new SQLException("bad", "42703"))))
        .isFalse();
    assertThat(FailureView.isUnreachable(new IllegalStateException("no state", new SQLException())))
        .isFalse();
  }
}
