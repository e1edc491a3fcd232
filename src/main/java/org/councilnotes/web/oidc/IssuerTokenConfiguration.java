package org.councilnotes.web.oidc;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.web.client.RestOperations;

/** Spring beans for access tokens of an issuer; none where none is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(IssuerTokenConfiguration.IsConfigured.class)
class IssuerTokenConfiguration {

  static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
  private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";
  private static final String KEYS = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri";

  /** Whether tokens of an issuer are configured. */
  static final class IsConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().getProperty(ISSUER, "").isBlank();
    }
  }

  @Bean
  IssuerTokens issuerTokens(Environment settings) {
    String issuer = settings.getRequiredProperty(ISSUER);
    List<String> audiences =
        Binder.get(settings).bind(AUDIENCES, Bindable.listOf(String.class)).orElse(List.of());
    if (audiences.isEmpty()) {
      throw new InvalidSetting(
          AUDIENCES, "is empty: tokens for other programs would be valid for this archive");
    }
    InstantSource clock = Clock.systemUTC();
    RestOperations client = new IssuerClient(clock).template();
    String keys = settings.getProperty(KEYS, "").strip();
    Supplier<String> address =
        keys.isEmpty() ? () -> IssuerDescription.of(issuer, client).keys() : () -> keys;
    return new IssuerTokens(
        TokenRules.of(issuer, audiences),
        new IssuerKeys(address, client, clock),
        OidcSettings.of(settings));
  }
}
