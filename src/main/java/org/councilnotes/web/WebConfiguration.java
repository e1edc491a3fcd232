package org.councilnotes.web;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages need beside their controllers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  SecurityHeaders securityHeaders() {
    return new SecurityHeaders();
  }

  /** Lets {@code /notes/10364%2F19} through: document numbers contain slashes. */
  @Bean
  TomcatConnectorCustomizer slashesInNumbers() {
    return connector ->
        connector.setEncodedSolidusHandling(EncodedSolidusHandling.DECODE.getValue());
  }
}
