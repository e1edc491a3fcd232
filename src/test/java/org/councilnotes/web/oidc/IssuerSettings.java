package org.councilnotes.web.oidc;

import java.util.Map;
import java.util.TreeMap;

/** Settings of an archive whose users are those of an issuer. */
final class IssuerSettings {

  private static final String CLIENT = "spring.security.oauth2.client.";
  private static final String TOKENS = "spring.security.oauth2.resourceserver.jwt.";

  private IssuerSettings() {}

  private static Map<String, String> roles() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("archive.oidc.roles-claim", "realm_access.roles");
    settings.put(
        "archive.oidc.roles", "reader=notes-readers,editor=notes-editors,operator=notes-operators");
    return settings;
  }

  /** People log in there. */
  static Map<String, String> login(String issuer) {
    Map<String, String> settings = roles();
    settings.put(CLIENT + "provider.archive.issuer-uri", issuer);
    settings.put(CLIENT + "registration.archive.client-id", TestIssuer.CLIENT);
    settings.put(CLIENT + "registration.archive.client-secret", TestIssuer.SECRET);
    return settings;
  }

  /** Programs use its access tokens. */
  static Map<String, String> tokens(String issuer) {
    Map<String, String> settings = roles();
    settings.put(TOKENS + "issuer-uri", issuer);
    settings.put(TOKENS + "audiences", TestIssuer.AUDIENCE);
    return settings;
  }
}
