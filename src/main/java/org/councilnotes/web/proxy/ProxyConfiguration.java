package org.councilnotes.web.proxy;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Spring beans for trusted proxies; none where no proxy is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(ProxyConfiguration.IsConfigured.class)
class ProxyConfiguration {

  /** Whether there are settings of proxies. */
  static final class IsConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return ProxySettings.isAny(context.getEnvironment());
    }
  }

  /** Whether proxies name users. */
  static final class IsNamingUsers implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().getProperty(ProxySettings.USER_HEADER, "").isBlank();
    }
  }

  @Bean
  ProxySettings proxySettings(Environment settings) {
    return ProxySettings.of(settings);
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> trustedProxies(
      ProxySettings settings) {
    return factory -> factory.addEngineValves(new TrustedProxyValve(settings));
  }

  @Bean
  @Conditional(IsNamingUsers.class)
  ProxyLogin proxyLogin(ProxySettings settings) {
    return new ProxyLogin(settings.logout());
  }

  @Bean
  PathPrefixFilter pathPrefixFilter() {
    return new PathPrefixFilter();
  }

  @Bean
  PathPrefixDialect pathPrefixDialect() {
    return new PathPrefixDialect();
  }
}
