package org.saola.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitingMailsTest {
  private final WaitingMails waiting = new WaitingMails(5);

  private @Nullable Mail add(long cause, String subject) {
    return waiting.add(new Mail(cause, "reader@example.org", subject, ""));
  }

  private String taken() throws InterruptedException {
    var subjects = new StringBuilder();
    waiting.close();
    for (var mail = waiting.take(); mail != null; mail = waiting.take()) {
      subjects.append(mail.subject()).append(' ');
    }
    return subjects.toString().strip();
  }

  @Test
  void thoseWhoCausedMailsTakeTurns() throws InterruptedException {
    add(1, "a1");
    add(1, "a2");
    add(1, "a3");
    add(2, "b1");
    add(3, "c1");
    assertThat(taken()).isEqualTo("a1 b1 c1 a2 a3");
  }

  @Test
  void whoFillsTheQueueLosesMailsAndNobodyElse() throws InterruptedException {
    for (int i = 1; i <= 5; i++) {
      assertThat(add(1, "flood" + i)).isNull();
    }
    assertThat(add(1, "flood6")).extracting(Mail::subject).isEqualTo("flood6");
    assertThat(add(2, "b1")).extracting(Mail::subject).isEqualTo("flood5");
    assertThat(add(3, "c1")).extracting(Mail::subject).isEqualTo("flood4");
    assertThat(add(2, "b2")).extracting(Mail::subject).isEqualTo("flood3");
    assertThat(add(2, "b3"))
        .as("has more than the flood by now")
        .extracting(Mail::subject)
        .isEqualTo("b3");
    assertThat(taken()).isEqualTo("flood1 b1 c1 flood2 b2");
  }

  @Test
  void aFullQueueOfOneMailOfEachTakesNoMore() {
    for (int i = 1; i <= 5; i++) {
      add(i, "mail");
    }
    assertThat(add(6, "late")).extracting(Mail::subject).isEqualTo("late");
  }

  @Test
  void nothingIsTakenAfterTheEnd() throws InterruptedException {
    add(1, "a1");
    waiting.close();
    assertThat(add(1, "late")).extracting(Mail::subject).isEqualTo("late");
    assertThat(waiting.clear()).isEqualTo(1);
    assertThat(waiting.take()).isNull();
  }
}
