package org.saola.api.saola1;

import java.util.Map;
import org.saola.admission.Caller;
import org.saola.http.QueryParameters;
import org.saola.http.Request;

/**
 * What is asked of a resource.
 *
 * @param path the named segments of the path, decoded
 * @param query decoded
 */
public record Question(
    Request request, Caller caller, Map<String, String> path, QueryParameters query) {

  /** The segment of a name that {@link Resource#path} has. */
  public String segment(String name) {
    var value = path.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the path has no {" + name + "}");
    }
    return value;
  }
}
