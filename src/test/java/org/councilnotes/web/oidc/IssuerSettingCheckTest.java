package org.councilnotes.web.oidc;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What is set and not read is refused at the start. */
class IssuerSettingCheckTest {

  private static final String OAUTH = "spring.security.oauth2.";
  private static final String ISSUER = "https://login.example.org";

  private static IssuerSettingCheck check(Map<String, ?> settings) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", new HashMap<>(settings)));
    ConfigurationPropertySources.attach(environment);
    return new IssuerSettingCheck(environment);
  }

  private static IssuerSettingCheck inTheEnvironment(Map<String, Object> settings) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, settings));
    ConfigurationPropertySources.attach(environment);
    return new IssuerSettingCheck(environment);
  }

  @Test
  void whatIsReadIsTaken() {
    Map<String, String> both = IssuerSettings.login(ISSUER);
    both.putAll(IssuerSettings.tokens(ISSUER));
    both.put(OAUTH + "resourceserver.jwt.jwk-set-uri", ISSUER + "/keys");

    assertThatCode(check(both)::run).doesNotThrowAnyException();
    assertThatCode(check(Map.of())::run).doesNotThrowAnyException();
    assertThatCode(
            inTheEnvironment(
                    Map.of(
                        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI",
                        ISSUER,
                        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI",
                        ISSUER,
                        "ARCHIVE_OIDC_ROLES_0",
                        "reader=CN=a,OU=b"))
                ::run)
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "client.registration.keycloak.client-id, client.registration.keycloak",
    "client.provider.keycloak.issuer-uri, client.provider.keycloak",
    "client.provider.archive.issuer-uri, client.registration.archive.client-id",
    "client.registration.archive.client-secret, client.registration.archive.client-id",
    "resourceserver.jwt.jwk-set-uri, resourceserver.jwt.issuer-uri",
    "resourceserver.jwt.audiences, resourceserver.jwt.issuer-uri",
    "resourceserver.jwt.jws-algorithms, resourceserver.jwt.jws-algorithms",
    "resourceserver.opaquetoken.client-id, resourceserver.opaquetoken.client-id"
  })
  void whatNothingReadsIsRefused(String set, String named) {
    assertThatThrownBy(check(Map.of(OAUTH + set, "a"))::run)
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith(OAUTH + named + ": is ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_KEYCLOAK_CLIENTID",
        "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_KEYCLOAK_CLIENT_ID"
      })
  void theEnvironmentIsLookedAt(String variable) {
    assertThatThrownBy(inTheEnvironment(Map.of(variable, "notes"))::run)
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("registration.keycloak: is not read: the name is archive");
  }

  @Test
  void rolesWithoutAnIssuerAreRefused() {
    assertThatThrownBy(check(Map.of("archive.oidc.roles", "reader=a"))::run)
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("archive.oidc.roles: is not read");
  }
}
