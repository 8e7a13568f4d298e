package org.saola.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone with a browser: keeps cookies, sends forms, and stays where it is led elsewhere. */
public final class Browser {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"form_token\" value=\"([^\"]+)\"");

  private final String origin;
  private final Map<String, String> cookies = new TreeMap<>();
  private final Map<String, String> headers = new TreeMap<>();

  public Browser(String origin) {
    this.origin = origin;
  }

  /** Sends another header with everything. */
  public Browser with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  /** Opens the page of a form, fills the form in, and sends it. */
  public HttpResponse<String> submit(String page, String action, Map<String, String> fields)
      throws IOException, InterruptedException {
    return post(action, fields, formToken(page));
  }

  /** Fills a form in and sends it with this token. */
  public HttpResponse<String> post(String action, Map<String, String> fields, String formToken)
      throws IOException, InterruptedException {
    var all = new LinkedHashMap<>(fields);
    all.put("form_token", formToken);
    var body =
        all.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** The token of the forms on a page. */
  public String formToken(String page) throws IOException, InterruptedException {
    return formTokenIn(get(page).body());
  }

  /** The token of the forms on a page that was answered with. */
  public static String formTokenIn(String html) {
    var token = FORM_TOKEN.matcher(html);
    if (!token.find()) {
      throw new AssertionError("no form in " + html);
    }
    return Objects.requireNonNull(token.group(1));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    var response = CLIENT.send(request.build(), BodyHandlers.ofString());
    for (var cookie : response.headers().allValues("Set-Cookie")) {
      keep(cookie);
    }
    return response;
  }

  private void keep(String cookie) {
    var name = cookie.substring(0, cookie.indexOf('='));
    if (cookie.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
