package org.councilnotes.web.server;

import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.store.ArchiveProblem;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Health of the archive, for a proxy that changes to another instance where this one is down. */
final class ArchiveHealth implements HealthIndicator {

  private final ArchiveAccess archiveAccess;

  ArchiveHealth(ArchiveAccess archiveAccess) {
    this.archiveAccess = archiveAccess;
  }

  @Override
  public Health health() {
    try {
      return Health.up().withDetail("snapshot", archiveAccess.forReader().snapshot()).build();
    } catch (ArchiveProblem problem) {
      return Health.down().build();
    }
  }
}
