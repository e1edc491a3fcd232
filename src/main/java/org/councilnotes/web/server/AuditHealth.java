package org.councilnotes.web.server;

import org.councilnotes.access.audit.AuditLog;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Health of the log of accesses: down where it cannot be written, as on a full disk. */
final class AuditHealth implements HealthIndicator {

  private final AuditLog log;

  AuditHealth(AuditLog log) {
    this.log = log;
  }

  @Override
  public Health health() {
    return log.problem()
        .map(problem -> Health.down().withDetail(CachedHealth.PROBLEM, problem).build())
        .orElseGet(() -> Health.up().build());
  }
}
