package org.councilnotes.web.oidc;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Looks at the settings of an issuer before anything is made of them. */
@Configuration(proxyBeanMethods = false)
class IssuerSettingConfiguration {

  @Bean
  static BeanFactoryPostProcessor issuerSettingCheck(Environment settings) {
    return _ -> new IssuerSettingCheck(settings).run();
  }
}
