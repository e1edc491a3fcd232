package org.councilnotes.web.oidc;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.councilnotes.web.security.SettingNames;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.core.env.Environment;

/**
 * Refuses settings of an issuer that nothing would read: what somebody has set, and is not obeyed,
 * is to be said at the start.
 */
record IssuerSettingCheck(Environment settings) {

  private static final String OAUTH = "spring.security.oauth2.";
  private static final String REGISTRATION = OAUTH + "client.registration";
  private static final String PROVIDER = OAUTH + "client.provider";
  private static final String TOKENS = OAUTH + "resourceserver";

  /** The settings of access tokens that are read, by their letters. */
  private static final Set<String> READ = Set.of("jwtissueruri", "jwtaudiences", "jwtjwkseturi");

  /**
   * Looks at all of them.
   *
   * @throws InvalidSetting at the first that is not read
   */
  void run() {
    requireLogin();
    requireTokens();
    boolean isUsed =
        isSet(IssuerLoginConfiguration.CLIENT) || isSet(IssuerTokenConfiguration.ISSUER);
    if (!isUsed && !OidcSettings.roles(settings).groups().isEmpty()) {
      throw new InvalidSetting(
          OidcSettings.ROLES,
          "is not read: neither %s nor %s is set"
              .formatted(IssuerLoginConfiguration.CLIENT, IssuerTokenConfiguration.ISSUER));
    }
  }

  private void requireLogin() {
    requireNamed(REGISTRATION, IssuerRegistrations.ARCHIVE);
    String provider =
        settings.getProperty(REGISTRATION + ".archive.provider", IssuerRegistrations.ARCHIVE);
    requireNamed(PROVIDER, provider);
    boolean isAny = !names(REGISTRATION).isEmpty() || !names(PROVIDER).isEmpty();
    if (isAny && !isSet(IssuerLoginConfiguration.CLIENT)) {
      throw new InvalidSetting(
          IssuerLoginConfiguration.CLIENT, "is empty, while other settings of the issuer are not");
    }
  }

  private void requireNamed(String parent, String only) {
    Set<String> others =
        names(parent).stream()
            .map(name -> name.getElement(0, Form.UNIFORM))
            .filter(name -> !SettingNames.letters(name).equals(SettingNames.letters(only)))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!others.isEmpty()) {
      throw new InvalidSetting(
          parent + "." + others.iterator().next(), "is not read: the name is " + only);
    }
  }

  private void requireTokens() {
    for (ConfigurationPropertyName name : names(TOKENS)) {
      if (!READ.contains(SettingNames.letters(name.toString()))) {
        throw new InvalidSetting(
            TOKENS + "." + name, "is not read: issuer-uri, audiences and jwk-set-uri are");
      }
    }
    if (!names(TOKENS).isEmpty() && !isSet(IssuerTokenConfiguration.ISSUER)) {
      throw new InvalidSetting(
          IssuerTokenConfiguration.ISSUER,
          "is empty, while other settings of access tokens are not: whose tokens are they?");
    }
  }

  private List<ConfigurationPropertyName> names(String parent) {
    return SettingNames.below(parent, settings);
  }

  private boolean isSet(String name) {
    return !settings.getProperty(name, "").isBlank();
  }
}
