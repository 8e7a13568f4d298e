package org.saola.ingest.redlistdocuments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.saola.redlist.Assessment;

/** Tells whether two assessments say the same without keeping both. */
final class AssessmentHash {
  private final MessageDigest digest;

  AssessmentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** The first 64 bits of the SHA-256 of all that an assessment says. */
  long of(Assessment assessment) {
    return ByteBuffer.wrap(digest.digest(assessment.toString().getBytes(UTF_8))).getLong();
  }
}
