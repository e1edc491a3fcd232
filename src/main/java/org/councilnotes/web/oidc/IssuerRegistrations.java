package org.councilnotes.web.oidc;

import java.util.ArrayList;
import java.util.Set;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * The registration of the archive at its issuer. The issuer is asked about itself at the first
 * log-in, so that the archive starts, and shows public notes, while the issuer is down; it is asked
 * again where it did not answer.
 */
final class IssuerRegistrations {

  /** The name of the registration in settings and addresses. */
  static final String ARCHIVE = "archive";

  private static final Set<String> USUAL_SCOPES = Set.of(OidcScopes.OPENID, OidcScopes.PROFILE);

  private IssuerRegistrations() {}

  static ClientRegistrationRepository of(OAuth2ClientProperties properties) {
    OAuth2ClientProperties.Registration own = properties.getRegistration().get(ARCHIVE);
    if (own != null && (own.getScope() == null || own.getScope().isEmpty())) {
      own.setScope(USUAL_SCOPES);
    }
    return new SupplierClientRegistrationRepository(
        () ->
            new InMemoryClientRegistrationRepository(
                new ArrayList<>(
                    new OAuth2ClientPropertiesMapper(properties)
                        .asClientRegistrations()
                        .values())));
  }
}
