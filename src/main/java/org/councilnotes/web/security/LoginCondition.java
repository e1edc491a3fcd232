package org.councilnotes.web.security;

import java.util.List;
import org.councilnotes.access.account.AccountFile;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether a way to log in is configured: a file of users, an issuer, or a proxy. */
final class LoginCondition implements Condition {

  /** Settings that others log people in, or give tokens to programs. */
  private static final List<String> ELSEWHERE =
      List.of(
          "spring.security.oauth2.client.registration.archive.client-id",
          "spring.security.oauth2.resourceserver.jwt.issuer-uri",
          "archive.proxy.user-header");

  /** Whether others log people in, or give tokens to programs. */
  static boolean isElsewhere(PropertyResolver settings) {
    return ELSEWHERE.stream().anyMatch(name -> isSet(settings, name));
  }

  private static boolean isSet(PropertyResolver settings, String name) {
    return !settings.getProperty(name, "").isBlank();
  }

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return isSet(context.getEnvironment(), AccountFile.SETTING)
        || isElsewhere(context.getEnvironment());
  }
}
