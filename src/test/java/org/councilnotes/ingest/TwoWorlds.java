package org.councilnotes.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.TestCorpus;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.query.CompletionNames;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.SearchResult;

/** A corpus of a test and the two worlds that runs over it keep in step. */
record TwoWorlds(TestCorpus files, Path index) {

  private static final int MANY = 50;
  private static final List<String> QUERIES =
      List.of("", "walrus", "ports", "walrsu", "90801/19", "\"the walrus\"", "spoke dove");

  IngestedCorpus publicWorld() {
    return new IngestedCorpus(files, index.resolve("public"));
  }

  IngestedCorpus completeWorld() {
    return new IngestedCorpus(files, index.resolve("complete"));
  }

  /** Brings both in step. */
  IngestReport run(NotePipeline way) {
    return run(way, IngestListener.NONE);
  }

  IngestReport run(NotePipeline way, IngestListener listener) {
    return run(way, listener, FileSelection.CHANGED);
  }

  IngestReport run(NotePipeline way, IngestListener listener, FileSelection selection) {
    try (ArchiveWriter publicWriter = publicWorld().writer();
        ArchiveReader publicReader = publicWorld().reader();
        ArchiveWriter completeWriter = completeWorld().writer();
        ArchiveReader completeReader = completeWorld().reader()) {
      return new IngestRun(files.corpus(), way, listener)
          .run(
              List.of(
                  TargetWorld.ofPublic(
                      publicWriter, PriorState.of(publicReader).acceptingRemovals()),
                  TargetWorld.complete(
                      completeWriter, PriorState.of(completeReader).acceptingRemovals())),
              selection,
              Clock.systemUTC());
    }
  }

  /** Brings the complete world in step only, as where a run was killed between two commits. */
  IngestReport runComplete(NotePipeline way) {
    try (ArchiveWriter writer = completeWorld().writer();
        ArchiveReader reader = completeWorld().reader()) {
      return new IngestRun(files.corpus(), way, IngestListener.NONE)
          .run(
              TargetWorld.complete(writer, PriorState.of(reader).acceptingRemovals()),
              FileSelection.CHANGED,
              Clock.systemUTC());
    }
  }

  /** All that a reader of a world may be told but for the name of its snapshot. */
  static List<Object> answers(ArchiveReader world) {
    List<Object> answers = new ArrayList<>();
    for (String query : QUERIES) {
      SearchResult found = world.search(SearchRequest.of(query));
      answers.addAll(List.of(found.total(), found.hits(), found.facets(), found.advice()));
      answers.add(world.correction(SearchRequest.of(query)));
    }
    CompletionNames names =
        new CompletionNames(
            List.of(),
            new FacetNames(
                Facet::key,
                (_, value) -> value,
                (_, _) -> Optional.empty(),
                (_, _) -> Optional.empty()));
    for (String typed : List.of("wal", "90", "po", "the ")) {
      answers.add(world.completions(PartialQuery.of(typed), names, MANY));
    }
    List<LedgerEntry> ledger = world.ledger();
    answers.add(ledger.stream().filter(LedgerEntry::isSource).map(TwoWorlds::told).toList());
    answers.add(world.notes());
    answers.add(world.notes().stream().map(note -> world.note(note.id())).toList());
    answers.add(world.notes().stream().map(note -> world.wordingHistories(note.id())).toList());
    answers.add(world.proposals(MANY));
    return answers;
  }

  /** Without the time of reading. */
  private static List<Object> told(LedgerEntry file) {
    return List.of(file.path(), file.hash(), file.version(), file.outcome(), file.note());
  }
}
