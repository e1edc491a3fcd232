package org.councilnotes.web.security;

import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.util.Optional;
import org.councilnotes.access.account.AccountFile;
import org.councilnotes.access.account.AccountProblem;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.web.EditingPermission;
import org.councilnotes.web.MarkingPermission;
import org.councilnotes.web.OperatorPermission;
import org.councilnotes.web.RequestUser;
import org.councilnotes.web.RunPermission;
import org.councilnotes.web.UploadPermission;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * Spring beans of access. What Spring Security does unasked is not used: its headers, firewall,
 * forms and users; see docs/decisions/0082.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

  /** After the filters that refuse hosts and parameters and set headers; before all others. */
  private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

  @Bean
  LoginSettings loginSettings(
      @Value("${" + AccountFile.SETTING + ":}") String users,
      @Value("${" + LoginSettings.ANONYMOUS + "}") boolean anonymous,
      @Value("${" + LoginSettings.IDLE + "}") String idle,
      @Value("${" + LoginSettings.ABSOLUTE + "}") String absolute,
      Environment settings,
      Corpus corpus) {
    Optional<AccountFile> file =
        Optional.of(users.strip())
            .filter(name -> !name.isEmpty())
            .map(name -> new AccountFile(Path.of(name)));
    file.ifPresent(found -> requireOutside(found, corpus));
    return new LoginSettings(
        file,
        LoginCondition.isElsewhere(settings),
        anonymous,
        LoginSettings.duration(LoginSettings.IDLE, idle),
        LoginSettings.duration(LoginSettings.ABSOLUTE, absolute));
  }

  private static void requireOutside(AccountFile file, Corpus corpus) {
    try {
      file.requireOutside(corpus.root());
    } catch (AccountProblem problem) {
      throw new InvalidSetting(AccountFile.SETTING, problem.text());
    }
  }

  /** The chain of filters; empty where nobody can log in, so that it changes nothing. */
  @Bean
  SecurityFilterChain filters(ObjectProvider<LoginChain> login) {
    LoginChain offered = login.getIfAvailable();
    return offered == null
        ? new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE)
        : offered.filters();
  }

  /** Also where the server makes an error page: it is one for the same user. */
  @Bean
  DelegatingFilterProxyRegistrationBean filterRegistration() {
    DelegatingFilterProxyRegistrationBean registration =
        new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    registration.setOrder(ORDER);
    registration.setDispatcherTypes(
        DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
    return registration;
  }

  /**
   * Passes requests as they are. Tomcat has normalised their paths, and the chain matches them as
   * the controllers do.
   */
  @Bean
  HttpFirewall firewall() {
    return new PlainFirewall();
  }

  /** Nothing is measured of each filter. */
  @Bean
  SecurityObservationSettings observations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean("login")
  LoginView loginView(LoginSettings settings) {
    return new LoginView(settings.isLoginOffered());
  }

  @Bean
  EditingPermission editing(
      LoginSettings settings, @Value("${archive.editing:false}") boolean allowed) {
    return settings.isLoginOffered()
        ? EditingPermission.byRole(RequestUser::current)
        : EditingPermission.bySetting(allowed);
  }

  @Bean
  OperatorPermission operators(LoginSettings settings) {
    return settings.isLoginOffered()
        ? OperatorPermission.byRole()
        : OperatorPermission.ofEverybody();
  }

  @Bean
  MarkingPermission markingPermission(
      LoginSettings settings,
      EditingPermission editing,
      @Value("${archive.editing.markings:false}") boolean allowed) {
    return new MarkingPermission(withUsersOr(allowed, settings, editing));
  }

  @Bean
  UploadPermission uploadPermission(
      LoginSettings settings,
      EditingPermission editing,
      @Value("${archive.editing.uploads:false}") boolean allowed) {
    return new UploadPermission(withUsersOr(allowed, settings, editing));
  }

  @Bean
  RunPermission runPermission(
      LoginSettings settings,
      EditingPermission editing,
      @Value("${archive.editing.runs:false}") boolean allowed) {
    return new RunPermission(withUsersOr(allowed, settings, editing));
  }

  /**
   * Where nobody logs in, what editors do is for everybody only if a setting of its own says so.
   */
  private static EditingPermission withUsersOr(
      boolean allowed, LoginSettings settings, EditingPermission editing) {
    return settings.isLoginOffered() || allowed ? editing : EditingPermission.bySetting(false);
  }
}
