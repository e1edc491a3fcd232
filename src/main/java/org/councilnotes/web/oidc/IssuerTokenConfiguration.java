package org.councilnotes.web.oidc;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Spring beans for access tokens of an issuer; none where none is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(IssuerTokenConfiguration.IsConfigured.class)
class IssuerTokenConfiguration {

  private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
  private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";

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
    return new IssuerTokens(decoder(issuer, audiences), OidcSettings.of(settings));
  }

  /** Asks the issuer for its keys when the first token is shown, and again where it failed. */
  private static JwtDecoder decoder(String issuer, List<String> audiences) {
    return new SupplierJwtDecoder(
        () -> {
          NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
          decoder.setJwtValidator(
              JwtValidators.createDefaultWithValidators(
                  List.of(new JwtIssuerValidator(issuer), audience(audiences), expiry(), types())));
          return decoder;
        });
  }

  /** Source: RFC 9068, 2.1 (at+jwt), and issuers before it (JWT or none). */
  private static OAuth2TokenValidator<Jwt> types() {
    JwtTypeValidator types = new JwtTypeValidator(List.of("at+jwt", "application/at+jwt", "JWT"));
    types.setAllowEmpty(true);
    return types;
  }

  private static OAuth2TokenValidator<Jwt> audience(List<String> known) {
    return new JwtClaimValidator<List<String>>(
        JwtClaimNames.AUD, named -> named != null && !Collections.disjoint(named, known));
  }

  /** Tokens that never expire cannot be withdrawn. */
  private static OAuth2TokenValidator<Jwt> expiry() {
    return new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull);
  }
}
