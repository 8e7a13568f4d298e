package org.saola.web.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.saola.access.Account;
import org.saola.http.Response;
import org.saola.http.Response.Body.Pieces;
import org.saola.http.Response.Header;
import org.saola.store.accounts.AccessStore;
import org.saola.store.accounts.Token;
import org.saola.store.usage.Usage;
import org.saola.store.usage.report.StoredRequest;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that is kept about the holder of an account, as JSON. */
final class OwnDataFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final AccessStore access;
  private final Usage usage;

  OwnDataFile(AccessStore access, Usage usage) {
    this.access = access;
    this.usage = usage;
  }

  /** The file, made elsewhere than in memory, as there may be millions of requests. */
  Response answer(Account account) {
    try {
      var file = Files.createTempFile("saola-account-", ".json");
      try {
        write(account, file);
        var headers =
            List.of(
                new Header("Content-Type", "application/json; charset=utf-8"),
                new Header("Content-Disposition", "attachment; filename=\"saola-account.json\""),
                new Header("Cache-Control", "no-store"));
        return new Response(200, headers, new Pieces(Files.size(file), FilePieces.of(file)));
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Account account, Path file) {
    try (var json = JSON.createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeName("account");
      write(account, json);
      json.writeArrayPropertyStart("tokens");
      access.tokens().list(account.id()).forEach(token -> write(token, json));
      json.writeEndArray();
      json.writeArrayPropertyStart("requests");
      usage.requests().forEach(account.id(), request -> write(request, json));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(Account account, JsonGenerator json) {
    var profile = account.profile();
    json.writeStartObject();
    json.writeStringProperty("email", account.email());
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
