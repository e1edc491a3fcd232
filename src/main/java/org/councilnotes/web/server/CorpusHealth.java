package org.councilnotes.web.server;

import org.councilnotes.corpus.Corpus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health of the corpus folder: down where its notes cannot be listed, as after a failed mount.
 * Searches are answered all the same; originals and new notes are missing.
 */
final class CorpusHealth implements HealthIndicator {

  private final Corpus corpus;

  CorpusHealth(Corpus corpus) {
    this.corpus = corpus;
  }

  @Override
  public Health health() {
    return corpus.isReadable()
        ? Health.up().build()
        : Health.down()
            .withDetail(CachedHealth.PROBLEM, "the corpus cannot be read: " + corpus.notesFolder())
            .build();
  }
}
