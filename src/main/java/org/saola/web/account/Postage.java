package org.saola.web.account;

/**
 * That one letter may go; {@link LetterQuota} alone gives it.
 *
 * @param network whose client caused the letter
 */
record Postage(LetterKind kind, String to, long network) {}
