package org.saola.sync.redlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.saola.redlist.Coded;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.record.ListedAssessment;

/**
 * What a list says of an assessment, as far as it tells whether its document is still the same.
 *
 * @param latest changes when a newer assessment comes, and nothing else with it
 * @param fingerprint of the rest
 */
record ListItem(int id, int sisId, boolean latest, long fingerprint) {
  /** An item of a list of the service. */
  static ListItem of(ListedAssessment item) {
    return new ListItem(
        item.id(),
        item.sisId(),
        item.latest(),
        fingerprint(
            item.day(),
            item.yearPublished(),
            item.possiblyExtinct(),
            item.possiblyExtinctInTheWild(),
            item.criteria(),
            item.scientificName(),
            item.categoryCode(),
            item.sisId(),
            String.join(",", item.scopes())));
  }

  /** What our own lists say of it. */
  static ListItem of(AssessmentSummary summary) {
    return new ListItem(
        summary.assessmentId(),
        summary.sisTaxonId(),
        summary.latest(),
        fingerprint(
            Objects.toString(summary.assessmentDate(), ""),
            Objects.requireNonNullElse(summary.yearPublished(), ""),
            summary.possiblyExtinct(),
            summary.possiblyExtinctInTheWild(),
            Objects.requireNonNullElse(summary.criteria(), ""),
            summary.scientificName(),
            summary.categoryCode(),
            summary.sisTaxonId(),
            summary.scopes().stream().map(ListItem::code).collect(Collectors.joining(","))));
  }

  private static String code(Coded scope) {
    return Objects.requireNonNullElse(scope.code(), "");
  }

  private static long fingerprint(Object... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(List.of(parts).toString().getBytes(UTF_8))).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** The path of the document. */
  String path() {
    return "assessment/" + id;
  }

  /** What tells this state of the document from others. */
  String stamp() {
    return HexFormat.of().toHexDigits(fingerprint) + (latest ? "+" : "-");
  }
}
