package org.saola.visit.letter;

/** Takes mails to send; nobody waits for it, and nobody hears of a failure. */
@FunctionalInterface
public interface Outbox {
  /**
   * Takes one.
   *
   * @param cause whoever had it sent; those who had few sent do not wait for the others
   */
  void send(long cause, String to, String subject, String text);
}
