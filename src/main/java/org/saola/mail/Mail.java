package org.saola.mail;

/**
 * A mail that waits.
 *
 * @param cause whoever had it sent
 */
record Mail(long cause, String to, String subject, String text) {}
