package org.councilnotes.web.security;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.InstantSource;
import org.councilnotes.access.account.AccountFile;
import org.councilnotes.access.account.AccountProblem;
import org.councilnotes.access.account.CurrentAccounts;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** Spring beans of log-in, where a way to log in is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(LoginCondition.class)
class LoginConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(LoginConfiguration.class);

  private static final InstantSource CLOCK = Clock.systemUTC();

  @Bean
  CurrentAccounts accounts(LoginSettings settings) {
    try {
      return settings.users().map(LoginConfiguration::accounts).orElseGet(CurrentAccounts::none);
    } catch (AccountProblem problem) {
      throw new InvalidSetting(AccountFile.SETTING, problem.text());
    }
  }

  private static CurrentAccounts accounts(AccountFile file) {
    return new CurrentAccounts(file, message -> LOG.error("nobody can log in: {}", message));
  }

  @Bean
  PasswordLogin passwords(CurrentAccounts accounts) {
    return new PasswordLogin(accounts, new LoginThrottle(CLOCK));
  }

  /** Who asks is kept with the request, where a token said it, and with the session. */
  @Bean
  SecurityContextRepository sessions() {
    HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    sessions.setDisableUrlRewriting(true);
    return new DelegatingSecurityContextRepository(
        new RequestAttributeSecurityContextRepository(), sessions);
  }

  @Bean
  LoginChain loginChain(
      HttpSecurity http,
      LoginSettings settings,
      CurrentAccounts accounts,
      SecurityContextRepository sessions,
      ObjectProvider<LoginMethod> methods,
      ObjectProvider<BearerTokens> tokens) {
    return new LoginChain(
        http,
        settings,
        accounts,
        sessions,
        methods.orderedStream().toList(),
        new TokenFilter(accounts, tokens.orderedStream().toList(), CLOCK),
        CLOCK);
  }

  @Bean
  TomcatContextCustomizer sessionCookies() {
    return context -> {
      context.setCookieProcessor(new SecureCookies());
      context.setSessionCookieName(SecureCookies.SESSION);
      context.setUseHttpOnly(true);
    };
  }

  /**
   * However a session begins, it ends when it was not used for some time. Tomcat wants the listener
   * before the settings have been looked at.
   */
  @Bean
  HttpSessionListener idleSessions(ObjectProvider<LoginSettings> settings) {
    return new HttpSessionListener() {
      @Override
      public void sessionCreated(HttpSessionEvent created) {
        created.getSession().setMaxInactiveInterval((int) settings.getObject().idle().toSeconds());
      }
    };
  }
}
