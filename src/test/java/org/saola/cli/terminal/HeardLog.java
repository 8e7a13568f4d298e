package org.saola.cli.terminal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What the program writes into its log until this is closed. */
public final class HeardLog implements AutoCloseable {
  private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          events.add(event);
        }
      };

  public HeardLog() {
    appender.start();
    logger().setLevel(Level.INFO);
    logger().addAppender(appender);
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger("org.saola");
  }

  /** Level and message of each line so far. */
  public List<String> lines() {
    return events.stream()
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .toList();
  }

  @Override
  public void close() {
    logger().detachAppender(appender);
    logger().setLevel(null);
  }
}
