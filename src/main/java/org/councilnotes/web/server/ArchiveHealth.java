package org.councilnotes.web.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.World;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health of what every world is read from, for a proxy that changes to another instance where this
 * one is down. Down where an index folder, its newest commit or a file of it is missing or cannot
 * be read, though pages may still be answered from files that are open, and where a cluster does
 * not answer. A disk that is nearly full is a warning.
 */
final class ArchiveHealth implements HealthIndicator {

  private final ArchiveAccess archiveAccess;

  ArchiveHealth(ArchiveAccess archiveAccess) {
    this.archiveAccess = archiveAccess;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    try {
      archiveAccess.forOperator().forEach((world, reader) -> check(world, reader, health));
      return health.build();
    } catch (ArchiveProblem problem) {
      return Health.down().withDetail(CachedHealth.PROBLEM, problem.getMessage()).build();
    }
  }

  /** Whether every world answers, be it from files that are open; asks a cluster once. */
  boolean isAnswering() {
    try {
      return archiveAccess.forOperator().values().stream()
          .noneMatch(reader -> reader.snapshot().isEmpty());
    } catch (ArchiveProblem problem) {
      return false;
    }
  }

  private static void check(World world, ArchiveReader reader, Health.Builder health) {
    ArchiveReader.Storage storage = reader.storage();
    health.withDetail(world.key(), details(storage));
    storage
        .disk()
        .filter(ArchiveReader.Disk::isNearlyFull)
        .ifPresent(
            disk ->
                health.withDetail(
                    "warnings", List.of("the disk is %d %% full".formatted(disk.usedPercent()))));
  }

  /** Where bytes are told: of the index, free on its disk, and of the disk. */
  private static Map<String, Object> details(ArchiveReader.Storage storage) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("snapshot", storage.snapshot());
    storage.bytes().ifPresent(bytes -> details.put("bytes", bytes));
    storage
        .disk()
        .ifPresent(
            disk -> {
              details.put("diskFree", disk.free());
              details.put("diskSize", disk.size());
            });
    return details;
  }
}
