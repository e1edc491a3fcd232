package org.councilnotes.web.oidc;

import java.time.InstantSource;
import java.util.List;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Exchanges a code that the issuer gave a reader for who the reader is. It asks for tokens, keys
 * and what is known of the user by one client.
 *
 * <p>Source: OpenID Connect Core 1.0, 3.1.3.
 */
record IssuerExchange(
    IssuerRegistrations registrations,
    OidcSettings settings,
    IssuerClient client,
    InstantSource clock) {

  AuthenticationManager manager() {
    OidcAuthorizationCodeAuthenticationProvider provider =
        new OidcAuthorizationCodeAuthenticationProvider(tokens(), users());
    IssuerKeys keys = new IssuerKeys(this::keys, client.template(), clock);
    provider.setJwtDecoderFactory(registration -> decoder(keys, registration));
    return new ProviderManager(provider);
  }

  private String keys() {
    return registrations.registration().getProviderDetails().getJwkSetUri();
  }

  private static JwtDecoder decoder(IssuerKeys keys, ClientRegistration registration) {
    NimbusJwtDecoder decoder =
        keys.decoder(
            JwtValidators.createDefaultWithValidators(
                List.of(new OidcIdTokenValidator(registration))));
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    return decoder;
  }

  private RestClientAuthorizationCodeTokenResponseClient tokens() {
    RestClient.Builder asking =
        client
            .builder()
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler());
    RestClientAuthorizationCodeTokenResponseClient tokens =
        new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(asking.build());
    return tokens;
  }

  private IssuerUsers users() {
    RestTemplate template = client.template();
    template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    return new IssuerUsers(settings, template);
  }
}
