package org.councilnotes.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import java.io.Serial;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * An issuer of OpenID Connect on this machine, at another site than the archives that it serves. It
 * wants PKCE. Each user's password is the name; the groups are in {@code realm_access.roles}.
 */
final class TestIssuer implements AutoCloseable {

  static final String CLIENT = "notes";
  static final String SECRET = "secret of the notes";
  static final String AUDIENCE = "council-notes";

  static final String READER = "rosa";
  static final String EDITOR = "emil";
  static final String OPERATOR = "olga";
  static final String STRANGER = "stan";

  private static final Map<String, String> GROUPS =
      Map.of(
          READER, "notes-readers",
          EDITOR, "notes-editors",
          OPERATOR, "notes-operators",
          STRANGER, "canteen");

  private final AnnotationConfigServletWebServerApplicationContext context;

  private TestIssuer(AnnotationConfigServletWebServerApplicationContext context) {
    this.context = context;
  }

  static TestIssuer start() {
    AnnotationConfigServletWebServerApplicationContext context =
        new AnnotationConfigServletWebServerApplicationContext();
    context.register(Parts.class);
    context.refresh();
    return new TestIssuer(context);
  }

  String address() {
    return "http://localhost:" + context.getWebServer().getPort();
  }

  /**
   * Registers an archive.
   *
   * @param root its address, without a slash at its end
   */
  void register(String root) {
    context
        .getBean(InMemoryRegisteredClientRepository.class)
        .save(
            client()
                .redirectUri(root + "/login/oauth2/code/archive")
                .postLogoutRedirectUri(root + "/")
                .build());
  }

  private static RegisteredClient.Builder client() {
    return RegisteredClient.withId(CLIENT)
        .clientId(CLIENT)
        .clientSecret("{noop}" + SECRET)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .scope("openid")
        .scope("profile")
        .clientSettings(ClientSettings.builder().requireProofKey(true).build());
  }

  /** A valid token of a user for the archive, but for what is changed. */
  String token(String user, Consumer<JwtClaimsSet.Builder> change) {
    return token(context.getBean(RSAKey.class), user, change);
  }

  /** The same, signed by another key of the same name. */
  String forgedToken(String user) {
    return token(key(context.getBean(RSAKey.class).getKeyID()), user, _ -> {});
  }

  private String token(RSAKey key, String user, Consumer<JwtClaimsSet.Builder> change) {
    JwtClaimsSet.Builder claims =
        JwtClaimsSet.builder()
            .issuer(address())
            .subject("id of " + user)
            .audience(List.of(AUDIENCE))
            .issuedAt(Instant.now())
            .expiresAt(Instant.now().plusSeconds(300))
            .claim("preferred_username", user)
            .claim("realm_access", Map.of("roles", List.of(GROUPS.get(user))));
    change.accept(claims);
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).keyId(key.getKeyID()).build();
    return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
        .encode(JwtEncoderParameters.from(header, claims.build()))
        .getTokenValue();
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class EmptyServlet extends HttpServlet {

    @Serial private static final long serialVersionUID = 1L;
  }

  /** The beans of the issuer. */
  @EnableWebSecurity
  static class Parts {

    @Bean
    TomcatServletWebServerFactory server() {
      TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(0);
      server.setAddress(InetAddress.getLoopbackAddress());
      return server;
    }

    /** Answers nothing: without a servlet, Tomcat asks no filter either. */
    @Bean
    ServletRegistrationBean<HttpServlet> nothing() {
      return new ServletRegistrationBean<>(new EmptyServlet(), "/");
    }

    @Bean
    @Order(1)
    SecurityFilterChain endpoints(HttpSecurity http) {
      MediaTypeRequestMatcher pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
      http.oauth2AuthorizationServer(
          server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults());
          });
      return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
          .exceptionHandling(
              handling ->
                  handling.defaultAuthenticationEntryPointFor(
                      new LoginUrlAuthenticationEntryPoint("/login"), pages))
          .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain form(HttpSecurity http) {
      return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    UserDetailsService users() {
      return new InMemoryUserDetailsManager(GROUPS.keySet().stream().map(Parts::user).toList());
    }

    private static UserDetails user(String name) {
      return User.withUsername(name).password("{noop}" + name).authorities("user").build();
    }

    @Bean
    RegisteredClientRepository clients() {
      return new InMemoryRegisteredClientRepository(
          client().redirectUri("http://127.0.0.1/none").build());
    }

    @Bean
    RSAKey key() {
      return TestIssuer.key(UUID.randomUUID().toString());
    }

    @Bean
    JWKSource<SecurityContext> keys(RSAKey key) {
      return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> groups() {
      return token -> {
        String user = token.getPrincipal().getName();
        token.getClaims().claim("preferred_username", user);
        token.getClaims().claim("realm_access", Map.of("roles", List.of(GROUPS.get(user))));
      };
    }
  }
}
