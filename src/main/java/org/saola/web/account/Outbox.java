package org.saola.web.account;

/** Takes mails to send; nobody waits for it, and nobody hears of a failure. */
@FunctionalInterface
public interface Outbox {
  void send(String to, String subject, String text);
}
