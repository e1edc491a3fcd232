package org.councilnotes.web.oidc;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;

/**
 * What access tokens for this archive must say: whose and for whom they are, and when.
 *
 * @param valid all of it
 */
record TokenRules(OAuth2TokenValidator<Jwt> valid) {

  private static final MappedJwtClaimSetConverter CLAIMS =
      MappedJwtClaimSetConverter.withDefaults(Map.of());

  /** The rules of an issuer and of the names that it knows this archive by. */
  static TokenRules of(String issuer, List<String> audiences) {
    return new TokenRules(
        JwtValidators.createDefaultWithValidators(
            List.of(new JwtIssuerValidator(issuer), audience(audiences), expiry(), types())));
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

  /**
   * Whether a text says it all, by whomever it is signed: where it does not, the issuer need not be
   * asked for its keys.
   */
  boolean isClaimed(String token) {
    try {
      SignedJWT signed = SignedJWT.parse(token);
      Map<String, Object> claims = CLAIMS.convert(signed.getJWTClaimsSet().toJSONObject());
      Jwt read =
          Jwt.withTokenValue(token)
              .headers(all -> all.putAll(signed.getHeader().toJSONObject()))
              .claims(all -> all.putAll(claims))
              .build();
      return !valid.validate(read).hasErrors();
    } catch (ParseException | RuntimeException none) {
      // claims of a wrong kind are many kinds of exception
      return false;
    }
  }
}
