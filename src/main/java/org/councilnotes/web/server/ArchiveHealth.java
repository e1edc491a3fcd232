package org.councilnotes.web.server;

import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.store.ArchiveProblem;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the archive answers now: a proxy asks, and turns to another instance where it does not.
 */
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
