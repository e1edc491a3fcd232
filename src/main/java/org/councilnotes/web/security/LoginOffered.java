package org.councilnotes.web.security;

import java.util.Optional;
import org.councilnotes.access.account.AccountFile;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether a way to log in is configured: a file of users. */
final class LoginOffered implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return Optional.ofNullable(context.getEnvironment().getProperty(AccountFile.SETTING))
        .filter(name -> !name.isBlank())
        .isPresent();
  }
}
