package org.saola.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class BoundedLogTest {

  @Test
  void writesTheFirstOfManyOnly() {
    var logger = (Logger) LoggerFactory.getLogger(BoundedLogTest.class);
    logger.setAdditive(false);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    logger.addAppender(lines);
    var log = new BoundedLog(logger);
    for (int i = 0; i < 10_000; i++) {
      log.warn("attack {} from {}", i, "192.0.2.1");
    }
    assertThat(lines.list).hasSize(10);
    assertThat(lines.list.getFirst().getFormattedMessage()).isEqualTo("attack 0 from 192.0.2.1");
  }
}
