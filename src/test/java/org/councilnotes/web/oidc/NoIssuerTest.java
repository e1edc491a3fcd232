package org.councilnotes.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class NoIssuerTest {

  @Test
  void withoutSettingsThereAreNoBeans() {
    try (var context =
        new AnnotationConfigApplicationContext(
            IssuerLoginConfiguration.class, IssuerTokenConfiguration.class)) {
      assertThat(context.getBeansOfType(IssuerLogin.class)).isEmpty();
      assertThat(context.getBeansOfType(IssuerTokens.class)).isEmpty();
    }
  }
}
