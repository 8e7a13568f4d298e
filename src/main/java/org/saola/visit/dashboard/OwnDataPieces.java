package org.saola.visit.dashboard;

import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.store.accounts.AccessStore;
import org.saola.store.accounts.Sessions;
import org.saola.store.accounts.Token;
import org.saola.store.audit.AuditEntry;
import org.saola.store.usage.Usage;
import org.saola.store.usage.report.StoredRequest;
import org.saola.store.watch.WatchedTaxon;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that is kept about the holder of an account, as JSON. Made piece by piece as it is read, as
 * there may be millions of requests, and readers may be slow.
 */
final class OwnDataPieces implements Iterator<byte[]>, AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final int ROWS_OF_A_PIECE = 200;

  /** What the next piece is of. */
  private enum Part {
    ACCOUNT,
    LOG,
    REQUESTS,
    NOTHING
  }

  private final Account account;
  private final AccessStore access;
  private final Usage usage;
  private final Runnable end;
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
  private final JsonGenerator json = JSON.createGenerator(piece, JsonEncoding.UTF8);
  private Part part = Part.ACCOUNT;
  private long last;

  /**
   * @param end runs when the last piece was read, or nobody reads on
   */
  OwnDataPieces(Account account, AccessStore access, Usage usage, Runnable end) {
    this.account = account;
    this.access = access;
    this.usage = usage;
    this.end = end;
  }

  @Override
  public boolean hasNext() {
    return part != Part.NOTHING;
  }

  @Override
  public byte[] next() {
    switch (part) {
      case ACCOUNT -> begin();
      case LOG -> writeLog();
      case REQUESTS -> writeRequests();
      case NOTHING -> throw new NoSuchElementException();
    }
    json.flush();
    var bytes = piece.toByteArray();
    piece.reset();
    return bytes;
  }

  private void begin() {
    json.writeStartObject();
    json.writeName("account");
    write(account, access.addresses().pending(account.id()).orElse(null), json);
    json.writeArrayPropertyStart("tokens");
    access.tokens().list(account.id()).forEach(token -> write(token, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("sessions");
    access.sessions().list(account.id()).forEach(session -> write(session, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("watched");
    access.watchLists().list(account.id()).forEach(taxon -> write(taxon, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("log");
    part = Part.LOG;
  }

  private static void write(WatchedTaxon taxon, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("dataset", taxon.dataset());
    json.writeNumberProperty("taxon", taxon.taxon());
    json.writeStringProperty("name", taxon.name());
    json.writeStringProperty("since", taxon.since().toString());
    json.writeEndObject();
  }

  private void writeLog() {
    var entries = access.auditLog().about(account.id(), last, ROWS_OF_A_PIECE);
    entries.forEach(this::write);
    if (entries.size() == ROWS_OF_A_PIECE) {
      last = entries.getLast().id();
      return;
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("requests");
    part = Part.REQUESTS;
    last = 0;
  }

  private void writeRequests() {
    var requests = usage.requests().following(account.id(), last, ROWS_OF_A_PIECE);
    requests.forEach(request -> write(request, json));
    if (requests.size() == ROWS_OF_A_PIECE) {
      last = requests.getLast().id();
      return;
    }
    json.writeEndArray();
    json.writeEndObject();
    part = Part.NOTHING;
  }

  @Override
  public void close() {
    end.run();
  }

  private static void write(Account account, @Nullable String pendingAddress, JsonGenerator json) {
    var profile = account.profile();
    json.writeStartObject();
    json.writeStringProperty("email", account.email());
    json.writeBooleanProperty("email_confirmed", account.addressConfirmed());
    json.writeStringProperty("email_to_be_confirmed", pendingAddress);
    json.writeStringProperty("name", profile.name());
    json.writeStringProperty("organisation", profile.organisation());
    json.writeStringProperty("country", profile.country());
    json.writeStringProperty("purpose", profile.purpose().code());
    json.writeStringProperty("purpose_text", profile.purposeText());
    json.writeStringProperty("role", account.role().code());
    json.writeStringProperty("standing", account.standing().code());
    json.writeStringProperty("standing_reason", account.reason());
    var terms = Optional.ofNullable(account.terms());
    json.writeStringProperty("terms_version", terms.map(given -> given.version()).orElse(null));
    json.writeStringProperty(
        "terms_accepted_at", terms.map(given -> given.at().toString()).orElse(null));
    json.writeStringProperty(
        "second_factor_since",
        Optional.ofNullable(account.secondFactorSince()).map(Object::toString).orElse(null));
    json.writeStringProperty("created_at", account.createdAt().toString());
    json.writeEndObject();
  }

  private static void write(Token token, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("id", token.id());
    json.writeStringProperty("label", token.label());
    json.writeStringProperty("created_at", token.createdAt().toString());
    json.writeStringProperty(
        "expires_at", Optional.ofNullable(token.expiresAt()).map(Object::toString).orElse(null));
    json.writeStringProperty("standing", token.standing().code());
    json.writeStringProperty("standing_reason", token.reason());
    json.writeEndObject();
  }

  private static void write(Sessions.Own session, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("opened_at", session.openedAt().toString());
    json.writeStringProperty("last_used_at", session.seenAt().toString());
    json.writeStringProperty("browser", session.client().browser());
    json.writeStringProperty("address", session.client().network());
    json.writeEndObject();
  }

  private void write(AuditEntry entry) {
    json.writeStartObject();
    json.writeStringProperty("at", entry.at().toString());
    json.writeStringProperty("by", actor(entry));
    json.writeStringProperty("action", entry.action().code());
    json.writeStringProperty("subject", entry.subject().kind().code());
    json.writeNumberProperty("subject_id", entry.subject().id());
    json.writeStringProperty("reason", entry.reason());
    json.writeStringProperty("detail", entry.detail());
    json.writeEndObject();
  }

  /** Who did it; the name of an administrator is not the holder's to take along. */
  private String actor(AuditEntry entry) {
    if (entry.actor().equals(Actor.of(account))) {
      return "holder";
    }
    return entry.actor().equals(Actor.STRANGER) ? "stranger" : "operator";
  }

  private static void write(StoredRequest request, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("at", request.at().toString());
    json.writePOJOProperty("token_id", request.tokenId());
    json.writeStringProperty("api", request.call().api());
    json.writeStringProperty("endpoint", request.call().endpoint());
    json.writeStringProperty("action", request.call().action());
    json.writeStringProperty("format", request.call().format());
    json.writeStringProperty("parameters", request.call().parameters());
    json.writeNumberProperty("status", request.status());
    json.writeStringProperty("error", request.error());
    json.writeNumberProperty("bytes", request.bytes());
    json.writeStringProperty("address", request.address());
    json.writeStringProperty("request_id", request.requestId());
    json.writeEndObject();
  }
}
