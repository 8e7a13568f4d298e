package org.saola.visit.letter;

/**
 * That one letter may go; {@link LetterQuota} alone gives it.
 *
 * @param network whose client caused the letter
 */
public record Postage(LetterKind kind, String to, long network) {}
