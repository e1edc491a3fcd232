package org.councilnotes.web.server;

import java.time.Clock;
import org.councilnotes.access.audit.AuditFolder;
import org.councilnotes.access.audit.AuditLog;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The log of accesses to restricted notes. Where none are kept there is none of this. */
@Configuration(proxyBeanMethods = false)
@Conditional(AuditConfiguration.FolderIsGiven.class)
class AuditConfiguration {

  private static final String DAYS = "archive.audit.days";

  @Bean
  AuditLog auditLog(AuditFolder folder, @Value("${" + DAYS + "}") int days) {
    if (days < 1) {
      throw new InvalidSetting(DAYS, "at least 1");
    }
    return AuditLog.start(folder, days, Clock.systemUTC());
  }

  @Bean
  CachedHealth auditHealth(AuditLog log) {
    return new CachedHealth(new AuditHealth(log), () -> log.problem().isEmpty(), System::nanoTime);
  }

  static final class FolderIsGiven implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return context.getRegistry().containsBeanDefinition(AuditFolder.class.getName())
          || context.getBeanFactory().getBeanNamesForType(AuditFolder.class).length > 0;
    }
  }
}
