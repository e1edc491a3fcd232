package org.councilnotes.web.oidc;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.web.context.SecurityContextRepository;

/** Spring beans for log-in at an issuer; none where none is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(IssuerLoginConfiguration.IsConfigured.class)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class IssuerLoginConfiguration {

  static final String CLIENT = "spring.security.oauth2.client.registration.archive.client-id";

  /** Whether an issuer is configured. */
  static final class IsConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().getProperty(CLIENT, "").isBlank();
    }
  }

  @Bean
  IssuerLogin issuerLogin(
      OAuth2ClientProperties properties, Environment settings, SecurityContextRepository sessions) {
    InstantSource clock = Clock.systemUTC();
    IssuerClient client = new IssuerClient(clock);
    IssuerRegistrations registrations = new IssuerRegistrations(properties, client.template());
    return new IssuerLogin(
        registrations,
        new IssuerExchange(registrations, OidcSettings.of(settings), client, clock),
        new StoredRequests(registrations, clock),
        sessions);
  }
}
