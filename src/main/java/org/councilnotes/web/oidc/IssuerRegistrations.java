package org.councilnotes.web.oidc;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestOperations;

/**
 * The registration of the archive at its issuer. The issuer is asked about itself at the first
 * log-in, so that the archive starts, and shows public notes, while the issuer is down; it is asked
 * again where it did not answer. Where its addresses are settings, it is not asked.
 */
final class IssuerRegistrations implements ClientRegistrationRepository {

  /** The name of the registration in settings and addresses. */
  static final String ARCHIVE = "archive";

  private static final Set<String> USUAL_SCOPES = Set.of(OidcScopes.OPENID, OidcScopes.PROFILE);

  private final OAuth2ClientProperties.Registration own;
  private final OAuth2ClientProperties.Provider provider;
  private final RestOperations client;
  private volatile Optional<ClientRegistration> known;

  /**
   * Reads the settings.
   *
   * @throws InvalidSetting where they say neither who the issuer is nor where it is asked
   */
  IssuerRegistrations(OAuth2ClientProperties properties, RestOperations client) {
    this.own = properties.getRegistration().get(ARCHIVE);
    this.client = client;
    if (own.getScope() == null || own.getScope().isEmpty()) {
      own.setScope(USUAL_SCOPES);
    }
    String name = Objects.requireNonNullElse(own.getProvider(), ARCHIVE);
    this.provider =
        properties.getProvider().getOrDefault(name, new OAuth2ClientProperties.Provider());
    this.known =
        issuer().isPresent() ? Optional.empty() : Optional.of(configured(properties, name));
  }

  private static ClientRegistration configured(OAuth2ClientProperties properties, String name) {
    try {
      ClientRegistration found =
          new OAuth2ClientPropertiesMapper(properties).asClientRegistrations().get(ARCHIVE);
      return Objects.requireNonNull(found);
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new InvalidSetting(
          "spring.security.oauth2.client.provider." + name + ".issuer-uri",
          "is empty, and the addresses of the issuer are not all set: " + e.getMessage());
    }
  }

  private Optional<String> issuer() {
    return Optional.ofNullable(provider.getIssuerUri()).filter(uri -> !uri.isBlank());
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return id.equals(ARCHIVE) ? registration() : null;
  }

  /** What the issuer has said so far; it is not asked. */
  Optional<ClientRegistration> known() {
    return known;
  }

  /**
   * The registration.
   *
   * @throws IssuerDescription.Unavailable where the issuer does not say what it is
   */
  ClientRegistration registration() {
    Optional<ClientRegistration> now = known;
    if (now.isEmpty()) {
      now = Optional.of(described(IssuerDescription.of(issuer().orElseThrow(), client).fields()));
      known = now;
    }
    return now.orElseThrow();
  }

  private ClientRegistration described(Map<String, Object> fields) {
    ClientRegistration.Builder builder = ClientRegistrations.fromOidcConfiguration(fields);
    PropertyMapper set = PropertyMapper.get();
    builder.registrationId(ARCHIVE);
    set.from(own::getClientId).to(builder::clientId);
    set.from(own::getClientSecret).to(builder::clientSecret);
    set.from(own::getClientAuthenticationMethod)
        .as(ClientAuthenticationMethod::new)
        .to(builder::clientAuthenticationMethod);
    set.from(own::getAuthorizationGrantType)
        .as(AuthorizationGrantType::new)
        .to(builder::authorizationGrantType);
    set.from(own::getRedirectUri).to(builder::redirectUri);
    set.from(own::getScope).to(builder::scope);
    set.from(own::getClientName).to(builder::clientName);
    set.from(provider::getAuthorizationUri).to(builder::authorizationUri);
    set.from(provider::getTokenUri).to(builder::tokenUri);
    set.from(provider::getUserInfoUri).to(builder::userInfoUri);
    set.from(provider::getJwkSetUri).to(builder::jwkSetUri);
    set.from(provider::getUserNameAttribute).to(builder::userNameAttributeName);
    return builder.build();
  }
}
