package org.councilnotes.web.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.Serial;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestOperations;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an issuer says of itself.
 *
 * <p>Source: OpenID Connect Discovery 1.0, 4; RFC 8414, 3 and 5.
 *
 * @param issuer its name, which is an address
 * @param fields as it answers them
 */
record IssuerDescription(String issuer, Map<String, Object> fields) {

  private static final String OPENID = "/.well-known/openid-configuration";
  private static final String OAUTH = "/.well-known/oauth-authorization-server";

  IssuerDescription {
    fields = Map.copyOf(fields);
  }

  /** No description can be had, or not of the issuer that was asked for. */
  static final class Unavailable extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    Unavailable(String message) {
      super(message);
    }

    Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Asks an issuer.
   *
   * @throws Unavailable where it gives no answer, or one that cannot be
   */
  static IssuerDescription of(String issuer, RestOperations client) {
    try {
      for (URI address : addresses(issuer)) {
        Optional<String> answer = ask(address, client);
        if (answer.isPresent()) {
          return parse(issuer, answer.orElseThrow());
        }
      }
    } catch (RestClientException | ParseException e) {
      throw new Unavailable(issuer + " does not say what it is: " + e.getMessage(), e);
    }
    throw new Unavailable(issuer + " does not say what it is");
  }

  /** In the order in which they are tried: the latter two are for issuers with a path. */
  private static List<URI> addresses(String issuer) {
    URI whole = URI.create(issuer);
    String path = Objects.toString(whole.getPath(), "").replaceFirst("/$", "");
    return List.of(
        with(whole, path + OPENID), with(whole, OPENID + path), with(whole, OAUTH + path));
  }

  private static URI with(URI issuer, String path) {
    return UriComponentsBuilder.fromUri(issuer).replacePath(path).build().toUri();
  }

  /** Empty where there is nothing at an address. */
  private static Optional<String> ask(URI address, RestOperations client) {
    try {
      return Optional.ofNullable(client.getForObject(address, String.class));
    } catch (HttpClientErrorException nothing) {
      return Optional.empty();
    }
  }

  private static IssuerDescription parse(String issuer, String answer) throws ParseException {
    IssuerDescription found = new IssuerDescription(issuer, withoutNulls(answer));
    if (!found.text("issuer").filter(issuer::equals).isPresent()) {
      throw new Unavailable(
          "%s says that it is %s".formatted(issuer, found.text("issuer").orElse("nobody")));
    }
    return found;
  }

  private static Map<String, Object> withoutNulls(String answer) throws ParseException {
    Map<String, Object> fields = JSONObjectUtils.parse(answer);
    fields.values().removeIf(Objects::isNull);
    return fields;
  }

  private Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field)).map(Object::toString);
  }

  /**
   * The address of the keys that it signs with.
   *
   * @throws Unavailable where it names none
   */
  String keys() {
    return text("jwks_uri").orElseThrow(() -> new Unavailable(issuer + " names no keys"));
  }
}
