package org.saola.web.dashboard;

import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.saola.access.Account;
import org.saola.store.accounts.AccessStore;
import org.saola.store.accounts.Sessions;
import org.saola.store.accounts.Token;
import org.saola.store.usage.Usage;
import org.saola.store.usage.report.StoredRequest;
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
  private static final int REQUESTS_OF_A_PIECE = 200;

  private final Account account;
  private final AccessStore access;
  private final Usage usage;
  private final Runnable end;
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
  private final JsonGenerator json = JSON.createGenerator(piece, JsonEncoding.UTF8);
  private boolean begun;
  private boolean ended;
  private long lastRequest;

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
    return !ended;
  }

  @Override
  public byte[] next() {
    if (ended) {
      throw new NoSuchElementException();
    }
    if (!begun) {
      begin();
      begun = true;
    }
    var requests = usage.requests().following(account.id(), lastRequest, REQUESTS_OF_A_PIECE);
    requests.forEach(request -> write(request, json));
    if (requests.size() < REQUESTS_OF_A_PIECE) {
      json.writeEndArray();
      json.writeEndObject();
      ended = true;
    } else {
      lastRequest = requests.getLast().id();
    }
    json.flush();
    var bytes = piece.toByteArray();
    piece.reset();
    return bytes;
  }

  private void begin() {
    json.writeStartObject();
    json.writeName("account");
    write(account, json);
    json.writeArrayPropertyStart("tokens");
    access.tokens().list(account.id()).forEach(token -> write(token, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("sessions");
    access.sessions().list(account.id()).forEach(session -> write(session, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("requests");
  }

  @Override
  public void close() {
    end.run();
  }

  private static void write(Account account, JsonGenerator json) {
    var profile = account.profile();
    json.writeStartObject();
    json.writeStringProperty("email", account.email());
    json.writeBooleanProperty("email_confirmed", account.addressConfirmed());
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
