package org.councilnotes.web.oidc;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** Spring beans for log-in at an issuer; none where none is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(IssuerLoginConfiguration.IsConfigured.class)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class IssuerLoginConfiguration {

  private static final String CLIENT =
      "spring.security.oauth2.client.registration.archive.client-id";

  /** Whether an issuer is configured. */
  static final class IsConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().getProperty(CLIENT, "").isBlank();
    }
  }

  @Bean
  ClientRegistrationRepository registrations(OAuth2ClientProperties properties) {
    return IssuerRegistrations.of(properties);
  }

  @Bean
  IssuerLogin issuerLogin(
      ClientRegistrationRepository registrations,
      Environment settings,
      SecurityContextRepository sessions) {
    return new IssuerLogin(registrations, new IssuerUsers(OidcSettings.of(settings)), sessions);
  }
}
